/** Which values a figure can have depends on what it measures. */
import { expect, test } from 'vitest'
import { whyImpossible } from '../../src/record/observations.js'
import { seededRecord } from '../support/seeded-record.js'

test.each([
  ['share_of_gdp', 0],
  ['equipment_share', 0],
  ['spending_national', 0],
  ['personnel', 0],
  ['gdp_usd', 0.1],
  ['real_change', -3.2],
  ['gdp_growth', -3.2],
  ['output_gap', -0.5],
])('a figure of %s can be %d', (indicator, value) => {
  expect(whyImpossible(indicator, value)).toBeNull()
})

test.each([
  ['share_of_gdp', -0.01, /below 0/],
  ['military_share_of_gdp', -2, /below 0/],
  ['per_capita_usd_2021', -1, /below 0/],
  ['gdp_usd', 0, /above 0/],
  ['gdp_usd_2015', -0, /above 0/],
  ['gdp_usd', Number.NaN, /a number/],
  ['spending_usd', Number.POSITIVE_INFINITY, /a number/],
  ['real_change', Number.NEGATIVE_INFINITY, /a number/],
])('a figure of %s cannot be %d', (indicator, value, why) => {
  expect(whyImpossible(indicator, value)).toMatch(why)
})

test('every figure ever published can be', async () => {
  const { facts } = await seededRecord()
  expect([...facts.observations].filter(({ indicator, value }) => whyImpossible(indicator, value) !== null)).toEqual([])
})
