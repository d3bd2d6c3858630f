/** What single pictures of figures over time, of promises and of counts say. */
import { beforeAll, describe, expect, test } from 'vitest'
import { PALETTES } from '../../src/charts/kit/palette.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { drawn, drawOf, frameOf, subjectOf } from '../support/drawn.js'
import { placedWords } from '../support/placed-words.js'
import { seededRecord } from '../support/seeded-record.js'
import { type Box, boxOf, type SvgPart, svgParts } from '../support/svg-parts.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

const TODAY = 'as_of=2026-11-24'
const DOTTED = '1.5,3'
const { ink, met, declined, pledged, neutral, onPaceLine, tint } = PALETTES.light

function svgOf(name: string, query: string, width = 1200): string {
  return drawn(dataset, name, query, frameOf(width))
}

function said(name: string, query: string, width = 1200): string {
  return placedWords(svgOf(name, query, width))
    .map(({ words }) => words)
    .join(' | ')
}

/** The marks of a picture that fit. */
function marksOf(svg: string, fits: (attributes: SvgPart['attributes'], name: string) => boolean): readonly SvgPart[] {
  return svgParts(svg).filter((part) => part.name !== 'text' && fits(part.attributes, part.name))
}

/** The lines of targets, from left to right: they are level, and in ink. */
function rulesOf(svg: string): { readonly box: Box; readonly dashes: string | undefined }[] {
  return marksOf(svg, ({ stroke, y1, y2 }, name) => name === 'line' && stroke === ink && y1 === y2)
    .map((mark) => ({ box: boxOf(mark), dashes: mark.attributes['stroke-dasharray'] }))
    .sort((a, b) => a.box.left - b.box.left)
}

/** Where the middle of these words is, from the left. */
function middleOf(svg: string, words: string): number {
  const found = placedWords(svg).find((one) => one.words === words)
  if (!found) throw new Error(`${words} does not stand in the picture`)
  return (found.left + found.right) / 2
}

