/** The bytes of an edition → its figures, or everything that is wrong with them. */
import { isUtf8 } from 'node:buffer'
import type { ImportFormat, Known, Progress, ReadEdition } from './edition.js'
import { Unreadable } from './edition.js'
import { Findings } from './figure-row.js'
import { readCsv } from './read-csv.js'
import { readNdjson, withoutMark } from './read-ndjson.js'
import { readWorkbook } from './workbook/read-workbook.js'

const READERS: Readonly<
  Record<ImportFormat, (bytes: Uint8Array, findings: Findings, progress: Progress) => Promise<void>>
> = { csv: readCsv, ndjson: readNdjson, xlsx: readWorkbook }

/**
 * Reads one edition whole. Whatever the bytes are, what is wrong with them is answered and never thrown; a long file is
 * read in turns with what else the process does.
 */
export async function readEdition(
  bytes: Uint8Array,
  format: ImportFormat,
  known: Known,
  progress: Progress = () => {},
): Promise<ReadEdition> {
  const findings = new Findings(known)
  try {
    checkKind(bytes, format)
    await READERS[format](bytes, findings, progress)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    findings.fault({ place: error.place, column: null, received: null, detail: error.message })
  }
  progress(1)
  return findings.edition()
}

const ZIP = [0x50, 0x4b]
/** The container of `.xls` files, and of workbooks locked with a password (MS-CFB, section 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
const GZIP = [0x1f, 0x8b]
const START_OF_PAGE = 200

/** @throws Unreadable if the bytes cannot be a file of the format. */
export function checkKind(bytes: Uint8Array, format: ImportFormat): void {
  const problem = bytes.length === 0 ? 'is empty' : format === 'xlsx' ? notWorkbook(bytes) : notText(bytes, format)
  if (problem !== null) throw new Unreadable('file', problem)
}

function notWorkbook(bytes: Uint8Array): string | null {
  if (beginsWith(bytes, ZIP)) return null
  if (beginsWith(bytes, COMPOUND_FILE)) {
    return 'is an .xls file or a workbook locked with a password: save it as .xlsx without one'
  }
  if (isWebPage(bytes)) return 'is a web page, not a workbook'
  return isText(bytes) ? 'is text, not a workbook: send it as csv or ndjson' : 'is not an .xlsx workbook'
}

function notText(bytes: Uint8Array, format: 'csv' | 'ndjson'): string | null {
  if (beginsWith(bytes, ZIP)) return `looks like an .xlsx workbook, not ${format}: send it as xlsx`
  if (beginsWith(bytes, GZIP)) return 'is compressed: send it unpacked'
  if (!isText(bytes)) return 'is not text in UTF-8'
  if (isWebPage(bytes)) return `is a web page, not ${format}`
  const isObject = withoutMark(bytes)[0] === '{'.charCodeAt(0)
  if (format === 'csv' && isObject) return 'looks like NDJSON, not CSV: send it as ndjson'
  if (format === 'ndjson' && !isObject) return 'does not begin with a JSON object; if it is CSV, send it as csv'
  return null
}

/** What a server sends in place of a file it does not have, or keeps behind a form. */
function isWebPage(bytes: Uint8Array): boolean {
  return /^\s*<(!doctype html|html)\b/i.test(new TextDecoder().decode(withoutMark(bytes).subarray(0, START_OF_PAGE)))
}

function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0)
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte)
}
