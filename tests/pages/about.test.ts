/** The page on words, sources and certainty as it is served. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { DAYS, deadLinks, servedPage, wrongWith } from '../support/served-page.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp('2026-11-25')
})
afterAll(() => server.close())

const page = (query = '') => servedPage(server, `/about${query}`)

test.each(['words', 'sources', 'sure', 'cite', 'embed', 'data'])('it has a part about %s', async (id) => {
  expect((await page()).text(`#${id}`)).not.toBe('')
})

test('a term for each word of the pages', async () => {
  const { texts } = await page()
  expect(texts('#words dt')).toEqual(
    expect.arrayContaining(['Core', 'Total', 'Estimate', 'Edition', 'Target', 'Promise', 'Reservation', 'Gap', 'Pace']),
  )
  expect(texts('#words .state')).toEqual(['Met', 'Says it will', 'Pace would do', 'Pace would not', 'Says it will not'])
})

test('how sure it is follows from the record: as many first estimates as the table says', async () => {
  const { text } = await page()
  const rows = await server.rows('/v1/first-estimates?as_of=2026-11-25')
  const sum = (of: string) => rows.reduce((total, row) => total + Number(row[of]), 0)
  expect(text('#sure')).toContain(`Of ${sum('n')} first estimates of a share of GDP ${sum('down')} came down since`)
  expect(text('#sure')).toContain('The one that moved most is Bulgaria’s for 2019, from 1.61 to 3.15.')
})

test('before the first edition there is nothing to be sure of', async () => {
  const { text } = await page('?as_of=2010-01-01')
  expect(text('#sure')).toContain('No edition of NATO was out yet.')
  expect(text('#sure')).toContain('No first estimate can be set against a later figure yet.')
})

test.each(DAYS)('it is in order on %s', async (day) => {
  expect(wrongWith(await page(`?as_of=${day}`))).toEqual([])
})

test('its links lead somewhere', async () => {
  const { links } = await page()
  expect(await deadLinks(server, links())).toEqual([])
})
