/** A question with its date pinned has one answer, whatever is published after that date. */
import { beforeAll, describe, expect, test } from 'vitest'
import { Dataset } from '../../src/domain/dataset.js'
import { ask } from '../../src/query/ask.js'
import type { Facts } from '../../src/record/lists.js'
import { tables } from '../../src/tables/registry.js'
import { cutAt } from '../support/cut-record.js'
import { seededRecord } from '../support/seeded-record.js'

const LATER = '2027-06-30'

let facts: Facts
beforeAll(async () => {
  facts = (await seededRecord()).facts
})

/** The record with one more edition, in which every share is a point higher and a year is added. */
function withLaterEdition(record: Facts): Facts {
  const shares = record.observations.ofEdition('nato-2026-07')
  const raised = shares.map((one) => ({ ...one, publication: 'nato-2027-06', value: one.value + 1 }))
  const added = shares
    .filter(({ year }) => year === 2026)
    .map((one) => ({ ...one, publication: 'nato-2027-06', year: 2027, value: one.value + 1 }))
  const edition = {
    id: 'nato-2027-06',
    publisher: 'nato',
    title: 'A later edition',
    publishedOn: LATER,
    reference: null,
    url: null,
    sourceUrl: null,
    notes: null,
  }
  return {
    ...record,
    publications: [...record.publications, edition],
    observations: record.observations.withEdition(edition.id, [...raised, ...added]),
  }
}

describe.each(tables.map((table) => [table.name, table] as const))('/v1/%s', (_, table) => {
  const subject = table.single ? table.example : {}
  const rows = (record: Facts, day: string, today: string) =>
    ask(table, { raw: { ...subject, as_of: day }, dataset: new Dataset(1, record), today }, null).rows

  test.each(['2024-07-01', '2025-04-03', '2025-06-25', '2025-09-01'])(
    'as of %s says what a record without anything later would say',
    (day) => {
      // Summaries and notes are words of the record, written later; the countries that joined later are known of.
      expect(rows(facts, day, '2026-11-24')).toEqual(rows(cutAt(facts, day), day, '2026-11-24'))
    },
  )

  test('as of 24 November 2026 says the same after an edition of 2027', () => {
    const [before, after] = [
      rows(facts, '2026-11-24', '2026-11-24'),
      rows(withLaterEdition(facts), '2026-11-24', '2027-12-31'),
    ]
    expect(after).toEqual(before)
  })
})

test('without a date the later edition is what is answered', () => {
  const spending = tables.find(({ name }) => name === 'spending')
  if (!spending) throw new Error('no table spending')
  const raw = { area: 'POL', indicator: 'share_of_gdp', year: 'latest' }
  const page = ask(spending, { raw, dataset: new Dataset(1, withLaterEdition(facts)), today: '2027-12-31' }, null)
  expect(page.rows).toMatchObject([{ year: 2027, publication: 'nato-2027-06' }])
})
