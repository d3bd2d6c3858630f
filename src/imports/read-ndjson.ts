/** NDJSON as `/v1/spending.ndjson` writes it → figures. */
import { setImmediate } from 'node:timers/promises'
import type { Progress } from './edition.js'
import { MOST_ROW_SIZE, MOST_ROWS, Unreadable } from './edition.js'
import type { Findings } from './figure-row.js'
import { NEEDED_COLUMNS, ROW_COLUMNS, RowCheck, type RowColumn } from './figure-row.js'

const LINE_FEED = 0x0a
const ROWS_A_TURN = 500

/** @throws Unreadable if there are too many rows. */
export async function readNdjson(bytes: Uint8Array, findings: Findings, progress: Progress): Promise<void> {
  const check = new RowCheck(findings)
  const text = new TextDecoder()
  const content = withoutMark(bytes)
  let line = 0
  for (let start = 0; start < content.length; ) {
    const found = content.indexOf(LINE_FEED, start)
    const end = found === -1 ? content.length : found
    line += 1
    if (line > MOST_ROWS) throw new Unreadable(`line ${line}`, `is more than ${MOST_ROWS} rows, the most taken`)
    // Measured in bytes, so that a line which is too long is never made into a string.
    const row = end - start > MOST_ROW_SIZE ? null : text.decode(content.subarray(start, end))
    takeLine(`line ${line}`, row, check, findings)
    start = end + 1
    if (line % ROWS_A_TURN === 0) {
      progress(Math.min(1, start / content.length))
      await setImmediate()
    }
  }
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** The bytes without a byte-order mark. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return BYTE_ORDER_MARK.every((byte, place) => bytes[place] === byte) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes
}

function takeLine(place: string, row: string | null, check: RowCheck, findings: Findings): void {
  const fault = (column: string | null, received: unknown, detail: string) =>
    findings.fault({ place, column, received, detail })
  if (row?.trim() === '') return
  const parsed = row === null ? null : parseObject(row)
  if (row === null || parsed === null) {
    fault(null, row, row === null ? `is longer than ${MOST_ROW_SIZE} bytes` : 'is not a JSON object')
    return
  }
  const cells = new Map<RowColumn, unknown>()
  const keys = keysOf(row)
  const unknown = Object.keys(parsed).filter((key) => !ROW_COLUMNS.some((column) => column === key))
  const missing = NEEDED_COLUMNS.filter((column) => !Object.hasOwn(parsed, column))
  const doubled = new Set(keys.filter((key, at) => keys.indexOf(key) !== at))
  for (const [key, value] of Object.entries(parsed)) {
    const column = ROW_COLUMNS.find((each) => each === key)
    if (column !== undefined) cells.set(column, value)
  }
  for (const key of unknown) fault(null, key, `is not a field here; the fields are ${ROW_COLUMNS.join(', ')}`)
  for (const column of missing) fault(column, null, 'is missing')
  for (const key of doubled) fault(null, key, 'stands twice')
  if (unknown.length + missing.length + doubled.size === 0) check.take(place, cells)
}

function parseObject(row: string): object | null {
  try {
    const parsed: unknown = JSON.parse(row)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}

/** The keys as written: `JSON.parse` would keep the last of two that are alike and say nothing. */
function keysOf(row: string): string[] {
  return [...row.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)].flatMap(([, key = '', colon]) =>
    colon === undefined ? [] : [key],
  )
}
