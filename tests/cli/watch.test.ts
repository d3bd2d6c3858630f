/** Watching an address for a new edition: what is told, what is remembered, and servers that do not keep to the rules. */
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ImportedFigure } from '../../src/imports/edition.js'
import { runCli } from '../support/command.js'
import { seededEdition } from '../support/edition.js'
import { lookAlike } from '../support/look-alike.js'
import { runningApp, TODAY } from '../support/running-app.js'
import { seededRecord } from '../support/seeded-record.js'
import { openTestStore, temporaryFolder, temporaryPlace } from '../support/temporary-store.js'
import { workbookOf } from '../support/workbook.js'

const JULY = 'nato-2026-07'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

let answer: Answer
let asked: IncomingMessage[] = []
const server = createServer((request, response) => {
  asked.push(request)
  answer(request, response)
})
let place: string
/** NATO's edition of July 2026 as the seed has it. */
let july: readonly ImportedFigure[]
let folder: string
let root: string
const removals: (() => Promise<void>)[] = []

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const store = await temporaryPlace()
  place = store.place
  const { observations } = (await seededRecord()).facts
  july = observations.ofEdition(JULY)
  removals.push(store.remove)
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  for (const remove of removals) await remove()
})
let removeFolder: () => Promise<void>
beforeEach(async () => {
  const made = await temporaryFolder()
  root = made.folder
  folder = join(root, 'watched')
  removeFolder = made.remove
  asked = []
})
afterEach(() => removeFolder())

function at(path: string): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
}

function watch(path: string, publication: string, ...options: string[]) {
  return runCli(place, 'watch', at(path), '--publication', publication, '--folder', folder, ...options)
}

/** Answers the bytes, or 304 to whoever has their tag. */
const serving =
  (bytes: Uint8Array | string, etag: string, more = {}): Answer =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { etag, ...more }).end(bytes)
  }

const saying =
  (status: number, headers = {}, body = ''): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)

function csvOf(figures: readonly ImportedFigure[]): string {
  const lines = figures.map(
    ({ area, indicator, year, value, status, derived }) => `${area},${indicator},${year},${value},${status},${derived}`,
  )
  return ['area,indicator,year,value,status,derived', ...lines, ''].join('\n')
}

/** The edition of July with these shares in place of its own. */
function editionWith(shares: Readonly<Record<string, number>>): string {
  return csvOf(
    july.map((figure) => {
      const share = figure.indicator === 'share_of_gdp' ? shares[`${figure.area} ${figure.year}`] : undefined
      return share === undefined ? figure : { ...figure, value: share }
    }),
  )
}

const CORRECTED = { 'SVN 2025': 2.1, 'BEL 2025': 3.6 }

/** What a look at the corrected edition leaves in the folder; what it tells is tested once. */
let left: string | undefined
async function lookedBefore(): Promise<void> {
  answer = serving(editionWith(CORRECTED), '"b"')
  if (left === undefined) {
    const made = await temporaryFolder()
    removals.push(made.remove)
    left = made.folder
    await watch('/edition.csv', JULY)
    await cp(folder, left, { recursive: true })
  } else await cp(left, folder, { recursive: true })
  asked = []
}

