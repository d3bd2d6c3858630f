/** Servers that make an API of a file, over a list of as many figures; one that cannot be started is told of and left out. */
import { existsSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { freePort, here, serve } from './child.mjs'

/** What ours is asked for the same figures. */
export const LIST = '/v1/spending?indicator=share_of_gdp&limit=100&fields=area,year,value,publication'

/** Starts those that are installed. */
export async function startPeers(origin, folder) {
  const { data } = await (await fetch(origin + LIST)).json()
  const figures = data.map((row, at) => ({ id: String(at + 1), ...row }))
  const json = join(folder, 'peer.json')
  writeFileSync(json, JSON.stringify({ spending: figures }))
  const database = join(folder, 'peer.db')
  const started = []
  const attempt = async (name, path, start) => {
    try {
      const port = await freePort()
      started.push({ name, path, server: await start(port) })
    } catch (error) {
      process.stderr.write(`${name} is left out: ${String(error.message).split('\n')[0]}\n`)
    }
  }
  const settle = { path: '/spending', patience: 20_000 }
  await attempt('json-server 0.17.4: 100 figures', '/spending', (port) =>
    serve([installed('json-server/lib/cli/bin.js'), '--quiet', '--host', '127.0.0.1', '--port', String(port), json], {
      port,
      ...settle,
    }),
  )
  await attempt('json-server 1.0.0-beta.3: 100 figures', '/spending', (port) =>
    serve([installed('json-server-beta/lib/bin.js'), '--host', '127.0.0.1', '--port', String(port), json], {
      port,
      ...settle,
    }),
  )
  await attempt('soul-cli 0.8.2: 100 figures', '/api/tables/spending/rows?_limit=100', async (port) => {
    const cli = installed('soul-cli/src/server.js')
    makeTable(database, figures)
    return serve([cli, '-d', database, '-p', String(port)], { port, ...settle, path: '/api/tables/spending/rows' })
  })
  return [
    {
      name: 'ours: 100 figures',
      path: LIST,
      server: { origin, megabytes: () => '', stop: () => undefined },
      to: ['bare: 100 figures', ...started.map(({ name }) => name)],
    },
    ...started,
  ]
}

function installed(path) {
  const file = here(`node_modules/${path}`)
  if (!existsSync(file)) throw new Error(`${path} is not installed`)
  return file
}

function makeTable(file, figures) {
  const Database = createRequire(import.meta.url)('better-sqlite3')
  const database = new Database(file)
  database.exec('CREATE TABLE spending (id INTEGER PRIMARY KEY, area TEXT, year INTEGER, value REAL, publication TEXT)')
  const insert = database.prepare('INSERT INTO spending VALUES (@id, @area, @year, @value, @publication)')
  for (const figure of figures) insert.run(figure)
  database.close()
}
