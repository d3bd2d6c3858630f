import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Facts } from '../../src/record/lists.js'
import { readSeed, SEED_DIRECTORY, SeedFault } from '../../src/seed/read-seed.js'
import { openTestStore, type TestStore, temporaryFolder, temporaryStore } from '../support/temporary-store.js'
import { querySql } from './raw-sql.js'

const NOW = new Date('2026-11-24T12:00:00Z')

async function rowsOf(directory: string, list: string): Promise<string[][]> {
  return parse(await readFile(join(directory, `${list}.csv`), 'utf8'))
}

describe('the facts that come with the program', () => {
  let store: TestStore
  let facts: Facts
  beforeEach(async () => {
    store = await temporaryStore()
    facts = (await store.load()).facts
  })
  afterEach(() => store.close())

  it('are all there, row by row', async () => {
    for (const [list, entities] of Object.entries(facts))
      expect([list, entities.length]).toEqual([list, (await rowsOf(SEED_DIRECTORY, list)).length - 1])
    expect(facts.observations).toHaveLength(15_896)
  })

  it('hold the figures exactly as the file gives them', async () => {
    const [header = [], ...rows] = await rowsOf(SEED_DIRECTORY, 'observations')
    const key = (row: readonly unknown[]) => row.slice(0, 4).join()
    const given = new Map(rows.map((row) => [key(row), row]))
    expect(header).toEqual(['publication', 'area', 'indicator', 'year', 'value', 'status', 'derived'])
    const different = [...facts.observations].filter(
      ({ publication, area, indicator, year, value, status, derived }) => {
        const row = given.get(key([publication, area, indicator, year]))
        return Number(row?.[4]) !== value || row?.[5] !== status || row?.[6] !== String(derived)
      },
    )
    expect(different).toEqual([])
  })

  it('say that Belgium was estimated at 1.30% for 2024 in the edition of June 2024', () => {
    const figure = [...facts.observations].find(
      (row) =>
        row.publication === 'nato-2024-06' &&
        row.area === 'BEL' &&
        row.indicator === 'share_of_gdp' &&
        row.year === 2024,
    )
    expect(figure?.value.toFixed(2)).toBe('1.30')
    expect(figure?.status).toBe('estimate')
  })

  it('keep lists in their order, missing values as null and the day of recording', () => {
    const ambition = facts.targets.find(({ id }) => id === 'b9-nordic-2025-5pct')
    expect(ambition?.areas.slice(0, 3)).toEqual(['BGR', 'CZE', 'EST'])
    expect(ambition).toMatchObject({ agreedOn: null, proposedOn: '2025-06-02', recordedOn: '2026-11-24' })
    expect(facts.claims.find(({ relation }) => relation === 'target_in_force')).toMatchObject({
      area: null,
      year: null,
    })
    expect(facts.allies.find(({ code }) => code === 'BEL')).toMatchObject({ m49: '056', founding: true, notes: null })
  })

  it('are revision 1, and seeded only once', async () => {
    await store.engine.write((tx) => tx.claim.deleteMany())
    expect(await store.seed(() => readSeed(SEED_DIRECTORY), NOW)).toBe(false)
    const again = await openTestStore(store.place)
    expect(await again.seed(() => readSeed(SEED_DIRECTORY), NOW)).toBe(false)
    expect(await again.load()).toMatchObject({ revision: 1, facts: { ...facts, claims: [] } })
    await again.close()
    expect(await querySql(store.place, 'SELECT number, author, recorded_at FROM revision')).toEqual([
      [1, 'seed', '2026-11-24T12:00:00.000Z'],
    ])
  })
})