describe('figures over the years', () => {
  const italy = `as_of=2025-04-03&indicator=share_of_gdp&area=ITA`

  test('estimates are one band with one word, the line dotted within, and no mark is hollow', () => {
    const svg = svgOf('spending', italy)
    expect(said('spending', italy).match(/estimates/g)).toHaveLength(1)
    expect(marksOf(svg, ({ fill }) => fill === tint)).toHaveLength(1)
    expect(marksOf(svg, (at) => at.stroke === ink && at['stroke-dasharray'] === DOTTED)).toHaveLength(1)
    expect(marksOf(svg, (at, name) => name === 'circle' && at.stroke !== undefined)).toHaveLength(0)
    const final = svgOf('spending', `${italy}&year=2014..2020`)
    expect(
      marksOf(final, (at) => at.fill === tint || (at.stroke === ink && at['stroke-dasharray'] === DOTTED)),
    ).toEqual([])
  })

  test.each([
    ['a share', 'indicator=share_of_gdp&area=USA&year=2019..'],
    ['an amount', 'indicator=spending_usd&area=USA&year=2024..'],
    ['of a single year', 'indicator=share_of_gdp&last=1'],
  ])('%s begins at zero', (_, query) => {
    const svg = svgOf('spending', `${TODAY}&${query}`)
    if (query.includes('last=1')) {
      // The bar of Poland, 4.68, is to that of Belgium, 2.00, as the figures are.
      const widths = new Map(
        marksOf(svg, ({ fill }) => fill === neutral).map((bar, index) => [index, Number(bar.attributes.width)]),
      )
      // NATO and NATO Europe and Canada stand below the allies.
      const [poland, belgium] = [widths.get(3) ?? 0, widths.get(28) ?? 1]
      expect(poland / belgium).toBeCloseTo(4.68 / 2, 2)
    } else expect(said('spending', `${TODAY}&${query}`)).toMatch(/ \| 0 \| /)
  })

  test('of a single year allies are ranked, and what they spend together stands apart', () => {
    const words = said('spending', `${TODAY}&indicator=share_of_gdp&year=2024`)
    // Table 3 of the edition of 7 July 2026, column 2024.
    expect(words).toMatch(/^In 2024 Poland spent most, Belgium least \| Core defense spending, percent of GDP, 2024\./)
    expect(words).toContain('Belgium | 1.27 | NATO | 2.65 | NATO Europe and Canada')
    const svg = svgOf('spending', `${TODAY}&indicator=share_of_gdp&year=2024`)
    const [belgium, nato, europe] = ['Belgium', 'NATO', 'NATO Europe and Canada'].map(
      (name) => placedWords(svg).find(({ words: one }) => one === name)?.top ?? 0,
    )
    expect((nato ?? 0) - (belgium ?? 0)).toBeGreaterThan(1.5 * ((europe ?? 0) - (nato ?? 0)))
  })

  test('the line asked for first is in ink', () => {
    const inkOf = (area: string) => {
      const svg = svgOf('spending', `${TODAY}&indicator=share_of_gdp&area=${area}&year=2014..`)
      return marksOf(svg, ({ fill }, name) => name === 'circle' && fill === ink).map((dot) => boxOf(dot).top)[0] ?? 0
    }
    // Poland, 4.68, is far above Germany, 2.69.
    expect(inkOf('POL,DEU')).toBeLessThan(inkOf('DEU,POL') - 50)
  })

  test('a line that ends before others is named where it ends, with its year', () => {
    // The newest figure of Bulgaria held that day was that of 2019; that of Poland was of 2021.
    const words = said('spending', 'as_of=2022-04-30&indicator=share_of_gdp&area=BGR,POL')
    expect(words).toContain('Bulgaria 3.25 in 2019')
    expect(words).toContain('2.34 | Poland')
  })

  test('the target in force is solid from the day it was agreed, the one before dotted until then', () => {
    const query = `${TODAY}&indicator=share_of_gdp&area=DNK,SVN&year=2014..`
    const words = said('spending', query)
    expect(words).toContain('2% target')
    expect(words).toContain('3.5%, due in 2035')
    const [before, present, ...others] = rulesOf(svgOf('spending', query))
    expect(others).toEqual([])
    expect([before?.dashes, present?.dashes]).toEqual([DOTTED, undefined])
    // The Hague, 25 June 2025: 175 days after the year began, whose figures stand where its name does.
    const [year = 0, next = 0] = [2025, 2026].map((one) => middleOf(svgOf('spending', query), String(one)))
    const hague = year + (175 / 365) * (next - year)
    expect(Math.abs((before?.box.right ?? 0) - hague)).toBeLessThan(1)
    expect(Math.abs((present?.box.left ?? 0) - hague)).toBeLessThan(1)
  })

  test('before The Hague 2% is the target in force, and amounts are held against none', () => {
    const query = 'as_of=2025-04-03&indicator=share_of_gdp&area=DNK'
    expect(said('spending', query)).not.toContain('3.5%')
    expect(rulesOf(svgOf('spending', query)).map(({ dashes }) => dashes)).toEqual([undefined])
    expect(said('spending', `${TODAY}&indicator=spending_usd&area=DNK`)).not.toContain('target')
    expect(rulesOf(svgOf('spending', `${TODAY}&indicator=spending_usd&area=DNK`))).toEqual([])
  })

  test('up to eight areas share a panel, more have one each, on one scale', () => {
    const eight = 'as_of=2025-04-03&indicator=share_of_gdp&area=BEL,CAN,DEU,ESP,FRA,ITA,LUX,PRT'
    expect(said('spending', eight)).toContain('2% target')
    const nine = said('spending', `${eight},SVN`)
    expect(nine).not.toContain('2% target')
    expect(nine).toContain('Belgium | 1.30')
  })

  test('who is highest is told of those with a figure of the newest year', () => {
    // Table 3 of the edition of 7 July 2026.
    expect(said('spending', `${TODAY}&indicator=share_of_gdp&last=1`)).toContain(
      'Lithuania spends most, Slovenia least',
    )
    expect(said('spending', `${TODAY}&indicator=share_of_gdp&area=DNK,SVN`)).toContain(
      'Denmark spends more than Slovenia',
    )
  })

  test('of some allies nothing is told of every one', () => {
    const nordic = `${TODAY}&indicator=share_of_gdp&area=BEL,CAN,DEU,ESP,FRA,ITA,LUX,PRT,SVN`
    expect(said('spending', nordic)).not.toMatch(/every ally|allies/i)
    expect(said('spending', `${TODAY}&indicator=share_of_gdp&year=2014..`)).toContain('than in 2014')
  })

  test('billions are billions', () => {
    const words = said('spending', `${TODAY}&indicator=spending_usd&area=NATO`)
    expect(words).toContain('billion USD, current prices')
    expect(words).toMatch(/\| 1,\d{3}\.\d/)
  })

  test('amounts of different currencies share no axis: each has its own scale, and of one year there are no bars', () => {
    const both = `${TODAY}&indicator=spending_national&area=DEU,POL`
    expect(said('spending', both)).toContain('Each in its own currency and on a scale of its own.')
    const year = svgOf('spending', `${both}&last=1`)
    expect(marksOf(year, ({ fill }) => fill === neutral)).toEqual([])
    expect(said('spending', `${both}&last=1`)).toContain('amounts in different currencies have no order')
  })
})

