/** The bytes of an edition → its figures, or everything that is wrong with them. */
import type { ImportFormat, Known, Progress, ReadEdition } from './edition.js'
import { checkKind } from './file-kind.js'
import { Findings } from './findings.js'
import { readCsv } from './read-csv.js'
import { readNdjson } from './read-ndjson.js'
import { Unreadable } from './unreadable.js'
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
