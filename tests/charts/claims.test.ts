/** What single pictures say. */
import { beforeAll, expect, test } from 'vitest'
import { PALETTES } from '../../src/charts/kit/palette.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { drawn, drawOf, frameOf, subjectOf } from '../support/drawn.js'
import { placedWords } from '../support/placed-words.js'
import { seededRecord } from '../support/seeded-record.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

const DASHED = 'stroke-dasharray="5,3"'
const DOTTED = 'stroke-dasharray="1.5,3.5"'

function svgOf(name: string, query: string, width = 1200): string {
  return drawn(dataset, name, query, frameOf(width))
}

function said(name: string, query: string, width = 1200): string {
  return placedWords(svgOf(name, query, width))
    .map(({ words }) => words)
    .join(' ')
}

test('estimates are dashed and hollow, and explained only where there are any', () => {
  const withEstimates = svgOf('spending', 'as_of=2025-04-03&indicator=share_of_gdp&area=ITA')
  expect(withEstimates).toContain(DASHED)
  expect(withEstimates).toContain('Italy, 2024: 1.49 percent of GDP (estimate)')
  expect(withEstimates).toContain('>estimate</text>')
  const without = svgOf('spending', 'as_of=2025-04-03&indicator=share_of_gdp&area=ITA&year=2014..2020')
  expect(without).not.toContain(DASHED)
  expect(without).not.toContain('>estimate</text>')
})

test('up to eight areas share a panel, more have one each', () => {
  const eight = 'as_of=2025-04-03&indicator=share_of_gdp&area=BEL,CAN,DEU,ESP,FRA,ITA,LUX,PRT'
  expect(svgOf('spending', eight)).not.toContain('spending-chart-others')
  expect(svgOf('spending', `${eight},SVN`).match(/href="#spending-chart-others"/g)).toHaveLength(9)
})

test('billions are billions', () => {
  const words = said('spending', 'as_of=2026-11-24&indicator=spending_usd&area=NATO')
  expect(words).toContain('billion USD, current prices')
  expect(words).toMatch(/NATO 1,\d{3}\.\d/)
})

test('progress gives gaps in points, by name where there is room and by code where there is none', () => {
  const query = 'as_of=2025-04-03&ally=ITA,POL,ISL'
  expect(said('progress', query)).toContain('Poland Italy Iceland')
  expect(said('progress', query)).toContain('−0.51')
  expect(said('progress', query)).toContain('no figure (no armed forces)')
  expect(said('progress', query)).toContain('1 of 2 allies with a figure is at the level or above')
  expect(said('progress', query, 400)).toContain('ITA')
  expect(said('progress', query, 400)).not.toContain('Italy')
})

test('progress puts the highest share first, unless the question has an order', () => {
  const order = (query: string) => said('progress', query).match(/Belgium|Greece|Poland/g)
  expect(order('as_of=2025-04-03&ally=BEL,GRC,POL')).toEqual(['Poland', 'Greece', 'Belgium'])
  expect(order('as_of=2025-04-03&ally=BEL,GRC,POL&sort=actual_percent')).toEqual(['Belgium', 'Greece', 'Poland'])
})

test('progress says where a pace would lead, never what will be', () => {
  const described = /<desc[^>]*>([^<]*)</.exec(svgOf('progress', 'as_of=2026-11-24&ally=ITA,SVN'))?.[1] ?? ''
  expect(described).toContain('−1.40 percentage points, at its recent pace it would reach 3.5% by 2035.')
  expect(described).toContain('−1.89 percentage points, at its recent pace it would fall short of 3.5% by 2035.')
  expect(svgOf('progress', 'as_of=2026-11-24')).not.toMatch(/\bwill\b/)
})

test('progress draws no pledge on the total beside the core share, but tells of it', () => {
  const greece = svgOf('progress', 'as_of=2026-11-24&ally=GRC')
  expect(greece).toContain('pledged 5% of GDP in total for 2035')
  expect(greece).not.toContain('the ally’s own pledge')
  const total = 'as_of=2026-11-24&target=hague-2025-5pct'
  expect(svgOf('progress', `${total}&ally=TUR`)).toContain('the ally’s own pledge')
  expect(svgOf('progress', `${total}&ally=DEU`)).not.toContain('the ally’s own pledge')
})

test('a level in equipment is not one of GDP', () => {
  expect(said('progress', 'as_of=2025-04-03&target=wales-2014-equipment-20pct&ally=ITA')).toContain(
    'How far Italy is from 20% of defense expenditure',
  )
})

test('a path says what it costs, and under which growth', () => {
  expect(said('path', 'as_of=2026-11-24&ally=ITA')).toMatch(
    /Closing the gap costs [\d.]+ bn US dollars more in all by 2035 than staying at 2\.10% of GDP, if GDP does not grow\./,
  )
  expect(said('path', 'as_of=2026-11-24&ally=ITA&gdp_growth=2')).toContain('if GDP grows by 2% a year')
  expect(said('path', 'as_of=2026-11-24&ally=POL')).toContain('the level or above: staying there is enough')
})

test('a path of an ally without a figure says so', () => {
  expect(said('path', 'as_of=2026-11-24&ally=ISL')).toContain('No figures for this question')
  expect(said('path', 'as_of=2026-11-24&ally=ISL,ITA')).toContain('No figure to start from: Iceland')
})

