/** Allies chosen by group: wherever a list of them is taken, those who were in a group on the date can be. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { FaultyQuestion } from '../../src/faults/fault.js'
import { ask } from '../../src/query/ask.js'
import { tables } from '../../src/tables/registry.js'
import { subjectOf } from '../support/drawn.js'
import { edition, group, member, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'
import { shares } from '../support/small-table.js'
import { answerTo } from '../support/written.js'

const TODAY = '2026-11-24'
const GROUPED = tables.filter(
  ({ ownParameters }) => ownParameters.group?.title.includes('chosen beside the allies') ?? false,
)

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function pageOf(name: string, query: string) {
  return answerTo(dataset, `/v1/${name}.ndjson?${query}`).answer.page
}

function faultsOf(name: string, query: string) {
  try {
    pageOf(name, query)
  } catch (error) {
    if (error instanceof FaultyQuestion) return error.faults
    throw error
  }
  return []
}

test('every table that takes a list of allies or areas takes groups, and no other', () => {
  expect(GROUPED.map(({ name }) => name)).toEqual([
    ...['allies', 'progress', 'path', 'outlook', 'spending', 'pledges', 'revisions', 'flips', 'first-estimates'],
    'differences',
    ...['statements', 'claims', 'published-lists'],
  ])
})

describe.each(GROUPED.map((table) => [table.name, table] as const))('/v1/%s', (name, table) => {
  const list = 'area' in table.ownParameters ? 'area' : 'ally'
  const rows = (query: string) => pageOf(name, query).rows

  test('has for groups what it has for their members by name', () => {
    const named = rows(`${list}=DNK,EST,FIN,ISL,LTU,LVA,NOR,SWE`)
    expect(named.length).toBeGreaterThan(0)
    expect(rows('group=nordic,baltic')).toEqual(named)
  })

  test('adds them to those that are named', () => {
    expect(rows(`group=baltic&${list}=Finland,EST`)).toEqual(rows(`${list}=EST,LVA,LTU,FIN`))
  })

  test('takes who was in the group and in the alliance on the date: of the Nordic countries three in 2022', () => {
    expect(rows('group=nordic&as_of=2022-06-30')).toEqual(rows(`${list}=DNK,ISL,NOR&as_of=2022-06-30`))
  })

  test('has nobody where the group had no members, not everybody, and says so', () => {
    const page = pageOf(name, 'group=bucharest-nine&as_of=2014-12-01')
    expect(page.rows).toEqual([])
    expect(page.notes).toContain('no ally was in bucharest-nine on 2014-12-01: it chooses nobody.')
    expect(rows(`group=bucharest-nine&${list}=POL&as_of=2014-12-01`)).toEqual(rows(`${list}=POL&as_of=2014-12-01`))
  })
})

describe('a group', () => {
  test('nobody has heard of is refused with those there are', () => {
    const [fault] = faultsOf('allies', 'group=nordik')
    expect(fault).toMatchObject({ parameter: 'group', received: 'nordik', nearest: 'nordic' })
    expect(fault?.allowed).toEqual(dataset.facts.groups.map(({ id }) => id))
  })

  test.each(['europe-canada', 'NATO-EUR-CAN', 'nato-eur-can'])('Europe and Canada goes by %s', (name) => {
    const page = pageOf('allies', `group=${name}`)
    expect(page.query.group).toBe('europe-canada')
    expect(page.rows.map(({ ally }) => ally)).toEqual(
      dataset.facts.allies.map(({ code }) => code).filter((code) => code !== 'USA'),
    )
  })

  test('beside which a country is named that had not joined answers for itself, with a note on the country', () => {
    const page = pageOf('progress', 'group=baltic&ally=SWE&as_of=2023-08-01')
    expect(page.rows.map(({ ally, reason }) => [ally, reason === 'not_yet_ally'])).toEqual([
      ['EST', false],
      ['LTU', false],
      ['LVA', false],
      ['SWE', true],
    ])
    expect(page.notes).toEqual(['SWE had not joined the alliance by 2023-08-01: no figure of it counts yet.'])
  })

  test('stays a group in links: with the date pinned its members of that day are meant', () => {
    const { links } = answerTo(dataset, '/v1/spending?group=Nordic,baltic&indicator=share_of_gdp').answer
    expect(links.permalink).toBe(`/v1/spending?group=nordic,baltic&indicator=share_of_gdp&as_of=${TODAY}`)
    expect(links.alternate.svg).toBe('/v1/spending.svg?group=nordic,baltic&indicator=share_of_gdp')
  })

  test('is another question than another group, though the rows of both are kept', () => {
    const areas = (name: string) => new Set(pageOf('spending', `group=${name}`).rows.map(({ area }) => area))
    const both = ['baltic', 'benelux', 'baltic'].map((name) => [...areas(name)].sort())
    expect(both).toEqual([
      ['EST', 'LTU', 'LVA'],
      ['BEL', 'LUX', 'NLD'],
      ['EST', 'LTU', 'LVA'],
    ])
  })

  test('is told of the tables a picture asks beside its own', () => {
    const { beside } = subjectOf(dataset, 'path', 'group=baltic')
    const named = (rows: readonly { readonly [name: string]: unknown }[] = [], column: string) =>
      [...new Set(rows.map((row) => row[column]))].sort()
    expect(named(beside.history, 'area')).toEqual(['EST', 'LTU', 'LVA'])
    expect(named(beside.progress, 'ally')).toEqual(['EST', 'LTU', 'LVA'])
  })

  test('is no way to ask for one ally', () => {
    expect(() => answerTo(dataset, '/v1/allies/EST?group=baltic')).toThrow(FaultyQuestion)
  })

  test('is the row of a membership where memberships are asked for', () => {
    const rows = pageOf('members', 'group=eu&ally=GBR').rows
    expect(rows).toMatchObject([{ group: 'eu', ally: 'GBR', to: '2020-01-31', current: false }])
  })
})

describe('the members of a group', () => {
  const small = record({
    allies: [{ code: 'EST' }, { code: 'LTU' }, { code: 'LVA', joinedOn: '2024-03-07' }, { code: 'POL' }],
    groups: [group()],
    members: [
      member({ ally: 'LTU', from: '2024', to: '2025-06' }),
      member({ ally: 'LVA', from: '2020-01-01' }),
      member({ ally: 'EST', to: '2024-03-06' }),
    ],
    editions: [
      edition(
        '2023-01-01',
        ['EST', 'LTU', 'LVA', 'POL'].map((area) => ({ area, year: 2022 })),
      ),
    ],
  })
  const on = (asOf: string) =>
    ask(shares, { raw: { group: 'baltic', as_of: asOf }, dataset: small, today: TODAY }, null).rows.map(
      ({ area }) => area,
    )

  test.each([
    ['2024-03-06', ['EST'], 'the last day of one of them, the day before another joined the alliance'],
    ['2024-03-07', ['LVA'], 'the day it joined'],
    ['2024-12-30', ['LVA'], 'a year counts from its last day'],
    ['2024-12-31', ['LTU', 'LVA'], 'that day'],
    ['2025-06-30', ['LTU', 'LVA'], 'a month lasts until its last day'],
    ['2025-07-01', ['LVA'], 'the day after'],
  ])('on %s are %j: %s', (asOf, codes) => {
    expect(on(asOf)).toEqual(codes)
  })
})
