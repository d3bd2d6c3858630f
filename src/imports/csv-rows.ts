/** CSV → its rows, each with the line it begins on; a long text is read in turns with what else the process does. */
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { CsvError, type InfoRecord, parse } from 'csv-parse'

/** About 500 rows, read in one turn of the event loop. */
const CHUNK = 32 * 1024
const MOST_LINE_SIZE = 2 * CHUNK
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const OPTIONS = {
  bom: true,
  skip_empty_lines: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
}

/** Where the text stops being CSV, and why: words that follow the place. */
export interface BrokenCsv {
  readonly line: number
  readonly why: string
}

/** How a text is read. */
export interface CsvReading {
  /** Takes a row, the header being the first; false asks for no more. What it throws ends the reading. */
  onRow(cells: readonly string[], line: number): boolean
  /** Characters of the longest row there may be. */
  readonly mostRowSize: number
  /** Told now and then how much has been read, from 0 to 1. */
  progress?(done: number): void
}

/** Reads the rows. Answers where the text stops being CSV, or null; the rows before that were taken. */
export async function readCsvRows(
  bytes: Uint8Array,
  { onRow, mostRowSize, progress }: CsvReading,
): Promise<BrokenCsv | null> {
  let isEnough = false
  let nextLine = 1
  // Rows are taken as they are parsed: those before an unclosed quote would be lost with the parser's output.
  const onRecord = (cells: string[], { lines }: InfoRecord) => {
    nextLine = lines + 1
    isEnough ||= !onRow(cells, lines - breaksIn(cells))
    return null
  }
  let sinceBreak = 0
  const source = async function* () {
    for (let start = 0; start < bytes.length && !isEnough; start += CHUNK) {
      const chunk = bytes.subarray(start, start + CHUNK)
      const lastBreak = Math.max(chunk.lastIndexOf(LINE_FEED), chunk.lastIndexOf(CARRIAGE_RETURN))
      sinceBreak = lastBreak === -1 ? sinceBreak + chunk.length : chunk.length - lastBreak - 1
      // The parser's own limit does not count commas: a line of nothing else would become millions of cells.
      if (sinceBreak > MOST_LINE_SIZE) throw new TooLong()
      yield chunk
      progress?.(start / bytes.length)
      await setImmediate()
    }
  }
  try {
    await pipeline(source, parse({ ...OPTIONS, max_record_size: mostRowSize, on_record: onRecord }).resume())
  } catch (error) {
    if (error instanceof TooLong) return { line: nextLine, why: 'is too long' }
    if (!(error instanceof CsvError)) throw error
    if (isEnough) return null
    const isLong = error.code === 'CSV_MAX_RECORD_SIZE'
    const why = isLong ? 'a row is too long, or a quote is not closed' : error.message
    return { line: nextLine, why: `is not CSV from here on: ${why}` }
  }
  return null
}

class TooLong extends Error {}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0)
}
