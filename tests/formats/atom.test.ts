/** What happened, for feed readers (RFC 4287). */
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RecordedRevision } from '../../src/domain/audit.js'
import { Dataset } from '../../src/domain/dataset.js'
import { seededRecord } from '../support/seeded-record.js'
import { written } from '../support/written.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

const ATOM = 'http://www.w3.org/2005/Atom'
/** Section 3.3, as RFC 3339 section 5.6 has it. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** @throws where the text is not well-formed, or has an element of another namespace */
function read(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe(ATOM)
    const own = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]))
    const element: Element = { name: local, attributes: own, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (words) => {
    const inner = open.at(-1)
    if (inner) inner.text += words
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  const [feed] = root.children
  if (!feed) throw new Error('nothing was written')
  return feed
}

const all = ({ children }: Element, name: string) => children.filter((child) => child.name === name)
const one = (element: Element, name: string) => {
  const found = all(element, name)
  expect(found, `${name} of ${element.name}`).toHaveLength(1)
  return found[0]?.text ?? ''
}
const entriesOf = (address: string) =>
  all(read(written(dataset, address)), 'entry').map((entry) => ({
    id: one(entry, 'id'),
    title: one(entry, 'title'),
    day: one(entry, 'updated').slice(0, 10),
    text: one(entry, 'content'),
    category: all(entry, 'category')[0]?.attributes.term,
    href: all(entry, 'link')[0]?.attributes.href ?? '',
  }))
const titles = (address: string) => entriesOf(address).map(({ title }) => title)

describe.each([
  '/v1/differences.atom',
  '/v1/differences.atom?from=1949',
  '/v1/differences.atom?from=2026-07-01&kind=figure_revised,figure_added',
  '/v1/differences.atom?ally=ISL&as_of=1999-01-01',
  '/v1/changes.atom',
])('%s', (address) => {
  test('has what the standard requires, once, and identities of its own', () => {
    const feed = read(written(dataset, address))
    const entries = all(feed, 'entry')
    for (const element of [feed, ...entries]) {
      expect(one(element, 'id')).toMatch(/^tag:defense-spending-tracker,2026:[\w/.?=&,:-]+$/)
      expect(one(element, 'title')).toMatch(/\S/)
      expect(one(element, 'updated')).toMatch(MOMENT)
    }
    expect(all(feed, 'author').map((author) => one(author, 'name'))).toEqual(['Defense spending tracker'])
    expect(all(feed, 'link').find(({ attributes }) => attributes.rel === 'self')?.attributes.href).toBe(address)
    const ids = entries.map((entry) => one(entry, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeLessThanOrEqual(200)
  })

  test('tells the latest first, and has changed when the latest of it did', () => {
    const feed = read(written(dataset, address))
    const moments = all(feed, 'entry').map((entry) => one(entry, 'updated'))
    expect(moments).toEqual(moments.toSorted().reverse())
    if (moments.length > 0) expect(one(feed, 'updated')).toBe(moments[0])
  })
})

test('the edition of 7 July 2026 is told with what followed from it', () => {
  const told = entriesOf('/v1/differences.atom?from=2026-07-01&to=2026-07-31').map(({ title }) => title)
  for (const title of [
    'New edition: Defence Investment of NATO Countries (2014-2026)',
    'Slovenia missed a pledge: 2% of GDP in 2025 (1.57 in 2025, an estimate; counted as kept before)',
    'Czechia 2024: no longer meets 2% (1.99; was 2.08)',
    'Estonia 2025: now meets 3.5% (3.93, an estimate; was 3.38)',
    'Greece meets 3.5% (3.65 in 2026, an estimate; was 2.85 in 2025)',
  ])
    expect(told).toContain(title)
})

test.each([
  ['from=2025-04-23&to=2025-04-24&ally=MNE', 'Montenegro 2024: no longer meets 2% (1.71, an estimate; was 2.02)'],
  [
    'from=2025-06-24&to=2025-06-25&ally=POL,DEU',
    'Germany is short of 3.5%, the target now in force (2.10 in 2024, an estimate; met the 2% in force before)',
  ],
  ['from=2025-06-24&to=2025-06-25&kind=target_standing', 'Target in force: 5% of GDP by 2035'],
  [
    'from=2025-06-24&to=2025-06-25&kind=target_standing',
    'Proposal overtaken: Secretary General’s investment plan of 5%',
  ],
  ['from=2024-03-01&to=2024-03-31&kind=ally_joined', 'Sweden joined the alliance'],
  ['from=2025-06-20&to=2025-06-24&ally=ESP', 'Spain makes a reservation: 2.1% of GDP instead of 5%'],
  [
    'from=2025-06-18&to=2025-06-20&ally=SWE',
    'Sweden no longer stands by a pledge: 3.5% of GDP by 2030 (now 3.5% of GDP by 2032 at the latest)',
  ],
  ['from=2026-07-01&to=2026-07-31&ally=SVN&kind=figure_revised', 'Slovenia 2025: 1.57, was 2.02'],
])('differences.atom?%s tells “%s”', (query, title) => {
  expect(titles(`/v1/differences.atom?${query}`)).toContain(title)
})

test('an ally-year that an edition flips is told once', () => {
  const told = titles('/v1/differences.atom?from=2025-04-23&to=2025-04-24&ally=MNE')
  expect(told.filter((title) => title.includes('meets'))).toHaveLength(1)
})

test('unless asked otherwise it is the year before, without single figures', () => {
  const told = entriesOf('/v1/differences.atom?as_of=2026-11-24')
  expect(told.length).toBeGreaterThan(20)
  expect(told.every(({ day }) => day > '2025-11-24' && day <= '2026-11-24')).toBe(true)
  expect(told.map(({ category }) => category)).not.toContain('figure_revised')
  expect(told).toEqual(entriesOf('/v1/differences.atom?as_of=2026-11-24&from=2025-11-24'))
})

test.each([
  'as_of=2026-07-08&from=2025-09-01',
  'ally=SVN,CZE,FRA&from=2025-09-01',
  'kind=pledge_outcome&from=2026-01-01',
  'from=2026-07-06&to=2026-07-07',
])('an entry is the same where it is asked for by %s', (query) => {
  const now = new Map(entriesOf('/v1/differences.atom?from=2025-09-01').map((entry) => [entry.id, entry]))
  const told = entriesOf(`/v1/differences.atom?${query}`)
  expect(told.length).toBeGreaterThan(3)
  // An edition tells what it says of the allies that are asked for, as an entry of its own.
  const isOfSome = ({ category }: { category: string | undefined }) =>
    category === 'publication' && query.includes('ally=')
  for (const entry of told) expect(now.get(entry.id)).toEqual(isOfSome(entry) ? undefined : entry)
})

test('each entry leads to its own row, on the day it came', () => {
  const told = [
    ...entriesOf('/v1/differences.atom?from=2025-04-01&to=2025-09-30'),
    ...entriesOf('/v1/differences.atom?from=2026-07-01&to=2026-07-10&kind=figure_revised,figure_added&ally=SVN,TUR'),
  ]
  expect(new Set(told.map(({ category }) => category)).size).toBeGreaterThan(5)
  for (const { href, day } of told) {
    expect(href).toMatch(/^\/v1\/(differences|flips)\.txt\?as_of=/)
    const { data, meta } = JSON.parse(written(dataset, href.replace('.txt', '.json')))
    expect(data, href).toHaveLength(1)
    expect(meta.as_of).toBe(day)
  }
})

test('days out of order are refused as they are in the table', () => {
  expect(() => written(dataset, '/v1/differences.atom?from=2026-02-01&to=2026-01-01')).toThrow(/must not be after/)
  expect(() => written(dataset, '/v1/differences.atom?limit=5')).toThrow(/unknown parameter/)
})

describe('the revisions of a record', () => {
  const hash = 'abcdef0123456789'.repeat(4)
  const revision = (number: number, more: Partial<RecordedRevision>): RecordedRevision => ({
    number,
    recordedAt: `2026-11-2${number}T10:00:00.000Z`,
    author: 'desk',
    note: 'Corrects a pledge',
    hash,
    changes: [],
    ...more,
  })
  const change = (
    position: number,
    entity: string,
    key: string,
    action: 'create' | 'update',
    figures: number | null = null,
  ) => ({ position, entity, key, action, figures })
  const areas = Array.from({ length: 3000 }, (_, place) =>
    change(place + 1, 'observations', `nato-2026-07/A${place}`, 'create', 5),
  )
  const log = [
    revision(1, { author: 'seed', note: 'Begins', changes: areas }),
    revision(2, {
      changes: [
        change(1, 'pledges', 'svn-2025-2pct-2025', 'update'),
        change(2, 'targets', 'a', 'create'),
        change(3, 'targets', 'b', 'create'),
      ],
    }),
    revision(3, { note: 'A <b> & a \u0001' }),
  ]
  const recorded = () => new Dataset(3, dataset.facts, log)
  const feedOf = (query: string) => all(read(written(recorded(), `/v1/changes.atom${query}`)), 'entry')

  test('are an entry each, the one of thousands of changes too, in words', () => {
    const entries = feedOf('')
    expect(entries.map((entry) => [one(entry, 'title'), one(entry, 'updated'), one(entry, 'content')])).toEqual([
      ['Revision 3: A <b> & a  ', '2026-11-23T10:00:00.000Z', ''],
      [
        'Revision 2: Corrects a pledge',
        '2026-11-22T10:00:00.000Z',
        'pledges changed: svn-2025-2pct-2025.\ntargets added: a, b.',
      ],
      ['Revision 1: Begins', '2026-11-21T10:00:00.000Z', 'figures added about 3000 areas, now 15000, in nato-2026-07.'],
    ])
    expect(entries.map((entry) => one(entry, 'id'))[1]).toBe('tag:defense-spending-tracker,2026:changes/2-abcdef01')
    expect(entries.map((entry) => all(entry, 'author').map((author) => one(author, 'name'))[0])).toEqual([
      'desk',
      'desk',
      'seed',
    ])
  })

  test('are those after a number, recorded by a date', () => {
    expect(feedOf('?since=1').map((entry) => one(entry, 'title').slice(0, 10))).toEqual(['Revision 3', 'Revision 2'])
    expect(feedOf('?as_of=2026-11-22').map((entry) => one(entry, 'title').slice(0, 10))).toEqual([
      'Revision 2',
      'Revision 1',
    ])
  })

  test('lead to their changes', () => {
    const [, second] = feedOf('')
    const href = second && all(second, 'link')[0]?.attributes.href
    expect(href).toBe('/v1/changes.txt?revision=2')
    expect(written(recorded(), String(href))).toContain('svn-2025-2pct-2025')
  })
})
