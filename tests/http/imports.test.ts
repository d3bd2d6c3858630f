/** Importing over HTTP: all or nothing, previewed, answered again, and identical when exported again. */
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { IMPORT_TYPES } from '../../src/http/routes/imports.js'
import { wiresOf } from '../../src/record/records.js'
import { replay } from '../../src/store/backup/replay.js'
import { EDITION, seededEdition } from '../support/edition.js'
import { lookAlike } from '../support/look-alike.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { temporaryStore } from '../support/temporary-store.js'
import { workbookOf } from '../support/workbook.js'

const CSV = 'text/csv'
const NDJSON = 'application/x-ndjson'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEADER = 'area,indicator,year,value,status\n'
const WORKBOOK = process.env.NATO_WORKBOOK_2024 ?? ''
const hasWorkbook = existsSync(WORKBOOK)
if (!hasWorkbook)
  console.warn('NATO_WORKBOOK_2024 names no file: NATO’s own workbook is not imported, only look-alikes.')

let server: RunningApp
let auth: Record<string, string>
beforeEach(async () => {
  server = await runningApp()
  auth = { authorization: `Bearer ${await server.key('importer', 'import')}` }
})
afterEach(() => server.close())

async function newEdition(id = 'nato-2026-11', publishedOn = '2026-11-20'): Promise<void> {
  const publication = { id, publisher: 'nato', title: 'An edition', published_on: publishedOn }
  expect((await server.write('post', '/v1/publications', auth, publication)).status).toBe(201)
}

async function exported(publication = EDITION, suffix = 'csv'): Promise<string> {
  return (await server.ask(`/v1/spending.${suffix}?publication=${publication}&raw=true`)).text
}

