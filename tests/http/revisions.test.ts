/** How large a revision is, and for whom. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

const GDP = '/v1/revisions?as_of=2026-11-24&indicator=gdp_usd&year=2024&changed=true'

test('in dollars the largest revision of the GDP of 2024 is that of the United States, in percent Türkiye’s', async () => {
  const fields = 'fields=area,previous_value,value,change,change_percent,change_size&limit=1'
  const allies = 'area=DEU,ITA,POL,TUR,USA,GBR'
  expect(await server.rows(`${GDP}&${allies}&sort=-change_size&${fields}`)).toMatchObject([
    { area: 'USA', previous_value: 28719942, value: 29298013 },
  ])
  expect(await server.rows(`${GDP}&${allies}&sort=-change_percent&${fields}`)).toEqual([
    {
      area: 'TUR',
      previous_value: 1090290,
      value: 1358251,
      change: 267961,
      change_percent: 24.58,
      change_size: 267961,
    },
  ])
})

test('the size of a revision downwards is above 0, and shares move by points alone', async () => {
  // Slovenia's 2025 was 2.02 in August 2025 and is 1.57 in July 2026.
  const rows = await server.rows('/v1/revisions?as_of=2026-11-24&area=SVN&indicator=share_of_gdp&year=2025')
  expect(rows.map(({ change, change_percent, change_size }) => [change, change_percent, change_size])).toEqual([
    [null, null, null],
    [-0.45, null, 0.45],
  ])
})

test('the order stays that of the editions unless another is asked for', async () => {
  const rows = await server.rows('/v1/revisions?as_of=2026-11-24&area=POL&indicator=share_of_gdp&year=2024')
  const days = rows.map((row) => String(row.published_on))
  expect(days.length).toBeGreaterThan(3)
  expect(days).toEqual([...days].sort())
})