describe('what spending buys', () => {
  test('no column is higher than the whole: parts of two editions are stacked only where they add up', () => {
    // Equipment of the edition of July 2026, 30.23%, with the other parts of August 2025 makes 100.62.
    const words = said('spending', `${TODAY}&picture=mix&area=MKD`)
    expect(words).toContain('For 2024, 2025 and 2026 equipment alone is drawn')
    expect(words).toMatch(/^30% of North Macedonia’s \| spending|^30% of North Macedonia’s spending/)
    expect(words).toMatch(/\| equipment \| personnel \| infrastructure \| other \|/)
  })

  test('parts that do not add up to a whole are not stacked', () => {
    const words = said('spending', `${TODAY}&picture=mix&area=ESP`)
    // 33.9% in Table 8b of the edition of 7 July 2026; the other parts of 2025 and 2026 are not in it.
    expect(words).toContain('A third of Spain’s spending buys equipment, above the 20% target')
    expect(words).toContain('For 2012, 2013, 2025 and 2026 equipment alone is drawn')
    expect(words).toContain('personnel, 2024')
  })

  test('only what is drawn is a source', () => {
    const svg = said('spending', `${TODAY}&picture=mix&area=ESP`)
    expect(svg).toMatch(/Source: NATO/)
    expect(svg).not.toMatch(/World Bank|Eurostat/)
  })

  test('it is that of one area', () => {
    expect(() => svgOf('spending', `${TODAY}&picture=mix&area=ESP,POL`)).toThrow()
    expect(() => svgOf('spending', `${TODAY}&picture=mix`)).toThrow()
  })
})

describe('the alliance', () => {
  test('tells where Europe and Canada have gone', () => {
    expect(said('alliance', `${TODAY}&year=2014..`)).toContain('Europe and Canada have gone from 1.4% to 2.5%')
    expect(said('alliance', `${TODAY}&area=BEL,NLD,LUX`)).toContain(
      'Belgium, Luxembourg and the Netherlands have gone from',
    )
  })

  test('a share that rests on figures worked out is dashed, and the legend says why', () => {
    const derived = svgOf('alliance', 'as_of=2025-09-01&area=nordic')
    expect(derived).toContain('stroke-dasharray="5,3"')
    expect(said('alliance', 'as_of=2025-09-01&area=nordic')).toContain('from figures that were worked out')
    expect(svgOf('alliance', `${TODAY}&area=nordic`)).not.toContain('stroke-dasharray="5,3"')
  })
})

