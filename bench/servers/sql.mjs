/** The queries in SQL, prepared once: of a file by `node:sqlite`, or by libSQL where Node has none; of PostgreSQL by `pg`. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import * as text from './statements.mjs'

const require = createRequire(new URL('../../package.json', import.meta.url))

/** The queries of the database at the address. */
export async function queriesOf(url) {
  const ask = url.startsWith('postgresql:') ? askPostgres(url) : await askFile(fileURLToPath(url))
  return {
    allies: () => Promise.all([ask(text.ALLIES), ask(text.SHARES)]),
    async known(code, day) {
      const [[ally], publications, pledges, targets, figures] = await Promise.all([
        ask(text.ALLY, code),
        ask(text.PUBLICATIONS, day),
        ask(text.PLEDGES, code, day),
        ask(text.TARGETS, day),
        ask(text.KNOWN, code, day),
      ])
      return { ally, publications, pledges, targets, figures }
    },
    inForce: (above) => ask(text.IN_FORCE, above),
    everyFigure: () => ask(text.EVERY_FIGURE),
  }
}

function askPostgres(url) {
  const pool = new (require('pg').Pool)({ connectionString: url })
  const names = new Map(Object.entries(text).map(([name, sql]) => [sql, name]))
  return async (sql, ...values) => (await pool.query({ name: names.get(sql), text: sql, values })).rows
}

async function askFile(file) {
  const database = await open(file)
  const prepared = new Map()
  return (sql, ...values) => {
    const { statement, order } = prepared.get(sql) ?? prepare(sql)
    return statement.all(...order.map((place) => values[place]))
  }

  /** The drivers take values by their order alone. */
  function prepare(sql) {
    const order = []
    const statement = database.prepare(
      sql.replaceAll(/\$(\d)/g, (_, place) => {
        order.push(place - 1)
        return '?'
      }),
    )
    prepared.set(sql, { statement, order })
    return { statement, order }
  }
}

async function open(file) {
  try {
    const { DatabaseSync } = await import('node:sqlite')
    return new DatabaseSync(file)
  } catch {
    return new (require('libsql'))(file)
  }
}
