/** Commits a pledge's title and is killed at once, so that the commit lies in the log. Arguments: the database file, the title. */
import { openSqlite } from '../../src/store/sqlite/engine.js'

const [file = '', title = ''] = process.argv.slice(2)
const engine = await openSqlite(file)
await engine.write((tx) => tx.pledge.update({ where: { id: 'bel-2025-2pct-2029' }, data: { title } }))
process.kill(process.pid, 'SIGKILL')