describe('counts', () => {
  test('of those judged by a list alone nobody is said to have a figure', () => {
    // The annual report of March 2022 has a list for 2021; 18 figures of it are held.
    const words = said('alliance', 'as_of=2022-04-30&area=NATO&picture=counts')
    expect(words).toContain('judged by a figure or by NATO’s list')
    expect(words).not.toContain('a figure |')
    expect(said('alliance', `${TODAY}&picture=counts`)).toContain('have a figure')
  })

  test('on 3 April 2025 23 of 31 met 2%, by one target in all years', () => {
    const words = said('alliance', 'as_of=2025-04-03&picture=counts')
    expect(words).toContain('23 of 31 meet 2%')
    expect(words).not.toContain('counted by')
  })

  test('since The Hague years are counted by the target of each, apart, with who is still at 2% in outline', () => {
    const query = `${TODAY}&year=2014..&picture=counts`
    const words = said('alliance', query)
    expect(words).toContain('17 of 31 met 2% in 2024. Five meet the new 3.5%.')
    expect(words).toContain('counted by 2%')
    expect(words).toContain('by 3.5%')
    // 28 of 2025 and 30 of 2026 by Table 3 of the edition of 7 July 2026.
    expect(words).toMatch(/4 \| 28 \| 2025 \| 5 \| 30 \| 2026/)
    const svg = svgOf('alliance', query)
    const [before, after] = [2024, 2025].map((year) => placedWords(svg).find(({ words: one }) => one === String(year)))
    const earlier = placedWords(svg).find(({ words: one }) => one === '2023')
    const step = (before?.left ?? 0) - (earlier?.left ?? 0)
    expect((after?.left ?? 0) - (before?.left ?? 0)).toBeGreaterThan(1.5 * step)
  })

  test('against one level all years stand together', () => {
    const words = said('alliance', `${TODAY}&percent=2&picture=counts`)
    expect(words).toContain('30 of 31 meet 2%')
    expect(words).not.toContain('no longer the target')
  })

  test('who is judged by a list is among those counted', () => {
    expect(said('alliance', 'as_of=2022-06-30&area=NATO&picture=counts')).toContain('Nine of 29 meet 2%')
  })
})

describe('the way to a level', () => {
  test('a pace carried on ends at the level, whatever it would lead to', () => {
    // Belgium added 0.24 points a year, so that by 2035 it would be above 4%.
    const svg = svgOf('path', `${TODAY}&ally=BEL`)
    const [pace] = marksOf(svg, ({ stroke }) => stroke === onPaceLine)
    const [level] = marksOf(svg, (at, name) => name === 'line' && at.stroke === ink && at['stroke-width'] === '2')
    expect(pace && level && boxOf(pace).top).toBeCloseTo(level ? boxOf(level).top : 0, 0)
    expect(said('path', `${TODAY}&ally=BEL`)).toContain('its own word: 2.5%')
  })

  test('it says what it costs, and under which growth', () => {
    expect(said('path', `${TODAY}&ally=ITA`)).toMatch(
      /Closing the gap costs [\d.]+ bn US dollars more in all by 2035 than staying at 2\.10% of GDP, if GDP does not grow\./,
    )
    expect(said('path', `${TODAY}&ally=ITA&gdp_growth=2`)).toContain('if GDP grows by 2% a year')
    expect(said('path', `${TODAY}&ally=POL`)).toContain('staying there is enough')
  })

  test('an ally without a figure has none', () => {
    expect(said('path', `${TODAY}&ally=ISL`)).toContain('No figures for this question')
    expect(said('path', `${TODAY}&ally=ISL,ITA`)).toContain('No figure to start from: Iceland')
  })
})

