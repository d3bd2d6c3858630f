/** How each format is written. */
import type { Answer } from './answer.js'
import { toAtom } from './atom.js'
import { toCsv } from './csv.js'
import type { Format, IN_WORDS, Piece } from './format.js'
import { toCalendar } from './ics.js'
import { toJson, toNdjson } from './json.js'
import { toParquet } from './parquet.js'
import { toPng } from './png.js'
import { toSvg } from './svg.js'
import { toText } from './text.js'
import { toXlsx } from './xlsx.js'

/** What writes a format: a piece for each so many rows, so that others have their turn between them. */
type Renderer<P extends Piece = Piece> = (answer: Answer) => Iterable<P>

/** What writes each format; those in words are written in words alone. */
export const RENDERERS: Readonly<Record<(typeof IN_WORDS)[number], Renderer<string>> & Record<Format, Renderer>> = {
  json: toJson,
  csv: toCsv,
  ndjson: toNdjson,
  txt: toText,
  xlsx: toXlsx,
  parquet: toParquet,
  // Drawing is one step, and does not begin where making the rows left off.
  svg: function* (answer) {
    yield undefined
    yield toSvg(answer)
  },
  png: toPng,
  ics: (answer) => [toCalendar(answer)],
  atom: toAtom,
}