describe('what is told', () => {
  test('a corrected edition, down to the verdicts that turn, and the command that takes it', async () => {
    answer = serving(editionWith(CORRECTED), '"b"')
    const { code, out, err } = await watch('/edition.csv', JULY)
    expect([code, err]).toEqual([3, ''])
    expect(out).toMatch(/^nato-2026-07: \d+ figures; 0 new, 2 changed, \d+ unchanged, 0 in another unit, 0 removed$/m)
    expect(out).toContain('  SVN share_of_gdp 2025: 1.57 → 2.1 (before: nato-2026-07)\n')
    expect(out).toContain('  flip  BEL 2025: 2 → 3.6, short → met (3.5%, hague-2025-core-3-5pct)\n')
    const [, command = ''] = /^ {2}tracker (import .*)$/m.exec(out) ?? []
    expect(command).toMatch(/ --publication nato-2026-07 --replace$/)
    expect(out).toMatch(/Nothing was changed\.\n$/)

    const store = await openTestStore(place)
    expect(await store.revision()).toBe(1)
    await store.close()

    // The address may have something else by then; what was looked at is what is taken.
    answer = saying(404)
    const own = await temporaryPlace()
    const taken = await runCli(own.place, ...command.split(' '))
    await own.remove()
    expect(taken.code).toBe(0)
    expect(taken.out).toContain('  SVN share_of_gdp 2025: 1.57 → 2.1')
    expect(taken.out).toContain('Imported as revision 2.')
  })

  test('what has not changed is not sent again, and that it is not taken yet is one line', async () => {
    await lookedBefore()
    const { code, out, err } = await watch('/edition.csv', JULY)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      new RegExp(`^Nothing new at \\S+ since ${TODAY}\\. .* not taken yet: tracker import \\S+ .*--replace\n$`),
    )
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual(['"b"'])
  })

  test('the same bytes under a new tag are nothing new, and the new tag is the one asked by', async () => {
    await lookedBefore()
    answer = serving(editionWith(CORRECTED), '"c"')
    expect((await watch('/edition.csv', JULY)).code).toBe(0)
    await watch('/edition.csv', JULY)
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual(['"b"', '"c"'])
  })

  test('a server that only dates its files is asked by the date', async () => {
    const date = 'Fri, 10 Jul 2026 09:55:14 GMT'
    const edition = editionWith(CORRECTED)
    answer = (request, response) =>
      request.headers['if-modified-since'] === date
        ? response.writeHead(304).end()
        : response.writeHead(200, { 'last-modified': date }).end(edition)
    expect((await watch('/edition.csv', JULY)).code).toBe(3)
    expect((await watch('/edition.csv', JULY)).code).toBe(0)
    expect(asked.map(({ headers }) => headers['if-modified-since'])).toEqual([undefined, date])
  })

  test('what was corrected once more is new again', async () => {
    await lookedBefore()
    answer = serving(editionWith({ 'SVN 2025': 2.2 }), '"c"')
    const { code, out } = await watch('/edition.csv', JULY)
    expect(code).toBe(3)
    expect(out).toContain('  SVN share_of_gdp 2025: 1.57 → 2.2')
    expect((await readdir(folder)).filter((name) => name.endsWith('.csv'))).toHaveLength(2)
  })

  test('a file that is new and would change nothing is one line, once', async () => {
    answer = serving(editionWith({}), '"a"')
    const { code, out } = await watch('/edition.csv', JULY)
    expect([code, out.split('\n')]).toEqual([0, [expect.stringContaining('would change nothing'), '']])
    expect(await watch('/edition.csv', JULY)).toEqual({ code: 0, out: '', err: '' })
  })

  test('the server is told who asks, and whom to write to', async () => {
    answer = saying(404)
    await watch('/edition.csv', JULY, '--contact', 'desk@tracker.example.org')
    await watch('/edition.csv', JULY)
    const [named, unnamed] = asked.map(({ headers }) => headers['user-agent'])
    expect(named).toMatch(/^defense-spending-tracker\/0\.0\.0-test \(desk@tracker\.example\.org\)$/)
    expect(unnamed).toMatch(/^defense-spending-tracker\/0\.0\.0-test \(at .+\)$/)
  })
})

