/** A look at an address that is cut short, and one that is not. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settingsFor, temporaryRecord } from '../support/temporary-store.js'

const EDITION = 'area,indicator,year,value,status\nBEL,share_of_gdp,2026,2.6,estimate\n'

let record: Awaited<ReturnType<typeof temporaryRecord>>
let answer: (response: ServerResponse) => void
const server = createServer((_, response) => answer(response))
beforeAll(async () => {
  record = await temporaryRecord()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await record.remove()
})

function look() {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/edition.csv`
  const args = ['dist/cli.js', 'watch', url, '--publication', 'nato-2027-06']
  return spawn(process.execPath, args, { env: { ...process.env, ...settingsFor(record.file) } })
}

async function kept(): Promise<string[]> {
  const folder = join(record.folder, 'watched')
  const names = (await readdir(folder)).sort()
  return Promise.all(names.map(async (name) => `${name}: ${await readFile(join(folder, name), 'utf8')}`))
}

test('interrupted while the file is being sent it leaves everything as it was', async () => {
  answer = (response) => void response.writeHead(200, { etag: '"a"' }).end(EDITION)
  expect((await once(look(), 'exit'))[0]).toBe(3)
  const before = await kept()
  expect(before).toHaveLength(2)

  const isAsked = new Promise<void>((resolve) => {
    answer = (response) => {
      response.writeHead(200, { etag: '"b"' }).write('area,')
      resolve()
    }
  })
  const looking = look()
  await isAsked
  looking.kill('SIGINT')
  expect(await once(looking, 'exit')).toEqual([null, 'SIGINT'])
  expect(await kept()).toEqual(before)
})

test('with its answer in hand it ends, whatever the connection is kept open for', async () => {
  answer = (response) => void response.writeHead(404, { 'keep-alive': 'timeout=60' }).end('x')
  const begun = performance.now()
  expect((await once(look(), 'exit'))[0]).toBe(1)
  expect(performance.now() - begun).toBeLessThan(20_000)
})
