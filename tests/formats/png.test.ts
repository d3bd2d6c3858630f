/** A picture in pixels: its words are there, in the weights they have, and nothing shows through it. */
import { Resvg } from '@resvg/resvg-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { PALETTES, THEMES } from '../../src/charts/kit/palette.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { pixelsOf } from '../../src/formats/png.js'
import { drawPng } from '../../src/formats/png-thread.js'
import { CHART_NAMES, drawn, frameOf } from '../support/drawn.js'
import { inOwnFaces } from '../support/placed-words.js'
import { seededRecord } from '../support/seeded-record.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

const QUESTIONS: Readonly<Record<string, string>> = {
  spending: 'as_of=2026-11-24&indicator=share_of_gdp&area=POL,TUR',
  path: 'as_of=2026-11-24&ally=ITA',
  revisions: 'as_of=2026-11-24&indicator=share_of_gdp&area=SVN&year=2025',
}
const pictureOf = (name: string, width = 400, height?: number) =>
  drawn(dataset, name, QUESTIONS[name] ?? 'as_of=2026-11-24', frameOf(width, 'light', height))
const pixels = (svg: string, background = '#fff', scale = 2) => Buffer.from(drawPng({ svg, background, scale }))
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

/** What shows of the picture on a ground of this color. */
function on(color: string, png: Buffer): Buffer {
  const [width, height] = sizeOf(png)
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  return new Resvg(svg, { background: color }).render().pixels
}

describe.each(CHART_NAMES)('the picture of %s', (name) => {
  test('is twice as large as asked, and of the same bytes every time', () => {
    const svg = pictureOf(name, 400, 900)
    const png = pixels(svg)
    expect(sizeOf(png)).toEqual([800, 1800])
    expect(pixels(svg).equals(png)).toBe(true)
  })

  test('is as large as its scale says', () => {
    expect(sizeOf(pixels(pictureOf(name, 400, 900), '#fff', 1))).toEqual([400, 900])
  })

  test('has its words: without each line of them it is another', () => {
    const svg = pictureOf(name)
    const whole = pixels(svg)
    const lines = [...svg.matchAll(/<text[^>]*>[^<]+<\/text>/g)]
    expect(lines.length).toBeGreaterThan(5)
    for (const { 0: line, index } of [lines.at(0), lines.at(3), lines.at(-1)].filter((one) => one !== undefined))
      expect(pixels(svg.slice(0, index) + svg.slice(index + line.length)).equals(whole), line).toBe(false)
  })

  test('has two weights', () => {
    const svg = pictureOf(name)
    expect(svg).toContain('font-weight="600"')
    expect(pixels(svg.replaceAll('font-weight="600"', '')).equals(pixels(svg))).toBe(false)
  })
})

test('there is a glyph, in both weights, for every character of a name, a title or a note in the record', () => {
  const { allies, groups, indicators, pledges, publications, summits, targets } = dataset.facts
  const words = [allies, groups, indicators, pledges, publications, summits, targets].flatMap((list) =>
    list.flatMap((one: object) => Object.values(one).filter((value) => typeof value === 'string')),
  )
  const characters = new Set(words.join('').replaceAll(/\s/g, ' '))
  expect(characters.size).toBeGreaterThan(80)
  for (const isBold of [false, true])
    for (const character of [...characters, ...'−–…’“”≥≤↑↓ÄÖÜäöüßéèçñøåæłşžčőŐțșİı'])
      expect(() => inOwnFaces(character, isBold)).not.toThrow()
})

test.each(THEMES)('nothing shows through the %s picture, not even beside one lower than it can be drawn', (theme) => {
  const { paper: background } = PALETTES[theme]
  const svg = drawn(dataset, 'progress', 'as_of=2026-11-24', frameOf(400, theme, 300))
  const png = pixels(svg, background)
  expect(sizeOf(png)).toEqual([800, 600])
  expect(on('#f0f', png).equals(on('#0f0', png))).toBe(true)
  const corner = [...on('#f0f', png).subarray(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')
  expect(`#${corner}`).toBe(background)
})

test('the largest picture has 8 million pixels: as large as it was asked for, and not twice', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="4000"><rect width="9" height="9"/></svg>'
  expect(sizeOf(pixels(svg))).toEqual([2000, 4000])
  const [width = 0, height = 0] = sizeOf(pixels(svg.replace('4000', '2000')))
  expect(width).toBe(height)
  expect(width).toBe(Math.round(Math.sqrt(8_000_000)))
})

test('what pictures take is given back', async () => {
  const svg = pictureOf('progress', 1200)
  const draw = async (times: number) => {
    for (let time = 0; time < times; time += 1)
      for (const _ of pixelsOf(() => ({ svg, background: '#fff', scale: 1 }))) await _
  }
  await draw(5)
  const before = process.memoryUsage.rss()
  await draw(60)
  // Kept, each would be 6 MB.
  expect(process.memoryUsage.rss() - before).toBeLessThan(120 * 1024 * 1024)
}, 60_000)
