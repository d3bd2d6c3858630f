/** What the pictures of allies against a level say: ranked bars, and a map of tiles. */
import { beforeAll, describe, expect, test } from 'vitest'
import { PALETTES } from '../../src/charts/kit/palette.js'
import { lookOf } from '../../src/charts/kit/picture.js'
import { tileMap } from '../../src/charts/kit/tiles.js'
import { tileOf } from '../../src/charts/map.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { progress } from '../../src/tables/progress.js'
import { drawn, frameOf } from '../support/drawn.js'
import { placedWords } from '../support/placed-words.js'
import { seededRecord } from '../support/seeded-record.js'
import { type Box, boxOf, overlapping, type SvgPart, svgParts } from '../support/svg-parts.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

const NOW = 'as_of=2026-11-24'
const { met, declined, pledged, neutral } = PALETTES.light

function svgOf(query: string, width = 1200): string {
  return drawn(dataset, 'progress', query, frameOf(width))
}

function said(query: string, width = 1200): string {
  return placedWords(svgOf(query, width))
    .map(({ words }) => words)
    .join(' ')
}

/** The bar of an ally: of the marks of its row the only one that is filled. */
function barOf(svg: string, ally: string): { readonly box: Box; readonly fill: string | undefined } {
  const [bar, ...others] = svgParts(svg).filter(
    (part) => part.ally === ally && part.name !== 'text' && part.attributes.fill !== 'none',
  )
  if (!bar || others.length > 0) throw new Error(`${others.length + 1} bars of ${ally}`)
  return { box: boxOf(bar), fill: bar.attributes.fill }
}

function ofClass(svg: string, name: string): readonly SvgPart[] {
  return svgParts(svg).filter(({ classes }) => classes.includes(name))
}

test.each([360, 1200])('%i wide, bars are as long as shares are large, and begin at 0', (width) => {
  const svg = svgOf(`${NOW}&ally=ESP,LTU,POL,SVN`, width)
  // Table 3 of the edition of 7 July 2026.
  const shares = { LTU: 5.33, POL: 4.68, ESP: 2, SVN: 1.61 }
  const bars = Object.entries(shares).map(([ally, share]) => ({ share, ...barOf(svg, ally).box }))
  const perPoint = ((bars[0]?.right ?? 0) - (bars[0]?.left ?? 0)) / 5.33
  // The outline of a pale bar lies within it.
  for (const { left, right, share } of bars) expect(Math.abs(right - left - share * perPoint)).toBeLessThan(1.1)
  for (const { left } of bars) expect(Math.abs(left - (bars[0]?.left ?? 0))).toBeLessThan(1)
  expect(placedWords(svg).map(({ words }) => words)).toContain('0')
})

test('the highest share stands first, unless the question has an order; Iceland comes last, in words', () => {
  const order = (query: string) => said(query).match(/Belgium|Greece|Poland|Iceland no armed forces, so no figure/g)
  const iceland = 'Iceland no armed forces, so no figure'
  const asked = 'as_of=2025-04-03&ally=BEL,GRC,POL,ISL'
  expect(order(asked)).toEqual(['Poland', 'Greece', 'Belgium', iceland])
  expect(order(`${asked}&sort=actual_percent`)).toEqual(['Belgium', 'Greece', 'Poland', iceland])
  expect(order(`${asked}&sort=name`)).toEqual(['Belgium', 'Greece', iceland, 'Poland'])
})

test.each([
  ['as_of=2025-04-03', '23 of 31 allies are at 2%; six more say when they will be'],
  [NOW, 'Five of 31 allies are at 3.5%; four more say when they will be'],
  [`${NOW}&target=wales-2014-2pct`, '17 of 31 allies were at 2% in 2024'],
  [`${NOW}&ally=ISL`, 'Iceland has no armed forces, so no figure'],
  [`${NOW}&target=hague-2025-5pct`, 'Two of 31 allies are at 5% by core spending alone'],
])('%s finds: %s', (query, finding) => {
  expect(said(query)).toContain(finding)
})

