/** A tile for each ally, roughly where it lies: all are of one size, so that none is too small to be seen. */
import type { State } from '../../sentences/states.js'
import { fillOf, tile } from './marks.js'
import { ofAlly } from './of-ally.js'
import { words } from './paragraph.js'
import type { Body, Look } from './parts.js'

import { textWidth } from './text-width.js'

/** An ally's tile. */
export interface Tile {
  readonly ally: string
  readonly name: string
  /** Empty where there is no figure. */
  readonly valueWords: string
  /** `’19`, said beside the value where there is room for it, or nothing. */
  readonly shortYear: string
  /** What is said of it beyond its name and value to those who do not see it, or nothing. */
  readonly note: string
  readonly state: State | null
}

/** Column and row of each, from the upper left. */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  CAN: [0, 0],
  ISL: [2, 0],
  NOR: [4, 0],
  SWE: [5, 0],
  FIN: [6, 0],
  USA: [0, 1],
  EST: [6, 1],
  DNK: [4, 2],
  LVA: [6, 2],
  GBR: [2, 3],
  NLD: [3, 3],
  DEU: [4, 3],
  POL: [5, 3],
  LTU: [6, 3],
  BEL: [3, 4],
  LUX: [4, 4],
  CZE: [5, 4],
  SVK: [6, 4],
  FRA: [3, 5],
  SVN: [5, 5],
  HUN: [6, 5],
  ROU: [7, 5],
  PRT: [1, 6],
  ESP: [2, 6],
  ITA: [4, 6],
  HRV: [5, 6],
  BGR: [7, 6],
  MNE: [5, 7],
  MKD: [6, 7],
  TUR: [7, 7],
  ALB: [5, 8],
  GRC: [6, 8],
}
const COLUMNS = 8
/** The row of allies that have no place yet. */
const BELOW = 9

/** What is written where the name does not fit, the longest first. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  BEL: ['Belg.'],
  BGR: ['Bulg.'],
  DEU: ['Germ.'],
  DNK: ['Denm.'],
  GBR: ['UK'],
  HRV: ['Croat.'],
  HUN: ['Hung.'],
  LTU: ['Lith.'],
  LUX: ['Lux.'],
  MKD: ['N. Mac.'],
  MNE: ['Monten.', 'Mont.'],
  NLD: ['Neth.'],
  PRT: ['Port.'],
  ROU: ['Rom.'],
  SVK: ['Slovak.'],
  SVN: ['Sloven.'],
  USA: ['US'],
}

/** The width from one tile to the next where names are as small as they may be, and the most it becomes, in pixels. */
const COLUMN = 47
const MOST_COLUMN = 108
/** A row in parts of a column. */
const ROW = { wide: 0.84, narrow: 0.98 }
const GAP = 3
const NAME = { least: 11, most: 16, ofColumn: 0.2 }
const VALUE = 2
/** What is free beside names where there is room for more than the least. */
const BESIDE_NAME = 8

interface Grid {
  readonly column: number
  readonly row: number
  /** The first column with a tile: where there is little room America lies nearer to Europe. */
  readonly first: number
  readonly nameSize: number
}

/** The body that is a map of tiles. */
export function tileMap(tiles: readonly Tile[], look: Look): Body {
  const grid = gridOf(look.width)
  const placed = placesOf(tiles, grid)
  const height = Math.max(0, ...placed.map(({ y }) => y)) + grid.row - GAP
  return {
    height,
    least: height,
    draw: () => placed.map((one) => tileMarkup(one, grid, look)).join(''),
  }
}

function gridOf(width: number): Grid {
  const first = width / COLUMNS < COLUMN ? 1 : 0
  const column = Math.min(MOST_COLUMN, (width + GAP) / (COLUMNS - first))
  const nameSize = Math.max(NAME.least, Math.min(NAME.most, Math.round(column * NAME.ofColumn)))
  return { column, row: column * ROW[first === 1 ? 'narrow' : 'wide'], first, nameSize }
}

interface Placed extends Tile {
  readonly x: number
  readonly y: number
}

function placesOf(tiles: readonly Tile[], { column, row, first }: Grid): readonly Placed[] {
  const others = tiles.filter(({ ally }) => PLACES[ally] === undefined)
  return tiles.map((one) => {
    const at = others.indexOf(one)
    const perRow = COLUMNS - first
    const [x, y] = PLACES[one.ally] ?? [first + (at % perRow), BELOW + Math.floor(at / perRow)]
    return { ...one, x: (Math.max(x, first) - first) * column, y: y * row }
  })
}

function tileMarkup(one: Placed, { column, row, nameSize }: Grid, look: Look): string {
  const { palette } = look
  const [width, height] = [column - GAP, row - GAP]
  const box = { x: one.x, y: one.y, width, height }
  const middle = one.x + width / 2
  const lines = nameSize * 2 + VALUE + 3
  const top = one.y + (height - lines) / 2
  const isSolid = one.state !== null && fillOf(one.state, palette).stroke === undefined
  const fill = isSolid ? palette.onSolid : palette.ink
  const name = nameIn(one, width - (nameSize > NAME.least ? BESIDE_NAME : 1), nameSize)
  const size = nameSize + VALUE
  const dated = `${one.valueWords} ${one.shortYear}`.trimEnd()
  const value = textWidth(dated, size, 'semibold') <= width - 2 ? dated : one.valueWords
  const valueWords = value === '' ? '–' : value
  const place = { x: middle, anchor: 'middle' as const }
  const markup =
    tile(box, one.valueWords === '' ? 'none' : one.state, palette) +
    words(name, { ...place, y: top + nameSize * 0.85 }, { size: nameSize, fill }) +
    words(valueWords, { ...place, y: top + lines - 1 }, { size, fill, face: 'semibold' })
  const said = [`${name} ${valueWords}`, ...(name === one.name ? [] : [one.name]), one.note]
  return ofAlly({ ally: one.ally, said: said.filter((part) => part !== '').join(', '), kind: 'tile' }, markup, look)
}

/** The name, or what is short for it, or as much of it as there is room for. */
function nameIn({ ally, name }: Tile, room: number, size: number): string {
  const fits = (text: string) => textWidth(text, size) <= room
  const whole = [name, ...(SHORT[ally] ?? [])].find(fits)
  if (whole !== undefined) return whole
  const letters = [...name]
  while (letters.length > 1 && !fits(`${letters.join('')}.`)) letters.pop()
  return `${letters.join('')}.`
}