describe('where figures and words lead', () => {
  test('it is told as what would follow, never as what will come', () => {
    const words = said('outlook', `${TODAY}&area=BEL`)
    // Its own word is 2.5% in 2034; a pace stops at the level.
    expect(words).toContain('In 2035 Belgium would be at 2.50% by its own words and 3.50% at its recent pace')
    expect(words).not.toMatch(/\bwill (be|reach|spend)\b/)
  })

  test('the share so far is that of the area, published or from sums, and no other indicator', () => {
    const query = `${TODAY}&area=nordic,BEL`
    const subject = subjectOf(dataset, 'outlook', query)
    const shares = (rows: readonly Readonly<Record<string, unknown>>[] = []) => new Set(rows.map((row) => row.area))
    expect(shares(subject.beside.published)).toEqual(new Set(['BEL']))
    expect(shares(subject.beside.together)).toEqual(new Set(['nordic']))
    expect(new Set((subject.beside.published ?? []).map((row) => row.indicator))).toEqual(new Set(['share_of_gdp']))
  })

  test('areas by one scenario share a panel, by several have one each', () => {
    expect(said('outlook', `${TODAY}&area=BEL,POL&scenario=pledges`)).toContain('2.50 | Belgium')
    expect(said('outlook', `${TODAY}&area=BEL,POL`)).toContain('All on one scale.')
  })
})

describe('revisions', () => {
  const slovenia = `${TODAY}&indicator=share_of_gdp&area=SVN&year=2025`

  test('Slovenia’s 2.02 for 2025 kept its promise of 2%, the 1.57 that took its place misses it', () => {
    const words = said('revisions', slovenia)
    expect(words).toContain('Slovenia 2025: 2.02 → 1.57')
    for (const one of ['−0.45 points', 'kept', 'missed', '2% promised', '28 August 2025', '7 July 2026']) {
      expect(words).toContain(one)
    }
    const svg = svgOf('revisions', slovenia)
    expect(marksOf(svg, (at, name) => name === 'circle' && at.stroke === met)).toHaveLength(1)
    expect(marksOf(svg, (at, name) => name === 'circle' && at.stroke === declined)).toHaveLength(1)
  })

  test('where nothing was promised for the year a figure is neither kept nor missed', () => {
    const words = said('revisions', `${TODAY}&indicator=share_of_gdp&area=ITA&year=2020`)
    expect(words).not.toMatch(/kept|missed|promised/)
  })

  test('of several years the one revised most is in ink, and all are named', () => {
    const query = `${TODAY}&indicator=share_of_gdp&area=ESP&year=2022..2025`
    expect(said('revisions', query)).toContain('1.42 | for 2024')
    const steps = marksOf(svgOf('revisions', query), (at, name) => name === 'path' && at.fill === 'none')
    expect(
      steps.filter(({ attributes }) => attributes.stroke === neutral && attributes['stroke-width'] === '1.5'),
    ).toHaveLength(3)
    expect(
      steps.filter(({ attributes }) => attributes.stroke === ink && attributes['stroke-width'] === '2.25'),
    ).toHaveLength(1)
  })

  test('editions in another currency share no scale with those since', () => {
    // Bulgaria’s figures come in euros since the edition of 7 July 2026, in leva before.
    const words = said('revisions', `${TODAY}&indicator=spending_national&area=BGR&year=2024`)
    expect(words).toContain('Editions before a change of currency are not drawn.')
    expect(words).toMatch(/^Bulgaria 2024: [\d,.]+, unchanged/)
    expect(words).not.toContain('2025')
  })

  test('on a phone days are named by their years', () => {
    expect(said('revisions', `${TODAY}&indicator=share_of_gdp&area=ESP&year=2022..2025`, 360)).toMatch(
      /2024 \| 2025 \| 2026/,
    )
  })

  test('an edition in which a figure is no estimate any more is full', () => {
    const query = `${TODAY}&indicator=share_of_gdp&area=ESP&year=2024`
    const svg = svgOf('revisions', query)
    const rings = marksOf(svg, (at, name) => name === 'circle' && at.stroke !== undefined)
    const statuses = subjectOf(dataset, 'revisions', query).rows.map(({ status }) => status)
    // The legend has one of each.
    expect(rings).toHaveLength(statuses.filter((status) => status === 'estimate').length + 1)
  })
})