test.each([
  ['LTU', '5% every year to 2030'],
  ['DNK', '0.01 short; promised for 2026'],
  ['SWE', 'says it will, by 2032'],
  ['NOR', '3.5%, without a year'],
  ['NLD', '3.5% by 2035, on conditions'],
  ['ESP', 'says it will stop at 2.1%'],
  ['SVK', 'reserves its own course'],
])('beside the bar of %s stands: %s, in a narrow picture too', (ally, words) => {
  expect(said(`${NOW}&ally=${ally}`)).toContain(words)
  expect(said(`${NOW}&ally=${ally}`, 320)).toContain(words)
})

test('a diamond is the own word above the figure: Latvia’s 5% above 4.92, not Poland’s 4.51 below 4.68', () => {
  // That of the legend stands below the row.
  const diamonds = (svg: string, ally: string) =>
    svgParts(svg)
      .filter(({ name, attributes }) => name === 'path' && attributes.stroke === pledged)
      .map(boxOf)
      .filter(({ top }) => top < barOf(svg, ally).box.bottom)
  expect(diamonds(svgOf(`${NOW}&ally=POL`), 'POL')).toEqual([])
  const svg = svgOf(`${NOW}&ally=LVA`)
  const [diamond] = diamonds(svg, 'LVA')
  const { left, right } = barOf(svg, 'LVA').box
  const middle = ((diamond?.left ?? 0) + (diamond?.right ?? 0)) / 2
  expect((middle - left) / (right - left)).toBeCloseTo(5 / 4.92, 2)
})

test('Spain’s own ceiling of 2.1% is a red stop right after its 2.00, and no diamond', () => {
  const svg = svgOf(`${NOW}&ally=ESP`)
  const [stop, ...others] = ofClass(svg, 'ceiling')
  expect(others).toEqual([])
  expect(stop?.attributes.fill).toBe(declined)
  const { left, right } = barOf(svg, 'ESP').box
  const at = stop ? (boxOf(stop).left + boxOf(stop).right) / 2 : 0
  expect((at - left) / (right - left)).toBeCloseTo(2.1 / 2, 2)
  expect(svg).toContain('where it says it will stop')
  expect(svg).not.toContain('its own word, above its figure')
})

test('the level in question is a solid line with its year, the target before it a dotted one', () => {
  const lines = ofClass(svgOf(NOW), 'level')
  expect(
    lines.map(({ attributes }) => [attributes['stroke-width'], attributes['stroke-dasharray'] !== undefined]),
  ).toEqual([
    ['1.2', true],
    ['2', false],
  ])
  expect(said(NOW)).toContain('target until 2025 target, due in 2035')
  expect(said(NOW, 360)).toContain('until 2025 due in 2035')
  expect(ofClass(svgOf('as_of=2025-04-03'), 'level')).toHaveLength(1)
  expect(said(`${NOW}&percent=3&by=2030`)).toContain('due in 2030')
})

test('a level on the total is no line beside core bars, and no color judges by it', () => {
  const query = `${NOW}&target=hague-2025-5pct`
  const svg = svgOf(query)
  expect(ofClass(svg, 'level')).toEqual([])
  expect(barOf(svg, 'LTU').fill).toBe(neutral)
  expect(barOf(svg, 'ESP').fill).toBe(neutral)
  expect(said(query)).toContain('what else the allies spend on it cannot be measured yet')
  expect(svgOf(`${query}&picture=map`)).not.toContain(`fill="${met}"`)
})

test('a level in equipment is not one of GDP, and no word on GDP stands beside it', () => {
  const words = said('as_of=2026-11-24&target=vilnius-2023-equipment-20pct')
  expect(words).toContain('Major equipment as a share of defense expenditure, percent.')
  expect(words).not.toContain('GDP')
  expect(words).not.toContain('Its own word')
})

test('once 2% was due, 2024 decides the color: Belgium, at 2% since, missed it', () => {
  const query = `${NOW}&target=wales-2014-2pct`
  const svg = svgOf(query)
  // Table 3 of the edition of 7 July 2026, column 2024.
  expect(said(query)).toContain('Belgium 1.27')
  expect(barOf(svg, 'BEL').fill).toBe(declined)
  expect(barOf(svg, 'DEU').fill).toBe(met)
  expect(said(query)).toContain('at 2% missed 2%')
  expect(said(query)).not.toMatch(/says it/)
})

test('a figure older than those of others says its year', () => {
  // The annual report of March 2022 is held in part: Bulgaria’s newest figure was that of 2019.
  expect(said('as_of=2022-04-30')).toMatch(/Bulgaria 3\.25 2019 figure/)
  expect(said('as_of=2022-04-30')).toContain('Hungary 1.21 2019 figure; 2% by 2026')
})

