/** Whether a body is what its media type says. */
import { parse } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { readBibtex } from '../support/bibtex.js'
import { INJECTED_MARKUP } from './hostile.js'

/** RFC 5545 section 3.1, without the line break. */
const CALENDAR_OCTETS = 75

const CHECKS: Readonly<Record<string, (text: string) => void>> = {
  'application/json': json,
  'application/problem+json': json,
  'application/linkset+json': json,
  'application/vnd.citationstyles.csl+json': json,
  'application/x-bibtex': (text) => readBibtex(text),
  'application/x-ndjson': ndjson,
  'text/csv': csv,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (text) =>
    claim(text.startsWith('PK'), 'a workbook is a ZIP file'),
  'application/vnd.apache.parquet': (text) =>
    claim(text.startsWith('PAR1') && text.endsWith('PAR1'), 'Parquet says at both ends what it is'),
  'text/markdown': plain,
  'text/plain': plain,
  'image/svg+xml': svg,
  'image/png': (text) => claim(text.slice(1, 4) === 'PNG', 'a picture in pixels says that it is one'),
  'text/calendar': calendar,
  'application/atom+xml': feed,
  'text/html': (text) => claim(!text.includes(INJECTED_MARKUP), 'HTML holds no markup from the request'),
  'text/event-stream': (text) => claim(text.startsWith(':'), 'a stream begins with a comment'),
}

/** @throws if the text is not well-formed, or does something it should not */
export function checkMedia(contentType: string, text: string): void {
  const mediaType = contentType.split(';', 1)[0] ?? ''
  const check = CHECKS[mediaType]
  if (!check) throw new Error(`answered as ${contentType}, which is no media type of ours`)
  check(text)
}

/** @throws with the claim where it does not hold */
export function claim(holds: boolean, words: string): void {
  if (!holds) throw new Error(`it does not hold that ${words}`)
}

function json(text: string): void {
  requireWholeCharacters(JSON.parse(text))
}

/** Halves of characters cannot be written in UTF-8, so that many a client cannot read them. */
function requireWholeCharacters(value: unknown): void {
  if (typeof value === 'string') claim(!/\p{Cs}/u.test(value), `${JSON.stringify(value)} has whole characters only`)
  if (typeof value !== 'object' || value === null) return
  for (const [name, one] of Object.entries(value)) {
    requireWholeCharacters(name)
    requireWholeCharacters(one)
  }
}

function ndjson(text: string): void {
  claim(text === '' || text.endsWith('\n'), 'each line of NDJSON ends')
  for (const line of text.split('\n').slice(0, -1)) {
    const row: unknown = JSON.parse(line)
    claim(typeof row === 'object' && row !== null && !Array.isArray(row), `${line} is an object`)
  }
}

/** The delimiter of a file of one column, which needs none: its values may have the one or the other. */
const NOWHERE = '\u001f'

function csv(text: string): void {
  // With decimal commas it has semicolons; no name of a column has either.
  const [delimiter = NOWHERE] = /[;,]/.exec(text.split('\n', 1)[0] ?? '') ?? []
  const rows: readonly string[][] = parse(text, { delimiter, bom: true })
  const [head = []] = rows
  claim(
    rows.every((row) => row.length === head.length),
    'each row of CSV has as many cells as the first',
  )
  const run = rows.flat().find((cell) => /^[=@\t\r]|^[+-](?![\d.])/.test(cell))
  claim(run === undefined, `a spreadsheet does not run ${run}`)
}

function plain(text: string): void {
  const [control] = /[^\P{Cc}\n]/u.exec(text) ?? []
  claim(control === undefined, `text has no control characters such as ${JSON.stringify(control)}`)
}

function svg(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    claim(!/script|foreignObject/i.test(name), `a picture has no ${name}`)
    for (const [attribute, { value }] of Object.entries(attributes)) {
      claim(!/^on/i.test(attribute), `a picture has no ${attribute}`)
      claim(!/^\s*(javascript|data):/i.test(value), `a picture has no ${value}`)
    }
  })
  parser.write(text).close()
}

function feed(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, name }) => {
    claim(uri === 'http://www.w3.org/2005/Atom', `${name} is an element of Atom`)
  })
  parser.write(text).close()
}

function calendar(text: string): void {
  claim(text.endsWith('\r\n'), 'a calendar ends with its last line')
  for (const line of text.split('\r\n')) {
    claim(Buffer.byteLength(line) <= CALENDAR_OCTETS, `${line} has ${CALENDAR_OCTETS} octets at most`)
    claim(!/[^\P{Cc}\t]/u.test(line), `${JSON.stringify(line)} has no control characters`)
  }
}