test('the alliance says how many meet the target, of how many', () => {
  expect(said('alliance', 'as_of=2025-04-03')).toContain(
    'In 2024, 23 of 31 allies with a figure meet it; there are 32 members',
  )
})

test('where the level changes the years are divided, and each level is named; where it does not nothing is', () => {
  const divided = said('alliance', 'as_of=2026-11-24')
  expect(divided).toContain('how many meet the target of the year')
  expect(divided).toContain('In 2026, 5 of 31 allies with a figure meet 3.5%, due in 2035; there are 32 members')
  expect(said('alliance', 'as_of=2026-11-24', 800)).toMatch(/ 2% 3\.5% by 2035 Source/)
  expect(divided).toMatch(/ 2% 3\.5% Source/)
  const rule = /stroke-width="1\.25"/g
  expect(svgOf('alliance', 'as_of=2026-11-24').match(rule)).toHaveLength(1)
  expect(svgOf('alliance', 'as_of=2026-11-24&percent=2').match(rule)).toBeNull()
  expect(said('alliance', 'as_of=2026-11-24&percent=2')).toContain('how many meet 2% of GDP')
})

test('a share that rests on derived figures is dotted, and the legend says why', () => {
  const derived = svgOf('alliance', 'as_of=2025-09-01&area=nordic')
  expect(derived).toContain(DOTTED)
  expect(derived).toMatch(/Nordic countries, 2025: \d\.\d\d% of GDP, computed from derived figures/)
  expect(derived).toMatch(/Nordic countries 2024: \d\.\d\d \(derived\)/)
  expect(derived).toContain('share computed from derived figures')
  expect(svgOf('alliance', 'as_of=2026-11-24&area=nordic')).not.toContain(DOTTED)
})

test('who is judged by a list is said to be', () => {
  expect(said('alliance', 'as_of=2022-06-30&area=NATO')).toContain(
    'In 2022, 9 of 29 allies meet it, 15 judged by a figure and 14 by a published list; there are 30 members',
  )
})

test('allies taken together are called by their group, or by their codes', () => {
  expect(said('alliance', 'as_of=2026-11-24&area=benelux')).toContain(
    'Allies that meet the target of the year, Benelux',
  )
  expect(said('alliance', 'as_of=2026-11-24&area=BEL,NLD,LUX')).toMatch(/BEL, LUX and NLD 2\.36/)
})

test('after the deadline of Wales pictures judge by 2024, when 17 of 31 met 2%', () => {
  const query = 'as_of=2026-11-24&target=wales-2014-2pct'
  // Table 3 of the edition of 7 July 2026, column 2024; by its column 2026 it is 30 of 31.
  expect(said('progress', query)).toContain(
    '17 of 31 allies with a figure are at the level or above by the figures for 2024',
  )
  const alliance = said('alliance', query)
  expect(alliance).toContain('It was due in 2024, when 17 of 31 allies with a figure met it')
  expect(alliance).toContain('In 2026, 30 of 31 allies with a figure meet it')
  expect(said('alliance', `${query}&year=2025..`)).toMatch(/It was due in 2024\. In 2026/)
})

test('colors follow the verdict: Belgium, which missed 2024 and is at 2% since, is drawn as short', () => {
  const svg = svgOf('progress', 'as_of=2026-11-24&target=wales-2014-2pct&ally=BEL')
  expect(svg).toContain('Belgium: 1.27, gap −0.73 percentage points, missed.')
  expect(svg).toContain(PALETTES.light.short)
  expect(svg).not.toContain(PALETTES.light.met)
  expect(svg).not.toContain('at the level or above</text>')
})

test('a share that is only published is dashed, and the legend says why', () => {
  const subject = subjectOf(dataset, 'alliance', 'as_of=2025-04-03')
  const rows = subject.rows.map((row) => ({ ...row, computed_percent: null }))
  expect(svgOf('alliance', 'as_of=2025-04-03')).not.toContain(DASHED)
  const published = drawOf('alliance', { ...subject, rows }, frameOf(1200))
  expect(published).toContain(DASHED)
  expect(published).toContain('share as published')
})

test('each edition of a figure is a dot that names it', () => {
  const svg = svgOf('revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=SVN&year=2025')
  expect(
    svg.match(/<title>Slovenia 2025: [\d.]+ percent of GDP \(estimate\), .+?, \d+ \w+ 20\d\d<\/title>/g),
  ).toHaveLength(2)
  expect(svg).toMatch(/>2025: 1\.5\d<\/text>/)
})

test('an outlook names each scenario at the end of its line, and says that it foretells nothing', () => {
  const words = said('outlook', 'as_of=2026-11-24')
  for (const end of ['flat 2.86', 'pace 3.27', 'pledges 3.04', 'commitment 3.46']) expect(words).toContain(end)
  expect(words).toContain('What follows from figures and words, not what will come.')
  expect(words).toContain('level of 3.5%')
})

test('an outlook of several areas has a line for each by one scenario, and a panel for each by several', () => {
  const query = 'as_of=2026-11-24&area=BEL,EST,ISL,benelux'
  const one = said('outlook', `${query}&scenario=pledges`)
  for (const end of ['Belgium 2.50', 'Estonia 5.50', 'Benelux 2.']) expect(one).toContain(end)
  expect(one).toContain('No share to show: Iceland')
  const several = said('outlook', `${query}&scenario=pledges,commitment`)
  expect(several).not.toContain('Belgium 2.50')
  expect(several).toContain('share so far estimate commitment pledges')
})