describe('an edition the record has no publication of', () => {
  /** The figures of the edition of July 2026 one year on: Slovenia at 2.4 in 2027, and Belgium's 2025 revised. */
  function nextEdition(): string {
    return `${editionWith({ 'BEL 2025': 3.6 })}SVN,share_of_gdp,2027,2.4,estimate,false\n`
  }

  test('is told as new, with what it would change, how to make its publication and how to take it', async () => {
    answer = serving(nextEdition(), '"n"', { 'last-modified': 'Fri, 20 Nov 2026 08:00:00 GMT' })
    const { code, out, err } = await watch('/edition.csv', 'nato-2027-06')
    expect([code, err]).toEqual([3, ''])
    expect(out).toContain('The record has no publication nato-2027-06 yet.')
    expect(out).toMatch(/It has \d+ figures of 33 areas for 2014 to 2027, estimates for 2025, 2026, and 2027\./)
    expect(out).toContain('As nato-2027-06, published on 2026-11-20, it would change:')
    expect(out).toContain('nato-2027-06: ')
    expect(out).toContain('; 1 new, 1 changed, ')
    expect(out).toContain('  flip  BEL 2025: 2 → 3.6, short → met (3.5%, hague-2025-core-3-5pct)\n')

    const app = await runningApp()
    const auth = { authorization: `Bearer ${await app.key('editor')}` }
    const [, publication = ''] = / -d '(\{.*\})' http:\/\/127\.0\.0\.1:3000\/v1\/publications$/m.exec(out) ?? []
    expect((await app.write('post', '/v1/publications', auth, publication)).status).toBe(201)
    const [, take = ''] = /^ {2}tracker (import \S+ --publication nato-2027-06)$/m.exec(out) ?? []
    const taken = await runCli(app.store.place, ...take.split(' '))
    await app.close()
    expect(taken.out).toContain('; 1 new, 1 changed, ')
    expect(taken.out).toContain('Imported as revision 3.')
  })

  test('is none where the record has its figures under another name', async () => {
    answer = serving(editionWith({}), '"a"')
    const { code, out } = await watch('/edition.csv', 'nato-2027-06')
    expect([code, out]).toEqual([0, expect.stringMatching(/holds all its figures already as nato-2026-07\.\n$/)])
  })

  test('does not take the place of the edition that was at the address before', async () => {
    answer = serving(nextEdition(), '"n"', { 'last-modified': 'Fri, 20 Nov 2026 08:00:00 GMT' })
    const { code, out } = await watch('/edition.csv', JULY)
    expect(code).toBe(3)
    expect(out).toContain('It reaches further than nato-2026-07, so it is taken for a new edition.')
    expect(out).toMatch(/^ {2}tracker import \S+ --publication nato-2026-11$/m)
    expect(out).not.toContain('--replace')
  })

  test('is asked for by what the workbook says of itself', async () => {
    const { known, figures } = await seededEdition()
    const revised = figures.map((figure) => ({ ...figure, value: figure.value * 2 }))
    const core = `<p xmlns:d="x"><d:modified>2024-06-13T10:00:00Z</d:modified></p>`
    const workbook = workbookOf(lookAlike(revised, known.allies), [{ name: 'docProps/core.xml', data: core }])
    answer = serving(workbook, '"n"')
    const { code, out } = await watch('/tables.xlsx', 'nato-2026-12')
    expect(code).toBe(3)
    expect(out).toContain(
      'It calls itself "Defence Expenditure of NATO Countries (2014-2024)", was saved on 2024-06-13, has ',
    )
    expect(out).toContain('"title":"Defence Expenditure of NATO Countries (2014-2024)"')
  })
})

