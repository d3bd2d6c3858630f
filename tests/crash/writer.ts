/** Writes without end and says of each revision that it is written; its parent kills it. Arguments: the database file. */
import { wiresOf } from '../../src/record/records.js'
import { openTestStore } from '../support/temporary-store.js'

const store = await openTestStore(process.argv[2] ?? '')
const [model] = wiresOf((await store.load()).facts, 'statements').values()
for (;;) {
  const id = `crash-${await store.revision()}`
  const after = { ...model, id, allies: ['BEL', 'FRA', 'ITA'] }
  const author = { author: 'crash', note: id, at: new Date() }
  const revision = await store.commit(author, [{ list: 'statements', key: id, before: null, after }])
  process.stdout.write(`${revision} ${id}\n`)
}
