/** The milestones as a calendar to subscribe to (RFC 5545). */
import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { seededRecord } from '../support/seeded-record.js'
import { written } from '../support/written.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function events(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    summary: String(event.getFirstPropertyValue('summary')),
    start: String(event.getFirstPropertyValue('dtstart')),
    end: String(event.getFirstPropertyValue('dtend')),
    stamp: String(event.getFirstPropertyValue('dtstamp')),
  }))
}

test('on 3 April 2025 the summit at The Hague was in the calendar', () => {
  const found = events(written(dataset, '/v1/milestones.ics?as_of=2025-04-03&from=2025-06&to=2025-06'))
  expect(found).toMatchObject([{ stamp: '2025-04-03T23:59:59Z' }])
  expect(found[0]?.start).toMatch(/^2025-06-2[45]$/)
})

test('a calendar takes the filters of the columns', () => {
  const asked = (query: string) => events(written(dataset, `/v1/milestones.ics?as_of=2026-11-24&${query}`))
  const all = asked('sort=date')
  const filtered = asked('date__gte=2027')
  expect(filtered.length).toBeGreaterThan(0)
  expect(filtered).toEqual(all.filter(({ start }) => start >= '2027'))
})

test('a year without a day stands on its last day and says that no day was set', () => {
  const due = events(written(dataset, '/v1/milestones.ics?from=2035&to=2035'))
  expect(due.length).toBeGreaterThan(0)
  for (const { summary, start, end } of due) {
    expect([start, end]).toEqual(['2035-12-31', '2036-01-01'])
    expect(summary).toContain('(in 2035, no day set)')
  }
})

test('a milestone keeps its identity whatever is asked, and no two share one', () => {
  const now = events(written(dataset, '/v1/milestones.ics'))
  const before = events(written(dataset, '/v1/milestones.ics?as_of=2025-04-03'))
  const identities = now.map(({ uid }) => uid)
  expect(new Set(identities).size).toBe(identities.length)
  expect(before.length).toBeGreaterThan(0)
  for (const { uid } of before) expect(identities).toContain(uid)
})

test('lines end in CRLF and have at most 75 octets (section 3.1)', () => {
  const text = written(dataset, '/v1/milestones.ics')
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
})

test('each event has what the standard requires, once (section 3.6.1)', () => {
  const text = written(dataset, '/v1/milestones.ics')
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const held = count(/^BEGIN:VEVENT\r$/gm)
  expect(held).toBe(dataset.facts.milestones.filter(({ date }) => date !== null).length)
  for (const name of ['UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'DTEND;VALUE=DATE:', 'SUMMARY:']) {
    expect(count(new RegExp(`^${name}`, 'gm')), name).toBe(held)
  }
  expect(count(/^VERSION:2\.0\r$/gm)).toBe(1)
  expect(count(/^PRODID:/gm)).toBe(1)
})

test('Grafana’s annotations have a span for a year and a moment of a day for a day', () => {
  const { data } = JSON.parse(written(dataset, '/v1/milestones?shape=annotations&from=2025-06&to=2035'))
  const due = data.find(({ time }: { time: string }) => time.startsWith('2035'))
  expect(due).toMatchObject({ time: '2035-01-01T00:00:00Z', timeEnd: '2035-12-31T23:59:59Z' })
  for (const { time, timeEnd, title, text } of data) {
    expect(Date.parse(time)).toBeLessThan(Date.parse(timeEnd))
    expect(title && text).toBeTruthy()
  }
})

test('a calendar takes no choice of columns and no other shape', () => {
  for (const query of ['fields=id', 'shape=annotations']) {
    expect(() => written(dataset, `/v1/milestones.ics?${query}`)).toThrow(/unknown parameter/)
  }
})
