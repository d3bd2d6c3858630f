/** Programs that make an API of a database or a file, over a list of as many figures; one that is not there is told of and left out. */
import { existsSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import pg from 'pg'
import { freePort, here, serve } from './child.mjs'

/** What ours is asked for the same figures. */
export const LIST = '/v1/spending?indicator=share_of_gdp&limit=100&fields=area,year,value,publication'

const TABLE = 'CREATE TABLE spending (id INTEGER PRIMARY KEY, area TEXT, year INTEGER, value REAL, publication TEXT)'

/** Starts those that can be had; answers each by its name, with where it has the list. */
export async function startPeers(origin, folder, postgresUrl) {
  const { data } = await (await fetch(origin + LIST)).json()
  const figures = data.map((row, at) => ({ id: at + 1, ...row }))
  const json = join(folder, 'peer.json')
  writeFileSync(json, JSON.stringify({ spending: figures.map((row) => ({ ...row, id: String(row.id) })) }))
  const database = join(folder, 'peer.db')
  fillFile(database, figures)

  const programs = {
    'json-server 0.17': {
      path: '/spending',
      start: (port) => node('json-server/lib/cli/bin.js', '--quiet', ...at(port), json),
    },
    'json-server 1 beta': {
      path: '/spending',
      start: (port) => node('json-server-beta/lib/bin.js', ...at(port), json),
    },
    Soul: {
      path: '/api/tables/spending/rows?_limit=100',
      start: (port) => node('soul-cli/src/server.js', '-d', database, '-p', String(port)),
    },
    Datasette: {
      path: '/peer/spending.json?_size=100&_shape=array',
      start: (port) => ['datasette', 'serve', database, '-h', '127.0.0.1', '-p', String(port)],
    },
    PostgREST: {
      path: '/spending',
      start: async () => {
        if (postgresUrl === undefined) throw new Error('there is no PostgreSQL')
        await fillPostgres(postgresUrl, figures)
        return ['postgrest']
      },
      env: (port) => ({
        PGRST_DB_URI: postgresUrl,
        PGRST_DB_SCHEMAS: 'public',
        PGRST_DB_ANON_ROLE: 'tracker',
        PGRST_SERVER_HOST: '127.0.0.1',
        PGRST_SERVER_PORT: String(port),
      }),
    },
  }
  const started = {}
  for (const [name, { path, start, env = () => ({}) }] of Object.entries(programs)) {
    try {
      const port = await freePort()
      const server = await serve(await start(port), { port, path, env: env(port), patience: 20_000 })
      started[name] = { server, path, usesPostgres: name === 'PostgREST' }
    } catch (error) {
      process.stderr.write(`${name} is left out: ${String(error.message).split('\n')[0]}\n`)
    }
  }
  return started
}

function at(port) {
  return ['--host', '127.0.0.1', '--port', String(port)]
}

function node(path, ...args) {
  const file = here(`node_modules/${path}`)
  if (!existsSync(file)) throw new Error(`${path} is not installed`)
  return [process.execPath, file, ...args]
}

function fillFile(file, figures) {
  const Database = createRequire(new URL('../package.json', import.meta.url))('libsql')
  const database = new Database(file)
  database.exec(TABLE)
  const insert = database.prepare('INSERT INTO spending VALUES (?, ?, ?, ?, ?)')
  for (const { id, area, year, value, publication } of figures) insert.run(id, area, year, value, publication)
  database.close()
}

async function fillPostgres(url, figures) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(TABLE)
  await client.query('INSERT INTO spending SELECT * FROM json_populate_recordset(NULL::spending, $1)', [
    JSON.stringify(figures),
  ])
  await client.end()
}