test('a figure older than those of others has the color of no verdict: no mark and no legend counts what sentences do not', () => {
  const svg = svgOf('as_of=2022-04-30')
  // 3.25 of 2019 is above 2%, and Czechia’s 1.19 of that year below.
  expect([barOf(svg, 'BGR').fill, barOf(svg, 'CZE').fill]).toEqual([neutral, neutral])
  expect(barOf(svg, 'EST').fill).toBe(met)
  expect(said('as_of=2022-04-30')).toContain('older figure, not judged')
  expect(said(NOW)).not.toContain('older figure')
  const map = placedWords(svgOf('as_of=2022-04-30&picture=map', 440)).map(({ words }) => words)
  expect(map).toContain('3.25 ’19')
  expect(map).toContain('2.16')
})

test('nothing but an ally’s word says what will be', () => {
  const others = said(NOW).replaceAll(/says it will|say when they will|where it says it will stop/g, '')
  expect(others).toContain('pace would')
  expect(others).not.toMatch(/\bwill\b/)
})

describe('the map', () => {
  const tiles = (query: string, width = 440) => {
    const svg = svgOf(`${query}&picture=map`, width)
    const words = placedWords(svg).filter(({ part }) => part.classes.includes('tile'))
    return { svg, words, names: words.filter(({ words: one }) => !/^[\d.]+( ’\d\d)?$|^–$/.test(one)) }
  }

  test('has a tile for each ally of the day, and none for those to come', () => {
    expect(tiles(NOW).names).toHaveLength(32)
    const before = tiles('as_of=2022-04-30').names.map(({ words }) => words)
    expect(before).toHaveLength(30)
    expect(before).not.toContain('Finland')
    expect(before).not.toContain('Sweden')
  })

  test.each([280, 320, 360, 440, 800, 2000])('%i wide, no two tiles are called the same or overlap', (width) => {
    const { svg, names } = tiles(NOW, width)
    expect(new Set(names.map(({ words }) => words)).size).toBe(32)
    const boxes = svgParts(svg)
      .filter(({ name, classes }) => name !== 'text' && classes.includes('tile'))
      .map(boxOf)
    expect(boxes).toHaveLength(32)
    expect(overlapping(boxes)).toEqual([])
  })

  test.each([320, 440, 1000])('%i wide, neighbors lie where they are', (width) => {
    const { names } = tiles(NOW, width)
    const at = (start: string) => {
      const found = names.find(({ words }) => words.startsWith(start))
      if (!found) throw new Error(`no tile of ${start}`)
      return { x: (found.left + found.right) / 2, y: found.top }
    }
    for (const [west, east] of [
      ['Port', 'Spain'],
      ['Spain', 'Italy'],
      ['Canada', 'Norway'],
      ['Germ', 'Poland'],
      ['U', 'Est'],
      ['Rom', 'T'],
    ] as const)
      expect(at(west).x).toBeLessThan(at(east).x + 1)
    for (const [north, south] of [
      ['Est', 'Latvia'],
      ['Latvia', 'Lith'],
      ['Norway', 'Den'],
      ['Slovak', 'Hung'],
      ['Croat', 'Greece'],
    ] as const)
      expect(at(north).y).toBeLessThan(at(south).y)
  })

  test('Iceland, without armed forces, is dotted with a dash, and the legend says why', () => {
    const { svg, words } = tiles(`${NOW}&ally=ISL,NOR`)
    expect(words.map(({ words: one }) => one)).toContain('–')
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2)
    expect(svg).toContain('no armed forces, so no figure')
  })

  test('in a page each tile leads to its ally by its whole name', () => {
    const rows = [...progress.rows(dataset.asOf('2026-11-24'), {})].filter((row) => row !== null)
    const look = { ...lookOf(frameOf(360)), linkTo: (ally: string) => `/allies/${ally}` }
    const body = tileMap(rows.map(tileOf), look)
    const markup = body.draw(body.height)
    expect(markup).toContain('<a href="/allies/USA" aria-label="US 3.17, United States">')
    expect(markup).toContain('aria-label="Iceland –, no armed forces, so no figure"')
  })
})
