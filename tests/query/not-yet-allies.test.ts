/** An edition may hold figures and a pledge of a country from before it joined: they count from that day. */
import { expect, test } from 'vitest'
import { edition, pledge, record } from '../support/facts.js'
import { written } from '../support/written.js'

const dataset = record({
  allies: [{ code: 'DNK' }, { code: 'FIN', joinedOn: '2023-04-04' }],
  editions: [
    edition('2022-06-27', [
      { area: 'DNK', year: 2021, value: 1.4 },
      { area: 'FIN', year: 2021, value: 2.1 },
    ]),
  ],
  pledges: [pledge({ id: 'fin', ally: 'FIN', announcedOn: '2022-01-01' })],
})

function ofFinland(address: string, day: string): Record<string, unknown>[] {
  const { data }: { data: Record<string, unknown>[] } = JSON.parse(written(dataset, `${address}&as_of=${day}`))
  return data.filter(({ ally, area }) => (ally ?? area) === 'FIN')
}

test.each([
  '/v1/spending?area=FIN,DNK',
  '/v1/spending?indicator=share_of_gdp',
  '/v1/revisions?area=FIN,DNK',
  '/v1/revisions?indicator=share_of_gdp',
])('%s has the figure from the day it joined', (address) => {
  expect(ofFinland(address, '2023-04-03')).toEqual([])
  expect(ofFinland(address, '2023-04-04')).toMatchObject([{ year: 2021, value: 2.1 }])
})

test.each([
  ['/v1/progress?ally=FIN,DNK&percent=2', 'actual_percent'],
  ['/v1/allies?ally=FIN,DNK', 'share_of_gdp'],
])('%s has neither the figure nor the pledge before', (address, share) => {
  const nothing = { ally: 'FIN', year: null, [share]: null, pledge: null, reason: 'not_yet_ally' }
  expect(ofFinland(address, '2023-04-03')).toMatchObject([nothing])
  expect(ofFinland(address, '2023-04-04')).toMatchObject([{ ally: 'FIN', year: 2021, [share]: 2.1, pledge: 'fin' }])
})