describe('an edition', () => {
  test('imported is visible at once, and what the answer says is what the tables say', async () => {
    await newEdition()
    const shares =
      'SVN,share_of_gdp,2025,2.05,final\nSVN,share_of_gdp,2026,1.611,estimate\nBEL,share_of_gdp,2027,2.1,estimate\n'
    const done = await server.import('publication=nato-2026-11', CSV, HEADER + shares, auth)
    expect([done.status, done.headers.location]).toEqual([201, '/v1/publications/nato-2026-11'])
    expect(done.body).toEqual({
      data: {
        publication: 'nato-2026-11',
        figures: 3,
        new: 1,
        changed: 1,
        unchanged: 1,
        unit_changed: 0,
        removed: 0,
        differences: [
          {
            area: 'SVN',
            indicator: 'share_of_gdp',
            year: 2025,
            before: 1.57,
            after: 2.05,
            previous_publication: 'nato-2026-07',
          },
          { area: 'BEL', indicator: 'share_of_gdp', year: 2027, before: null, after: 2.1, previous_publication: null },
        ],
        flips: [],
        notes: [],
      },
      meta: { revision: 3, dry_run: false, totals: { differences: 2, flips: 0, notes: 0 }, confirm_removed: null },
      links: {
        self: '/v1/publications/nato-2026-11',
        spending: '/v1/spending?publication=nato-2026-11',
        changes: '/v1/changes?since=2',
      },
    })
    const [slovenia] = await server.rows('/v1/spending?area=SVN&indicator=share_of_gdp&year=2025')
    expect(slovenia).toMatchObject({ value: 2.05, publication: 'nato-2026-11' })
    expect(await server.rows('/v1/changes?since=2&sort=key')).toMatchObject([
      { entity: 'observations', key: 'nato-2026-11/BEL', author: 'importer', figures: 1 },
      { entity: 'observations', key: 'nato-2026-11/SVN', author: 'importer', figures: 2 },
    ])
  })

  test('previewed says what the tables say once it is imported', async () => {
    const file = await exported('nato-2026-07')
    await newEdition()
    // Every share a fifth lower: many verdicts turn from met to short.
    const lower = file
      .replaceAll('nato-2026-07', 'nato-2026-11')
      .replace(
        /^([A-Z]+,[^,]+,share_of_gdp,\d+),([\d.]+)/gm,
        (_, head, value) => `${head},${(Number(value) * 0.8).toFixed(2)}`,
      )
    const before = await server.store.load()
    const preview = await server.import('publication=nato-2026-11&dry_run=true', CSV, lower, auth)
    expect([preview.status, preview.body.meta]).toMatchObject([200, { revision: 2, dry_run: true }])
    const after = await server.store.load()
    expect([after.revision, after.facts]).toEqual([before.revision, before.facts])
    const done = await server.import('publication=nato-2026-11', CSV, lower, auth)
    expect(done.body.data).toEqual(preview.body.data)
    const { data, meta } = done.body
    expect(data.differences).toHaveLength(200)
    expect(meta.totals.flips).toBeGreaterThan(20)

    const ours = ({ publication }: Record<string, unknown>) => publication === 'nato-2026-11'
    const flips = (await server.rows('/v1/flips?as_of=2026-11-20&limit=10000')).filter(ours)
    const told = flips.map(({ publication: _, published_on: __, ...flip }) => flip)
    const inOrder = (rows: readonly Record<string, unknown>[]) => rows.map((row) => JSON.stringify(row)).sort()
    expect(flips).toHaveLength(meta.totals.flips)
    expect(inOrder(data.flips)).toEqual(inOrder(told))
    const revised = (await server.rows('/v1/revisions?changed=true&indicator=share_of_gdp&limit=10000')).filter(ours)
    expect(data.changed).toBe(revised.length)
    expect(data.differences.map((one: Record<string, unknown>) => one.year)).toHaveLength(200)
    expect(data.new + data.changed + data.unchanged + data.unit_changed).toBe(data.figures)
  })

  test.each([
    [CSV, 'csv'],
    [NDJSON, 'ndjson'],
  ])(
    'exported, imported into another store as %s and exported again is the same, byte for byte',
    async (type, suffix) => {
      const file = await exported(EDITION, suffix)
      const fresh = await runningApp()
      const key = { authorization: `Bearer ${await fresh.key('importer', 'import')}` }
      const one = `${HEADER}BEL,share_of_gdp,2014,9,final\n`
      const spoiled = await fresh.import(`publication=${EDITION}&replace=true&confirm_removed=4630`, CSV, one, key)
      expect([spoiled.status, spoiled.body.data.removed]).toEqual([201, 4630])
      expect((await fresh.ask(`/v1/spending.${suffix}?publication=${EDITION}&raw=true`)).text).not.toBe(file)
      const done = await fresh.import(`publication=${EDITION}&replace=true`, type, file, key)
      expect([done.status, done.body.data.new]).toEqual([201, 4630 - held(done.body.data)])
      expect((await fresh.ask(`/v1/spending.${suffix}?publication=${EDITION}&raw=true`)).text).toBe(file)

      const again = await fresh.import(`publication=${EDITION}&replace=true`, type, file, key)
      expect(again.body.data).toMatchObject({ figures: 4631, new: 0, changed: 0, unchanged: 4631, removed: 0 })
      expect(again.body.meta.revision).toBe(done.body.meta.revision)

      const copy = await temporaryStore({ seeded: false })
      await replay(fresh.store.engine, copy.engine)
      const { facts } = await copy.load()
      expect(facts).toEqual((await server.store.load()).facts)
      await copy.close()
      await fresh.close()
    },
  )

  /** Figures taken for changed or unchanged, since an older edition held them. */
  function held({ changed, unchanged, unit_changed }: Record<string, number>): number {
    return (changed ?? 0) + (unchanged ?? 0) + (unit_changed ?? 0) - 1
  }
})

