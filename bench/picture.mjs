/** The picture of the document: the processor time of a request, ours beside the others, by what is asked. */
import { readFileSync } from 'node:fs'
import { PAGE_PALETTE, PALETTES } from '../dist/charts/kit/palette.js'
import { paragraph, SANS } from '../dist/charts/kit/paragraph.js'
import { VALUE_SIZE, widest } from '../dist/charts/kit/text-width.js'
import { element, escaped, textElement } from '../dist/charts/kit/xml.js'
import { here } from './child.mjs'
import { median, number } from './statistics.mjs'
import { QUESTIONS } from './tables.mjs'

/** What is asked, and of whom, where some are so much dearer that the others would not be seen. */
const SHOWN = { list: /^[^+]+$/, small: /./, figures: /./, ally: /./, day: /./, ranking: /./ }
const [WIDTH, MARGIN, RULE, GAP, ROW, BAR] = [760, 20, 2, 18, 24, 16]
const INNER = WIDTH - 2 * MARGIN
const HEADLINE = 'What a request costs the processor'
const SUBTITLE =
  'Microseconds, the median of the rounds, of the server and its database. Each group has a scale of its own.'

/** An SVG document, light or dark as its reader is. */
export function drawn({ questions }) {
  const { ink, ink2, paper } = PAGE_PALETTE
  const groups = Object.entries(SHOWN).flatMap(([name, shown]) => {
    const asked = Object.entries(questions[name] ?? {}).filter(([by]) => shown.test(by))
    const bars = asked.map(([by, { cpuUs }]) => ({ by, value: median(cpuUs) }))
    return bars.length > 0 ? [{ title: QUESTIONS[name], bars }] : []
  })
  const columns = columnsOf(groups.flatMap(({ bars }) => bars))
  let top = MARGIN + RULE + GAP
  const placed = ({ markup, height }) => {
    const group = element('g', { transform: `translate(${MARGIN},${top})` }, markup)
    top += height
    return group
  }
  const words = (text, style) => placed(paragraph([text], style, INNER))
  const title = words(HEADLINE, { size: 26, line: 32, fill: ink, face: 'serif' })
  const subtitle = words(SUBTITLE, { size: 16, line: 23, fill: ink2 })
  const body = groups.map((group) => {
    top += GAP
    const heading = words(capital(group.title), { size: VALUE_SIZE, line: ROW, fill: ink, face: 'semibold' })
    return heading + placed({ markup: barsOf(group.bars, columns), height: group.bars.length * ROW })
  })
  const height = top + MARGIN
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: 'img',
      'font-family': SANS,
    },
    element('title', {}, escaped(HEADLINE)) +
      element('style', {}, style()) +
      element('rect', { width: WIDTH, height, fill: paper }) +
      element('rect', { x: MARGIN, y: MARGIN, width: INNER, height: RULE, fill: ink }) +
      title +
      subtitle +
      body.join(''),
  )
}

/** Where names end, and values, the same in all groups. */
function columnsOf(bars) {
  const names = widest(
    bars.map(({ by }) => by),
    VALUE_SIZE,
    'semibold',
  )
  const values = widest(
    bars.map(({ value }) => written(value)),
    VALUE_SIZE,
    'semibold',
  )
  return { values: names + GAP + values, start: names + values + 1.5 * GAP }
}

/** A row for each: name, value, bar from zero; ours stand out. */
function barsOf(bars, columns) {
  const { ink, neutral, link } = PAGE_PALETTE
  const most = Math.max(...bars.map(({ value }) => value))
  const rows = bars.map(({ by, value }, row) => {
    const isOurs = by.startsWith('ours')
    const style = { y: (row + 0.5) * ROW + VALUE_SIZE * 0.35, 'font-size': VALUE_SIZE, fill: ink }
    const bar = { x: columns.start, y: row * ROW + (ROW - BAR) / 2, height: BAR, fill: isOurs ? link : neutral }
    return (
      textElement(by, { x: 0, ...style, 'font-weight': isOurs ? 600 : undefined }) +
      textElement(written(value), { x: columns.values, ...style, 'text-anchor': 'end', 'font-weight': 600 }) +
      element('rect', { ...bar, width: (value / most) * (INNER - columns.start) })
    )
  })
  const axis = { x1: columns.start, x2: columns.start, y1: 0, y2: bars.length * ROW, stroke: ink }
  return rows.join('') + element('line', axis)
}

function written(us) {
  return number(us, us < 100 ? 1 : 0)
}

/** The fonts, since an image fetches none, and the colors of either theme under the names the page's palette calls them by. */
function style() {
  const face = (family, file, weight) => {
    const data = readFileSync(here(`../fonts/${file}.woff2`)).toString('base64')
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data})}`
  }
  return (
    face('Tracker Sans', 'TrackerSans-Regular', 400) +
    face('Tracker Sans', 'TrackerSans-SemiBold', 600) +
    face('Tracker Serif', 'TrackerSerif-SemiBold', 600) +
    `:root{${variables('light')}}@media (prefers-color-scheme:dark){:root{${variables('dark')}}}`
  )
}

function variables(theme) {
  const values = PALETTES[theme]
  return Object.entries(PAGE_PALETTE)
    .flatMap(([role, name]) => (typeof name === 'string' ? [`${name.slice(4, -1)}:${values[role]}`] : []))
    .join(';')
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