describe('the promises of an ally', () => {
  /** The middles of diamonds of one color, from left to right. */
  function diamondsOf(svg: string, color: string) {
    return marksOf(svg, ({ d = '', stroke }, name) => name === 'path' && stroke === color && d.includes('l6,6'))
      .map(boxOf)
      .map(({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 }))
  }

  test('a missed promise of 2% stands at 2%, where a kept one of the same level does', () => {
    const svg = svgOf('pledges', `${TODAY}&ally=MKD`)
    const [missed, kept] = [diamondsOf(svg, declined)[0], diamondsOf(svg, met)[0]]
    expect(missed?.y).toBeGreaterThan(0)
    expect(missed?.y).toBe(kept?.y)
  })

  test.each([360, 720, 760, 1240])('%i wide, no words of Denmark are nearer the diamond of others', (width) => {
    const svg = svgOf('pledges', `${TODAY}&ally=DNK`, width)
    const [due, kept] = [diamondsOf(svg, pledged)[0], diamondsOf(svg, met)[0]]
    const words = placedWords(svg).find(({ words: said }) => said.startsWith('3% in 2026'))
    if (!due || !kept || !words) throw new Error('a mark or its words are not drawn')
    const away = ({ x, y }: { x: number; y: number }) =>
      Math.hypot(Math.max(words.left - x, x - words.right, 0), Math.max(words.top - y, y - words.bottom, 0))
    expect(away(kept)).toBeLessThan(away(due))
  })

  test.each([
    ['a promise', 'as_of=2025-04-03&ally=ESP', '2029'],
    ['the target of the day', 'as_of=2023-05-01&ally=POL', '2024'],
    ['the target in force', `${TODAY}&ally=ESP`, '2035'],
  ])('time ends with the last that is known: %s', (_, query, year) => {
    const svg = svgOf('pledges', query)
    const years = placedWords(svg).filter(({ words }) => /^20\d\d$/.test(words))
    expect(years.at(-1)?.words).toBe(year)
  })

  test('Iceland, without a figure and a promise with a level, has words alone', () => {
    const svg = svgOf('pledges', `${TODAY}&ally=ISL`)
    expect(marksOf(svg, (_, name) => name === 'line' || name === 'path')).toEqual([])
    expect(said('pledges', `${TODAY}&ally=ISL`)).toContain('no figure and no promise with a level')
    expect(said('pledges', `${TODAY}&ally=ISL`)).not.toMatch(/target/)
  })

  test('Spain kept both and reserves the rest: a red line to a stop at 2.1%, not a diamond', () => {
    const words = said('pledges', `${TODAY}&ally=ESP`)
    expect(words).toContain('Spain kept both its promises; its own word ends at 2.1%')
    for (const one of [
      '2% in 2025: kept',
      '2% by 2029: kept four years early',
      'Its own word: 2.1%',
      'said 22 June 2025',
      '3.5% target',
      '1.4 points with',
    ]) {
      expect(words).toContain(one)
    }
    const svg = svgOf('pledges', `${TODAY}&ally=ESP`)
    expect(marksOf(svg, (at, name) => name === 'path' && at.fill === declined)).toEqual([])
    // Full and open, each in the picture and in the legend.
    expect(marksOf(svg, (at, name) => name === 'path' && at.fill === met && at.stroke === met)).toHaveLength(2)
    expect(marksOf(svg, (at, name) => name === 'path' && at.fill === '#ffffff' && at.stroke === met)).toHaveLength(2)
  })

  test('Poland missed two, kept one and has two due; what a later word replaced is not drawn', () => {
    const words = said('pledges', `${TODAY}&ally=POL`)
    for (const one of [
      '4.7% in 2025: missed',
      '4% in 2023: missed',
      '3% in 2023: kept',
      '4.81% in 2026',
      '4.51% in 2027',
    ]) {
      expect(words).toContain(one)
    }
    expect(words).not.toContain('4.8% in 2026')
    expect(words).not.toMatch(/\| 5% in 2026/)
  })

  test('Poland’s 4% in 2023 was open on 1 May 2023, and missed on 1 March 2024 by an estimate of 3.90', () => {
    const open = svgOf('pledges', 'as_of=2023-05-01&ally=POL')
    // In the picture and in the legend.
    expect(marksOf(open, (at, name) => name === 'path' && at.stroke === pledged)).toHaveLength(2)
    expect(said('pledges', 'as_of=2023-05-01&ally=POL')).toContain('4% in 2023 | said 30 January 2023 |')
    const judged = svgOf('pledges', 'as_of=2024-03-01&ally=POL')
    expect(marksOf(judged, (at, name) => name === 'path' && at.stroke === pledged)).toEqual([])
    // Table 3 of the edition of 7 July 2023.
    expect(said('pledges', 'as_of=2024-03-01&ally=POL')).toContain(
      '4% in 2023: missed | said 30 January 2023; 3.90 is an estimate |',
    )
  })

  test('what was promised later is not there: on 15 January 2026 Poland’s 4.81% in 2026, not its 4.51% in 2027', () => {
    expect(said('pledges', 'as_of=2026-01-15&ally=POL')).toContain('4.81% in 2026')
    expect(said('pledges', 'as_of=2026-01-15&ally=POL')).not.toContain('4.51%')
  })

  test('before The Hague there is no 3.5%', () => {
    expect(said('pledges', 'as_of=2025-04-03&ally=ESP')).not.toContain('3.5%')
    expect(said('pledges', 'as_of=2025-04-03&ally=ESP')).toContain('2% target | every year')
  })

  test('what is promised of the total is no line beside core spending', () => {
    const words = said('pledges', `${TODAY}&ally=TUR`)
    expect(words).not.toMatch(/\| 5% by 2035/)
    expect(words).toContain('on what cannot be measured yet')
  })

  test('a reservation without a level is said, since it has no place', () => {
    expect(said('pledges', `${TODAY}&ally=SVK`)).toContain(
      'Reserved on 23 June 2025, without a level: Own pace towards the 2035 goal.',
    )
  })
})