describe('NATO’s workbook', () => {
  async function comesTo(workbook: Uint8Array): Promise<void> {
    const { figures } = await seededEdition()
    const file = await exported()
    await newEdition('nato-2024-06-again', '2024-06-17')
    const done = await server.import('publication=nato-2024-06-again', XLSX, workbook, auth)
    expect([done.status, done.body.data?.figures, done.body.errors]).toEqual([201, figures.length, undefined])
    expect(done.body.meta.totals.notes).toBeGreaterThan(5)
    expect(await exported('nato-2024-06-again')).toBe(file.replaceAll(',nato-2024-06,', ',nato-2024-06-again,'))
  }

  test('in a look-alike gives the rows of the seed', async () => {
    const { figures, known } = await seededEdition()
    await comesTo(workbookOf(lookAlike(figures, known.allies)))
  })

  const skipped = hasWorkbook ? '' : ' (SKIPPED: NATO_WORKBOOK_2024 names no file)'
  test.runIf(hasWorkbook)(`of 2024 gives the rows of the seed${skipped}`, () => comesTo(readFileSync(WORKBOOK)))
})

describe('a refused import changes nothing', () => {
  const ROW = 'BEL,share_of_gdp,2027,2.1,estimate\n'
  const OTHER = 'publication=nato-2026-11'
  test.each<[string, number, string, string, string, string, string[]]>([
    [
      'three faulty cells',
      422,
      'faulty_import',
      OTHER,
      CSV,
      `${HEADER}BLE,share,2027,x,final\n${ROW}`,
      ['line 2, area', 'line 2, indicator', 'line 2, value'],
    ],
    ['a figure given twice', 422, 'faulty_import', OTHER, CSV, HEADER + ROW + ROW, ['line 3']],
    [
      'another edition’s rows',
      422,
      'faulty_import',
      OTHER,
      NDJSON,
      '{"area":"BEL","indicator":"share_of_gdp","year":2027,"value":2,"status":"final","publication":"x"}',
      ['line 1, publication'],
    ],
    ['an empty file', 422, 'faulty_import', OTHER, CSV, '', ['file']],
    ['text as a workbook', 422, 'faulty_import', OTHER, XLSX, HEADER + ROW, ['file']],
    [
      'an edition that has its figures',
      409,
      'edition_already_imported',
      `publication=${EDITION}`,
      CSV,
      HEADER + ROW,
      [],
    ],
    [
      'an edition that is not there',
      422,
      'unprocessable',
      'publication=nato-2026-12',
      CSV,
      HEADER + ROW,
      ['publication'],
    ],
    ['no publication', 400, 'invalid_parameter', '', CSV, HEADER + ROW, ['publication']],
    ['an unknown option', 400, 'invalid_parameter', `${OTHER}&replce=true`, CSV, HEADER + ROW, ['replce']],
    ['JSON', 415, 'unsupported_media_type', OTHER, 'application/json', '{}', []],
    ['bytes of no kind', 415, 'unsupported_media_type', OTHER, 'application/octet-stream', HEADER + ROW, []],
    ['a workbook beyond 8 MB', 413, 'payload_too_large', OTHER, XLSX, 'x'.repeat(8 * 1024 * 1024 + 1), []],
  ])('%s', async (_, status, code, query, type, file, parameters) => {
    await newEdition()
    const before = await server.store.load()
    const answer = await server.import(query, type, file, auth)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.body.errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual(parameters)
    if (parameters.includes('publication') && status === 422) expect(answer.body.errors[0].nearest).toBe('nato-2026-11')
    const after = await server.store.load()
    expect([after.revision, after.facts]).toEqual([before.revision, before.facts])
  })

  test('CSV beyond 64 MB is refused before it is sent', async () => {
    const port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
    const said = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1')
        .setEncoding('utf8')
        .on('data', (part) => {
          socket.destroy()
          resolve(String(part))
        })
      const length = IMPORT_TYPES[CSV].limit + 1
      socket.write(
        `POST /v1/imports?publication=${EDITION} HTTP/1.1\r\nHost: x\r\nAuthorization: ${auth.authorization}\r\n` +
          `Content-Type: ${CSV}\r\nContent-Length: ${length}\r\n\r\n`,
      )
    })
    expect(said).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('faults beyond what an answer holds are counted', async () => {
    await newEdition()
    const rows = Array.from({ length: 1500 }, (_, at) => `BEL,share_of_gdp,${at},x,final\n`).join('')
    const { body } = await server.import(OTHER, CSV, HEADER + rows, auth)
    const listed = body.errors.length - 1
    expect(listed).toBeGreaterThan(300)
    // Each row has a value that is none, and all of them years before 1900.
    expect(body.errors.at(-1).detail).toBe(`${2 * 1500 - listed} more faults are not listed`)
  })

  test('nobody imports without the scope, nor other writes take files, nor where the server is read-only', async () => {
    expect((await server.import(OTHER, CSV, HEADER + ROW, {})).status).toBe(401)
    const desk = { authorization: `Bearer ${await server.key('desk', 'editorial')}` }
    const refused = await server.import(OTHER, CSV, HEADER + ROW, desk)
    expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('needs import')])
    const file = { ...desk, 'content-type': CSV }
    expect((await server.write('post', '/v1/publications', file, HEADER)).status).toBe(415)
    const closed = await runningApp(undefined, { READ_ONLY: 'true' })
    expect((await closed.import(OTHER, CSV, HEADER + ROW, auth)).status).toBe(404)
    await closed.close()
  })
})