describe('where the address leads', () => {
  test('redirects are followed and told, and what one address said is asked of no other', async () => {
    const edition = editionWith(CORRECTED)
    answer = (request, response) =>
      request.url === '/old.csv'
        ? saying(302, { location: '/new.csv' })(request, response)
        : serving(edition, '"b"')(request, response)
    const { code, out } = await watch('/old.csv', JULY)
    expect(code).toBe(3)
    expect(out).toContain(`(which leads to ${at('/new.csv')})`)
    expect((await watch('/old.csv', JULY)).code).toBe(0)
    expect(asked.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
      ['/old.csv', undefined],
      ['/new.csv', undefined],
      ['/old.csv', undefined],
      ['/new.csv', '"b"'],
    ])
  })

  test.each<[string, Answer, RegExp]>([
    ['redirects in a circle', saying(302, { location: '/edition.csv' }), /redirects more than 5 times/],
    ['a redirect to a file', saying(302, { location: 'file:///etc/hostname' }), /no address of http or https/],
    [
      'a redirect with a password',
      saying(302, { location: 'http://me:secret@127.0.0.1/' }),
      /no address of http or https/,
    ],
    ['a redirect to nowhere', saying(302), /answered 302 without an address/],
    ['nothing there', saying(404), /answered 404 Not Found/],
    ['a server that fails', saying(500), /answered 500 Internal Server Error/],
    ['nothing changed since no look at all', saying(304), /answered 304/],
    ['half a file', saying(206, {}, 'area'), /answered 206/],
    [
      'a web page in place of the file',
      saying(200, {}, '<!DOCTYPE html><title>Sorry</title>'),
      /file: is a web page, not csv/,
    ],
    ['nothing at all', saying(200), /file: is empty/],
    ['a faulty file', saying(200, {}, 'area,indicator\nBEL,x\n'), /cannot be taken: .*\n.*line 1, year: is missing/],
    [
      'fewer bytes than announced',
      (_, response) => {
        response.writeHead(200, { 'content-length': 1000 }).write('area,')
        setTimeout(() => response.destroy(), 50)
      },
      /breaks the connection off/,
    ],
    [
      'more bytes than are taken, announced',
      (_, response) => {
        response.writeHead(200, { 'content-length': 70_000_000 }).write('area,')
      },
      /sends more than 67108864 bytes/,
    ],
    ['too long a header', saying(200, { 'x-long': 'x'.repeat(40_000) }), /too long a header/],
    ['no answer', () => undefined, /did not answer in full within 1 s/],
    [
      'a body that drips',
      (_, response) => {
        response.writeHead(200)
        const drip = setInterval(() => response.write('a'), 100)
        response.on('close', () => clearInterval(drip))
      },
      /did not answer in full within 1 s/,
    ],
  ])('%s is told in a sentence, and nothing is kept', async (_, lie, expected) => {
    answer = lie
    const { code, out, err } = await watch('/edition.csv', JULY, '--timeout', '1')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(expected)
    expect(err.startsWith(at('/edition.csv'))).toBe(true)
    expect(await readdir(folder)).toEqual([])
  })

  test.each<[string, (chunk: Buffer) => Buffer, Record<string, string>]>([
    ['that never ends', (chunk) => chunk, {}],
    ['that unpacks to more than it is', gzipSync, { 'content-encoding': 'gzip' }],
  ])('a body %s is let go as soon as it is too large', async (_, packed, headers) => {
    const MOST = 100_000
    let sent = 0
    const chunk = packed(Buffer.alloc(1024 * 1024))
    answer = (_, response) => {
      response.writeHead(200, headers)
      const more = () => {
        while (!response.destroyed && sent < MOST) {
          sent += 1
          if (!response.write(chunk)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    }
    const { code, err } = await watch('/tables.xlsx', JULY)
    expect([code, err]).toEqual([1, expect.stringContaining('sends more than 8388608 bytes')])
    expect(sent).toBeLessThan(MOST)
  })

  test('a refused connection is told', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const { code, err } = await runCli(
      place,
      'watch',
      `http://127.0.0.1:${port}/a.xlsx`,
      '--publication',
      JULY,
      '--folder',
      folder,
    )
    expect([code, err]).toEqual([1, `http://127.0.0.1:${port}/a.xlsx refuses the connection.\n`])
  })

  test('what a server says is shown without its control characters', async () => {
    answer = (_, response) => {
      response.socket?.end('HTTP/1.1 404 No\x9b31mred\r\nconnection: close\r\n\r\n', 'latin1')
    }
    const { err } = await watch('/edition.csv', JULY)
    expect(err).toContain('answered 404 No\u{fffd}31mred')
  })
})

describe('a server that asks for patience', () => {
  test.each([
    ['in seconds', 429, '3600', `${TODAY}T13:00:00.000Z`],
    ['by a date', 503, 'Wed, 25 Nov 2026 06:00:00 GMT', '2026-11-25T06:00:00.000Z'],
    ['for ever, which is a week', 429, '999999999', '2026-12-01T12:00:00.000Z'],
  ])('%s is not asked again before', async (_, status, after, until) => {
    answer = saying(status, { 'retry-after': after })
    const first = await watch('/edition.csv', JULY)
    expect([first.code, first.err]).toEqual([1, expect.stringContaining(`answered ${status}`)])
    expect(first.err).toContain(`not to be asked again before ${until}`)
    const second = await watch('/edition.csv', JULY)
    expect([second.code, second.err]).toEqual([1, expect.stringContaining(`not to be asked again before ${until}`)])
    expect(asked).toHaveLength(1)
  })

  test('is still asked by what was remembered before, once the time is over', async () => {
    await lookedBefore()
    answer = saying(429, { 'retry-after': '1' })
    await watch('/edition.csv', JULY)
    const [state = ''] = (await readdir(folder)).filter((name) => name.endsWith('.json'))
    const remembered = JSON.parse(await readFile(join(folder, state), 'utf8'))
    await writeFile(join(folder, state), JSON.stringify({ ...remembered, notBefore: `${TODAY}T11:00:00.000Z` }))
    answer = saying(304)
    expect((await watch('/edition.csv', JULY)).code).toBe(0)
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual(['"b"', '"b"'])
  })

  test.each(['soon', '-1', '0', 'Wed, 25 Nov 2020 06:00:00 GMT'])(
    'without saying for how long (%j) is asked at the next look',
    async (after) => {
      answer = saying(429, { 'retry-after': after })
      await watch('/edition.csv', JULY)
      await watch('/edition.csv', JULY)
      expect(asked).toHaveLength(2)
    },
  )
})

describe('what is remembered', () => {
  async function stateFile(): Promise<string> {
    const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.json'))
    return join(folder, name)
  }

  test.each([
    ['half of it', (state: string) => state.slice(0, 100)],
    ['nothing', () => ''],
    ['another thing', () => '{"url": 1}'],
    ['of another address', (state: string) => state.replace('edition.csv', 'another.csv')],
    ['a tag no header may hold', (state: string) => state.replace('\\"b\\"', '\\r\\nx: y')],
  ])('and is %s is told, and taken for none', async (_, spoil) => {
    await lookedBefore()
    await writeFile(await stateFile(), spoil(await readFile(await stateFile(), 'utf8')))
    answer = saying(404)
    const { err } = await watch('/edition.csv', JULY)
    expect(err).toMatch(/^\S+\.json cannot be read as what was remembered of the last look, so .*\n.* answered 404/)
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined])
  })

  test('and cannot be read is put right by the next look', async () => {
    await lookedBefore()
    await writeFile(await stateFile(), '{')
    expect(await watch('/edition.csv', JULY)).toMatchObject({ code: 3 })
    expect(await watch('/edition.csv', JULY)).toMatchObject({ code: 0, err: '' })
  })

  test('a kept file that was changed is fetched again', async () => {
    await lookedBefore()
    const [kept = ''] = (await readdir(folder)).filter((name) => name.endsWith('.csv'))
    await rm(join(folder, kept))
    const { code, err } = await watch('/edition.csv', JULY)
    expect([code, err]).toEqual([3, expect.stringContaining('is gone or was changed, so it is fetched again.')])
  })

  test('nothing is asked where nothing could be remembered', async () => {
    await writeFile(folder, 'a file in the place of the folder')
    answer = serving(editionWith(CORRECTED), '"b"')
    const { code, out, err } = await watch('/edition.csv', JULY)
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('Cannot make the folder')])
    expect(asked).toEqual([])
  })

  test('what could not be remembered is told all the same, and told again', async () => {
    await lookedBefore()
    const state = await stateFile()
    await rm(state)
    await mkdir(state)
    const { code, out, err } = await watch('/edition.csv', JULY)
    expect([code, err]).toEqual([1, expect.stringContaining('cannot be written')])
    expect(out).toContain('SVN share_of_gdp 2025: 1.57 → 2.1')
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test('two looks at once tell the same, and leave what a third can read', async () => {
    answer = serving(editionWith(CORRECTED), '"b"')
    const looks = await Promise.all([watch('/edition.csv', JULY), watch('/edition.csv', JULY)])
    expect(looks.map(({ code }) => code)).toEqual([3, 3])
    expect(looks[0].out).toBe(looks[1].out)
    expect(await watch('/edition.csv', JULY)).toMatchObject({ code: 0, err: '' })
    expect(await readdir(folder)).toHaveLength(2)
  })

  test('lies beside the database unless a folder is named', async () => {
    const database = join(root, 'none.db')
    answer = saying(404)
    await runCli(database, 'watch', at('/edition.csv'), '--publication', JULY)
    expect(existsSync(join(root, 'watched'))).toBe(true)
    answer = serving(editionWith(CORRECTED), '"b"')
    const { code, err } = await runCli(database, 'watch', at('/edition.csv'), '--publication', JULY)
    expect([code, err]).toEqual([1, expect.stringContaining(`There is no ${database}`)])
    expect(existsSync(database)).toBe(false)
  })
})

test.each([
  ['no address', []],
  ['a file', ['file:///etc/hostname', '--publication', JULY]],
  ['an address with a password', ['http://me:secret@127.0.0.1/a.xlsx', '--publication', JULY]],
  ['no publication', ['http://127.0.0.1/a.xlsx']],
  ['a publication that leads out of the folder', ['http://127.0.0.1/a.xlsx', '--publication', '../x']],
  ['an unknown format', ['http://127.0.0.1/a.xlsx', '--publication', JULY, '--format', 'pdf']],
  ['no time', ['http://127.0.0.1/a.xlsx', '--publication', JULY, '--timeout', '0']],
  ['a contact that ends the header', ['http://127.0.0.1/a.xlsx', '--publication', JULY, '--contact', 'a\r\nb: c']],
])('%s is misuse', async (_, args) => {
  expect(await runCli(place, 'watch', ...args)).toMatchObject({ code: 2, out: '' })
})