describe('seed files with faults', () => {
  let store: TestStore
  let directory: string
  let remove: () => Promise<void>
  beforeEach(async () => {
    store = await temporaryStore({ seeded: false })
    const copied = await temporaryFolder()
    directory = copied.folder
    remove = copied.remove
    await cp(SEED_DIRECTORY, directory, { recursive: true })
  })
  afterEach(() => Promise.all([store.close(), remove()]))

  /** Puts the value into the cell; lines count from 1, the header's. */
  async function spoil(list: string, line: number, column: string, value: string): Promise<void> {
    const rows = await rowsOf(directory, list)
    const place = rows[0]?.indexOf(column) ?? -1
    rows[line - 1]?.splice(place, 1, value)
    await writeFile(join(directory, `${list}.csv`), stringify(rows))
  }

  async function faults(): Promise<string[]> {
    const refused = await store.seed(() => readSeed(directory), NOW).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(SeedFault)
    expect(await store.load()).toMatchObject({ revision: 0, facts: { allies: [], indicators: [], publications: [] } })
    const lines = refused instanceof SeedFault ? refused.message.split('\n').slice(1) : []
    expect(refused).toHaveProperty('faults.length', lines.length)
    return lines
  }

  const CELLS = [
    ['allies', 2, 'joined_on', '2009-02-30', 'must be a day that exists, YYYY-MM-DD'],
    ['allies', 3, 'founding', 'yes', 'must be true or false'],
    ['allies', 4, 'region', 'asia', 'must be one of europe, north-america'],
    ['allies', 5, 'name', '', 'must not be empty'],
    ['indicators', 2, 'decimals', '2.5', 'must be a whole number from 0 to 9'],
    ['publications', 2, 'url', 'ftp://nato.int', 'must be an http or https address'],
    ['publications', 3, 'published_on', '2021-06-31', 'must be a date that exists, YYYY-MM-DD, YYYY-MM or YYYY'],
    ['groups', 2, 'kind', 'empire', 'must be one of organization, region, cooperation, nato'],
    ['members', 2, 'ally', 'AUT', 'names AUT, which is not among the allies'],
    ['published-lists', 2, 'met', 'POL;POL', 'must not name anything twice'],
    ['pledges', 7, 'withdrawn_on', 'later', 'must be a date that exists, YYYY-MM-DD, YYYY-MM or YYYY'],
    ['claims', 5, 'after', '2025-04-31', 'must be a date that exists, YYYY-MM-DD, YYYY-MM or YYYY'],
    ['claims', 6, 'percent', '', 'must be given where the relation is at_least'],
    ['observations', 15_897, 'value', '1,5', 'must be a number, such as 2 or -0.71'],
    ['observations', 9, 'value', '1e3', 'must be a number, such as 2 or -0.71'],
    ['observations', 10, 'value', '', 'must be a number, such as 2 or -0.71'],
    ['observations', 11, 'year', '0x7e8', 'must be a year from 1900 to 2199'],
    ['observations', 12, 'status', 'e', 'must be one of final, estimate, unknown'],
    ['observations', 13, 'area', 'ATL', 'names ATL, which is not among the areas'],
    ['observations', 14, 'publication', 'nato-1949', 'names nato-1949, which is not among the publications'],
    ['observations', 15, 'indicator', 'morale', 'names morale, which is not among the indicators'],
    ['observations', 16, 'value', '-1.2', 'must not be below 0, as no equipment_share is'],
    ['summits', 2, 'countries', 'BEL;AUT', 'names AUT, which is not among the allies'],
    ['summits', 3, 'countries', 'LVA;LVA', 'must not name anything twice'],
    ['targets', 2, 'summit', 'yalta-1945', 'names yalta-1945, which is not among the summits'],
    ['targets', 3, 'part_of', 'nothing', 'names nothing, which is not among the targets'],
    ['targets', 4, 'superseded_by', 'nothing', 'names nothing, which is not among the targets'],
    ['targets', 5, 'areas', 'BEL;XYZ', 'names XYZ, which is not among the areas'],
    ['milestones', 2, 'summit', 'nowhere', 'names nowhere, which is not among the summits'],
    ['milestones', 3, 'target', 'nothing', 'names nothing, which is not among the targets'],
    ['milestones', 4, 'date', '2025-13', 'must be a date that exists, YYYY-MM-DD, YYYY-MM or YYYY'],
    ['pledges', 2, 'ally', 'AUT', 'names AUT, which is not among the allies'],
    ['pledges', 3, 'indicator', 'morale', 'names morale, which is not among the indicators'],
    ['pledges', 4, 'superseded_by', 'nothing', 'names nothing, which is not among the pledges'],
    ['pledges', 5, 'basis', 'soon', 'must be one of by, in, every_year, average'],
    ['pledges', 6, 'id', 'Two Words', 'must be an id of a-z, 0-9 and hyphens'],
    ['statements', 2, 'allies', 'XYZ', 'names XYZ, which is not among the allies'],
    ['statements', 3, 'target', 'nothing', 'names nothing, which is not among the targets'],
    ['statements', 4, 'publication', 'nothing', 'names nothing, which is not among the publications'],
    ['claims', 2, 'statement', 'nothing', 'names nothing, which is not among the statements'],
    ['claims', 3, 'area', 'XYZ', 'names XYZ, which is not among the areas'],
    ['claims', 4, 'indicator', 'morale', 'names morale, which is not among the indicators'],
  ] as const

  it('are refused with every faulty cell, its line and its column, at once, and nothing is written', async () => {
    for (const [list, line, column, value] of CELLS) await spoil(list, line, column, value)
    const expected = CELLS.map(
      ([list, line, column, value, why]) => `${list}.csv:${line} ${column}: ${JSON.stringify(value)} ${why}`,
    )
    expect((await faults()).sort()).toEqual(expected.sort())
  })

  it('are refused for a key that stands twice', async () => {
    await spoil('indicators', 3, 'id', 'share_of_gdp')
    await spoil('allies', 3, 'iso2', 'AL')
    const observations = await rowsOf(directory, 'observations')
    await writeFile(join(directory, 'observations.csv'), stringify([...observations, observations[1] ?? []]))
    const found = await faults()
    expect(found).toContain('indicators.csv:3 id: "share_of_gdp" is already on line 2')
    expect(found).toContain('allies.csv:3 iso2: "AL" is already on line 2')
    expect(found).toContain(
      'observations.csv:15898 publication,area,indicator,year: "nato-2019-06,ALB,equipment_share,2012" is already on line 2',
    )
  })

  it('are refused for a wrong header, without complaints that only follow from it', async () => {
    await spoil('allies', 1, 'joined_on', 'accession')
    await spoil('claims', 1, 'note', 'year')
    expect(await faults()).toEqual([
      'allies.csv:1 joined_on: is missing from the header',
      'allies.csv:1 accession: is not a column here',
      'claims.csv:1 note: is missing from the header',
      'claims.csv:1 year: stands twice in the header',
    ])
  })

  it('are refused for a line with too few or too many cells, a file that is not CSV and one that is not there', async () => {
    const claims = await readFile(join(directory, 'claims.csv'), 'utf8')
    const next = claims.split('\n').length
    await writeFile(join(directory, 'claims.csv'), `${claims}article-09-below-2pct,CZE\na,b,c,d,e,f,g,h\n`)
    await writeFile(join(directory, 'summits.csv'), `${await readFile(join(directory, 'summits.csv'), 'utf8')}"open`)
    await rm(join(directory, 'milestones.csv'))
    const found = await faults()
    expect(found).toContain(`claims.csv:${next}: has 2 cells where the header has 10`)
    expect(found).toContain(`claims.csv:${next + 1}: has 8 cells where the header has 10`)
    expect(found).toContain('milestones.csv:1: cannot be read')
    expect(found.find((line) => line.startsWith('summits.csv:29'))).toMatch(/is not CSV from here on/)
    expect(found).toHaveLength(4)
  })
})