describe('another process', () => {
  const FILE = `${HEADER}BEL,share_of_gdp,2027,2.1,estimate\n`

  test('that was quicker with the same edition is not written over', async () => {
    await newEdition()
    const figure = { publication: 'nato-2026-11', area: 'BEL', indicator: 'share_of_gdp', year: 2027, value: 9 }
    const after = [{ ...figure, status: 'final' as const, derived: false }]
    const edit = { list: 'observations' as const, key: 'nato-2026-11', before: [], after }
    const author = { author: 'elsewhere', note: 'Quicker.', at: new Date('2026-11-24T12:00:00Z') }
    await server.store.commit(author, [edit])
    const late = await server.import('publication=nato-2026-11', CSV, FILE, auth)
    expect([late.status, late.body.code]).toEqual([409, 'edition_already_imported'])
    expect(await server.rows('/v1/spending?publication=nato-2026-11')).toMatchObject([{ value: 9 }])
  })

  test('that took the publication away leaves nothing to import into', async () => {
    await newEdition()
    const before = wiresOf((await server.store.load()).facts, 'publications').get('nato-2026-11') ?? null
    const author = { author: 'elsewhere', note: 'Gone.', at: new Date('2026-11-24T12:00:00Z') }
    await server.store.commit(author, [{ list: 'publications', key: 'nato-2026-11', before, after: null }])
    const late = await server.import('publication=nato-2026-11', CSV, FILE, auth)
    expect([late.status, late.body.code]).toEqual([422, 'unprocessable'])
  })
})

test('the path says which methods it takes', async () => {
  const refused = await server.ask('/v1/imports')
  expect([refused.status, refused.headers.allow]).toEqual([405, 'OPTIONS, POST'])
})

describe('importing again', () => {
  test('under the same key gives the same answer, and is done once, even at once', async () => {
    await newEdition()
    const file = `${HEADER}BEL,share_of_gdp,2027,2.1,estimate\n`
    const headers = { ...auth, 'idempotency-key': 'edition-1' }
    const send = (body = file) => server.import('publication=nato-2026-11', CSV, body, headers)
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect((await send()).headers['idempotent-replayed']).toBe('true')
    expect((await send(file.replace('2.1', '2.2'))).body.code).toBe('idempotency_key_reused')
    expect(await server.store.revision()).toBe(3)
  })

  test('with replace keeps the old figures in the audit and compares with them', async () => {
    await newEdition()
    await server.import('publication=nato-2026-11', CSV, `${HEADER}BEL,share_of_gdp,2025,1,final\n`, auth)
    const file = `${HEADER}BEL,share_of_gdp,2025,3.5,final\n`
    const done = await server.import('publication=nato-2026-11&replace=true&note=Mended', CSV, file, auth)
    expect(done.body.data).toMatchObject({
      changed: 1,
      differences: [{ before: 1, after: 3.5, previous_publication: 'nato-2026-11' }],
      flips: [{ ally: 'BEL', year: 2025, previous_percent: 1, percent: 3.5, meets: true }],
    })
    const change = await server.store.engine.read((tx) => tx.change.findFirst({ where: { revision: 4 } }))
    expect(change).toMatchObject({
      before: '[["share_of_gdp",2025,1,"final"]]',
      after: '[["share_of_gdp",2025,3.5,"final"]]',
    })
    expect(await server.rows('/v1/changes?since=3')).toMatchObject([{ note: 'Mended', action: 'update' }])
    const [told] = await server.rows('/v1/changes?since=3&expand=figures')
    expect(told).toMatchObject({
      key: 'nato-2026-11/BEL',
      figures_before: '[["share_of_gdp",2025,1,"final"]]',
      figures_after: '[["share_of_gdp",2025,3.5,"final"]]',
    })
    expect(told).not.toHaveProperty('before')
  })
})

