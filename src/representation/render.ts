/** One row shape, many faces. */
import type { Answer } from './answer.js'
import { toCalendar } from './calendar.js'
import { toCsv } from './csv.js'
import type { Format } from './format.js'
import { toJson } from './json.js'
import { toNdjson } from './ndjson.js'
import { toSvg } from './svg.js'
import { toText } from './text.js'

/** How each format is written. */
export const RENDERERS: Readonly<Record<Format, (answer: Answer) => string>> = {
  json: toJson,
  csv: toCsv,
  ndjson: toNdjson,
  txt: toText,
  svg: toSvg,
  ics: toCalendar,
}
