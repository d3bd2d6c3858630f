/** Allies against a level, each where it lies: the same figures as the ranked bars. */

import { held, noFigure } from '../sentences/held.js'
import { mapHeadline } from '../sentences/map.js'
import { besideBar, shortYear, shownInWords, without } from '../sentences/picture-words.js'
import type { Chart } from './chart.js'
import {
  AGAINST_LEVEL_BESIDE,
  type AgainstLevel,
  legendOf,
  shareInWords,
  stateShown,
  subtitleOf,
} from './kit/against-level.js'
import type { LegendItem, Mark } from './kit/legend.js'
import type { Palette } from './kit/palette.js'
import { type Tile, tileMap } from './kit/tiles.js'

/** The tile map of the table `progress`. */
export const mapChart: Chart<AgainstLevel> = {
  title: 'A tile for each ally, roughly as on a map',
  beside: AGAINST_LEVEL_BESIDE,

  picture(subject, look) {
    const { rows, asOf } = subject
    return {
      headline: without(rows) ?? mapHeadline(rows, { asOf }),
      subtitle: subtitleOf(rows, subject),
      description: shownInWords('Tiles on a rough map', rows),
      legend: [...legendOf(rows, { older: open(look.palette) }), ...withoutFigure(rows, look.palette)],
      notes: [],
      body: held(rows).length === 0 ? null : tileMap(rows.map(tileOf), look),
    }
  },
}

/** The tile of a row of `progress`. */
export function tileOf(row: AgainstLevel): Tile {
  const share = shareInWords(row)
  const note = share === '' ? noFigure(row) : besideBar(row, '')
  return { ally: row.ally, name: row.name, valueWords: share, shortYear: shortYear(row), note, state: stateShown(row) }
}

/** How the tile of an older figure looks. */
function open({ neutral }: Palette): Mark {
  return { kind: 'outline', color: neutral, isSolid: true }
}

function withoutFigure(rows: readonly AgainstLevel[], { neutral }: Palette): LegendItem[] {
  const missing = rows.filter((row) => row.actual_percent === null)
  const [first] = missing
  if (!first) return []
  const words = missing.length === 1 ? noFigure(first) : 'no figure'
  return [{ mark: { kind: 'outline', color: neutral }, words }]
}
