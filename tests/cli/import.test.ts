/** Importing from the command line, while the server runs on the same file. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { progressLine } from '../../src/cli/import.js'
import { runCli } from '../support/command.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { temporaryFolder } from '../support/temporary-store.js'

const HEADER = 'area,indicator,year,value,status\n'

let server: RunningApp
let folder: string
let remove: () => Promise<void>
beforeAll(async () => {
  server = await runningApp()
  const made = await temporaryFolder()
  folder = made.folder
  remove = made.remove
  const auth = { authorization: `Bearer ${await server.key('importer', 'import')}` }
  const publication = { id: 'nato-2026-11', publisher: 'nato', title: 'An edition', published_on: '2026-11-20' }
  await server.write('post', '/v1/publications', auth, publication)
})
afterAll(async () => {
  await server.close()
  await remove()
})

async function imported(name: string, content: string, ...options: string[]) {
  const file = join(folder, name)
  await writeFile(file, content)
  return runCli(server.store.place, 'import', file, ...options)
}

const TO = ['--publication', 'nato-2026-11']

describe('the command', () => {
  test('refuses a faulty file with every fault, and changes nothing', async () => {
    const { code, out, err } = await imported('faulty.csv', `${HEADER}BLE,share_of_gdp,2025,x,final\n`, ...TO)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('line 2, area: "BLE" must be the code of an ally or a grouping\n')
    expect(err).toContain('line 2, value: "x" must be a plain decimal number')
    expect(await server.store.revision()).toBe(2)
  })

  test('says in a dry run what would change, then imports it, and the running server shows it within a second', async () => {
    const file = `${HEADER}SVN,share_of_gdp,2025,2.1,final\nBEL,share_of_gdp,2025,3.6,final\n`
    const dry = await imported('edition.csv', file, ...TO, '--dry-run')
    expect(dry.code, dry.err).toBe(0)
    expect(dry.out).toContain('nato-2026-11: 2 figures; 0 new, 2 changed, 0 unchanged')
    expect(dry.out).toContain('  SVN share_of_gdp 2025: 1.57 → 2.1 (before: nato-2026-07)\n')
    expect(dry.out).toContain('  flip  BEL 2025: 2 → 3.6, short → met (3.5%, hague-2025-core-3-5pct)\n')
    expect(dry.out).toContain('nothing was changed')
    expect(await server.store.revision()).toBe(2)

    const done = await imported('edition.csv', file, ...TO)
    expect([done.code, done.out]).toEqual([0, dry.out.replace(/A dry run.*/, 'Imported as revision 3.')])
    const shown = async () => (await server.rows('/v1/spending?area=SVN&indicator=share_of_gdp&year=2025'))[0]
    await expect.poll(shown, { timeout: 1000, interval: 20 }).toMatchObject({ value: 2.1, publication: 'nato-2026-11' })
    expect(await server.rows('/v1/changes?since=2&limit=1')).toMatchObject([{ author: 'cli' }])

    const again = await imported('edition.csv', file, ...TO)
    expect([again.code, again.err]).toEqual([1, 'nato-2026-11 holds 2 figures already; --replace replaces them\n'])
    const same = await imported('edition.csv', file, ...TO, '--replace')
    expect(same.out).toContain('holds these very figures already')
  })

  test('wants the number of removed figures confirmed, and takes an edition back to an earlier revision', async () => {
    const one = `${HEADER}BEL,share_of_gdp,2024,1.3,estimate\n`
    const edition = ['--publication', 'nato-2024-06', '--replace']
    const figures = async () => (await server.ask('/v1/spending.csv?publication=nato-2024-06')).text
    const before = await figures()
    const removed = before.trim().split('\n').length - 2
    const at = await server.store.revision()
    const dry = await imported('one.csv', one, ...edition, '--dry-run')
    expect(dry.out).toContain(`To import this, add --confirm-removed ${removed}.`)
    const refused = await imported('one.csv', one, ...edition)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(`--confirm-removed ${removed}`)])
    expect(await server.store.revision()).toBe(at)
    expect((await imported('one.csv', one, ...edition, '--confirm-removed', String(removed))).code).toBe(0)
    await expect.poll(figures, { timeout: 5000 }).not.toBe(before)
    const restored = await runCli(server.store.place, 'import', ...edition, '--revision', String(at))
    expect(restored.code, restored.err).toBe(0)
    await expect.poll(figures, { timeout: 5000 }).toBe(before)
  })

  test('suggests the publication meant, and shows how it is used where it makes no sense', async () => {
    const mistyped = await imported('edition.csv', HEADER, '--publication', 'nato-2026-12')
    expect([mistyped.code, mistyped.err]).toEqual([1, expect.stringContaining('did you mean nato-2026-11?')])
    const unclear = await imported('edition.dat', HEADER, ...TO)
    expect([unclear.code, unclear.err]).toEqual([2, expect.stringContaining('--format csv|ndjson|xlsx')])
    const named = await imported('edition.dat', HEADER, ...TO, '--format', 'csv', '--replace')
    expect(named.err).toContain('holds no figure')
  })
})

test.each([
  ['a terminal is told at once, then once a second', true, ['0', '1000', '2000']],
  ['a log is told only of what takes longer than a second', false, ['1000', '2000']],
])('%s', (_, isTTY, expected) => {
  const told: string[] = []
  let now = 0
  const tell = progressLine({ isTTY, write: (text) => told.push(text.trim()) }, () => now)
  for (; now < 3000; now += 250) tell(String(now))
  expect(told).toEqual(expected)
})