describe('a replacement that removes many figures', () => {
  const ONE = `${HEADER}BEL,share_of_gdp,2024,1.3,estimate\n`
  const TO_2024 = `publication=${EDITION}&replace=true`

  test('is refused until their number is confirmed, which a dry run tells', async () => {
    const held = (await exported()).trim().split('\n').length - 1
    const dry = await server.import(`${TO_2024}&dry_run=true`, CSV, ONE, auth)
    expect([dry.status, dry.body.data.removed, dry.body.meta.confirm_removed]).toEqual([200, held - 1, held - 1])
    const refused = await server.import(TO_2024, CSV, ONE, auth)
    expect([refused.status, refused.body.code]).toEqual([409, 'removal_unconfirmed'])
    expect(refused.body.detail).toContain(`remove ${held - 1} of the ${held} figures`)
    expect(refused.body.detail).toContain(`confirm_removed=${held - 1}`)
    const wrong = await server.import(`${TO_2024}&confirm_removed=${held}`, CSV, ONE, auth)
    expect([wrong.status, wrong.body.code]).toEqual([409, 'removal_unconfirmed'])
    expect(await server.store.revision()).toBe(1)
    const done = await server.import(`${TO_2024}&confirm_removed=${held - 1}`, CSV, ONE, auth)
    expect([done.status, done.body.data.removed]).toEqual([201, held - 1])
  })

  test('is taken back by restoring the edition to the revision before', async () => {
    const before = await exported()
    const removed = before.trim().split('\n').length - 2
    await server.import(`${TO_2024}&confirm_removed=${removed}`, CSV, ONE, auth)
    const restore = (query: string) => server.write('post', `/v1/imports?${query}`, auth)
    const dry = await restore(`${TO_2024}&revision=1&dry_run=true`)
    expect([dry.status, dry.body.data.figures, dry.body.meta.confirm_removed]).toEqual([200, removed + 1, null])
    const done = await restore(`${TO_2024}&revision=1`)
    expect([done.status, done.body.meta.revision]).toEqual([201, 3])
    expect(await exported()).toBe(before)
    // And to the revision that is taken back: what was removed then has to be confirmed again.
    expect((await restore(`${TO_2024}&revision=2`)).body.code).toBe('removal_unconfirmed')
    expect((await restore(`${TO_2024}&revision=2&confirm_removed=${removed}`)).status).toBe(201)
    expect((await exported()).trim().split('\n')).toHaveLength(2)
  })

  test('a revision there is not, one at which the edition held nothing, and one beside a file are refused', async () => {
    await newEdition()
    const restore = (query: string) => server.write('post', `/v1/imports?${query}`, auth)
    const unknown = await restore(`${TO_2024}&revision=9`)
    expect([unknown.status, unknown.body.detail]).toEqual([422, 'there is no revision 9 whose changes were kept'])
    const empty = await restore('publication=nato-2026-11&revision=1')
    expect([empty.status, empty.body.detail]).toEqual([422, 'nato-2026-11 held no figures at revision 1'])
    const both = await server.import(`${TO_2024}&revision=1`, CSV, ONE, auth)
    expect([both.status, both.body.errors[0].parameter]).toEqual([400, 'revision'])
    expect((await server.import(`${TO_2024}&revision=x`, CSV, ONE, auth)).status).toBe(400)
    expect(await server.store.revision()).toBe(2)
  })
})
