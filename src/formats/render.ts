/** How each format is written. */
import type { Answer } from './answer.js'
import { toCsv } from './csv.js'
import type { Format } from './format.js'
import { toCalendar } from './ics.js'
import { toJson, toNdjson } from './json.js'
import { toSvg } from './svg.js'
import { toText } from './text.js'

/** What writes each format: a piece for each so many rows, so that others have their turn between them. */
export const RENDERERS: Readonly<Record<Format, (answer: Answer) => Iterable<string>>> = {
  json: toJson,
  csv: toCsv,
  ndjson: toNdjson,
  txt: toText,
  svg: (answer) => [toSvg(answer)],
  ics: (answer) => [toCalendar(answer)],
}
