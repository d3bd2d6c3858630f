/** Sweden joined on 7 March 2024: what is said of it in August 2023, when it is asked about beside Denmark. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

const NOTE = 'SWE had not joined the alliance by 2023-08-01: no figure of it counts yet.'
const DAY = 'as_of=2023-08-01'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

describe('a table with a row for each ally', () => {
  test.each([
    ['progress', 'actual_percent', 1.65],
    ['path', 'required_percent', 1.65],
    ['allies', 'share_of_gdp', 1.65],
  ])('%s has the figures of Denmark, and a row for Sweden without any that says why', async (table, column, share) => {
    const { status, body } = await server.ask(`/v1/${table}?ally=Sweden,DNK&${DAY}`)
    expect(status).toBe(200)
    const [denmark, ...others] = body.data
    expect(denmark).toMatchObject({ ally: 'DNK', [column]: share })
    const sweden = others.at(-1)
    expect(sweden).toMatchObject({ ally: 'SWE', year: null, [column]: null, publication: null, reason: 'not_yet_ally' })
    expect(body.meta.notes).toEqual([NOTE])
    expect(body.links.self).toBe(`/v1/${table}?ally=SWE,DNK&${DAY}`)
  })

  test('names nobody of itself who had not joined', async () => {
    for (const table of ['progress', 'path', 'allies']) {
      const { body } = await server.ask(`/v1/${table}?${DAY}`)
      const named = new Set(body.data.map(({ ally }: { ally: string }) => ally))
      expect([named.size, named.has('SWE')], table).toEqual([31, false])
      expect(body.meta.notes).toEqual([])
    }
  })
})

describe('a list of figures', () => {
  test.each(['spending', 'revisions'])('%s has those of Denmark, none of Sweden, and says so', async (table) => {
    const { status, body } = await server.ask(`/v1/${table}?area=SWE,DNK&indicator=share_of_gdp&${DAY}`)
    expect(status).toBe(200)
    expect(new Set(body.data.map(({ area }: { area: string }) => area))).toEqual(new Set(['DNK']))
    expect(body.meta.notes).toEqual([NOTE])
  })

  test('as text says it under the rows', async () => {
    const { text } = await server.ask(`/v1/spending.txt?area=DNK,SWE&indicator=share_of_gdp&${DAY}`)
    expect(text.replaceAll('\n', ' ')).toContain(NOTE)
  })
})

test('a list of facts has those of the other', async () => {
  const { status, body } = await server.ask(`/v1/pledges?ally=SWE,BEL&${DAY}`)
  expect(status).toBe(200)
  expect(body.data.map(({ id }: { id: string }) => id)).toEqual(['bel-2022-2pct-2035'])
  expect(body.meta.notes).toEqual([NOTE])
})

test('the picture has a line for each of the two, and says of Sweden why it has no figure', async () => {
  const { status, body } = await server.ask(`/v1/progress.svg?ally=SWE,DNK&${DAY}`)
  expect(status).toBe(200)
  expect(String(body)).toContain('not yet an ally, so no figure')
})

test.each([
  ['SWE', 404, 'not_yet_ally', 1],
  ['SWE,swe,Sweden', 404, 'not_yet_ally', 3],
  ['SWE,ATL', 400, 'invalid_parameter', 2],
  ['SWE,DNK,ATL', 400, 'invalid_parameter', 1],
])(
  'asked about %s there is nobody to answer about, or someone nobody knows: %i',
  async (names, status, code, faults) => {
    const { body, ...answer } = await server.ask(`/v1/progress?ally=${names}&${DAY}`)
    expect([answer.status, body.code, body.errors.length]).toEqual([status, code, faults])
  },
)

test('on the day it joined nothing is left to say', async () => {
  const { body } = await server.ask('/v1/progress?ally=SWE,DNK&as_of=2024-03-07')
  expect(
    body.data.map(({ ally, reason }: { ally: string; reason: string }) => [ally, reason === 'not_yet_ally']),
  ).toEqual([
    ['DNK', false],
    ['SWE', false],
  ])
  expect(body.meta.notes).toEqual([])
})