describe('the promises of all', () => {
  test('six missed, 21 due, 30 kept, three declined', () => {
    const words = said('pledges', TODAY)
    for (const group of ['Missed | 6 |', 'Due | 21 |', 'Kept | 30 |', 'Declined | 3 |']) expect(words).toContain(group)
    expect(words).toMatch(/Slovenia \| 2% in 2025 \| 1\.57/)
    expect(words).toMatch(/Denmark \| 3\.5% in 2026 \| 3\.49/)
  })

  test('what became of them is counted only where none is left out', () => {
    expect(said('pledges', `${TODAY}&ally=POL&outcome=kept`)).toMatch(/^Poland’s promises \|/)
    expect(said('pledges', `${TODAY}&limit=3`)).toMatch(/^Promises of allies \|/)
  })

  test('two allies are rows too, and so is one that was not asked for by name', () => {
    expect(said('pledges', `${TODAY}&ally=ESP,POL`)).toContain('Missed | 2 |')
    expect(said('pledges', `${TODAY}&outcome=missed`)).not.toContain('Kept')
  })

  test('a line at what was promised stands where a bar of it would end', () => {
    const svg = svgOf('pledges', `${TODAY}&ally=POL,SVN&outcome=missed`)
    const bars = marksOf(svg, ({ fill, height }) => fill === declined && height === '9').map(boxOf)
    const lines = marksOf(svg, ({ fill, width }) => fill === ink && width === '2.5').map(boxOf)
    // Of 2025 Poland 4.25 of 4.7 and Slovenia 1.57 of 2, of 2024 Poland 3.26 of 4.
    const parts = bars.map((bar, index) => {
      const line = lines[index] ?? bar
      return (bar.right - bar.left) / ((line.left + line.right) / 2 - bar.left)
    })
    for (const [index, part] of [4.25 / 4.7, 1.57 / 2, 3.26 / 4].entries()) expect(parts[index]).toBeCloseTo(part, 2)
  })
})

test('a picture without a promise, a figure and a target has nothing to show', () => {
  const subject = subjectOf(dataset, 'pledges', `${TODAY}&ally=ESP`)
  const svg = drawOf('pledges', { ...subject, rows: [], editions: [] }, frameOf(800))
  expect(svg).toContain('No figures for this question')
})
