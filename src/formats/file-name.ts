/** What an answer is called where it is kept as a file: its subject and its date. */
import type { Page } from '../query/page.js'
import type { Format } from './format.js'

/** Formats that are kept as files; those that nothing but another program opens are not shown first. */
const DISPOSITIONS: Readonly<Partial<Record<Format, 'inline' | 'attachment'>>> = {
  csv: 'inline',
  ndjson: 'inline',
  xlsx: 'attachment',
  parquet: 'attachment',
  svg: 'inline',
  png: 'inline',
  ics: 'inline',
}

/** So long is what stands before the date at most. */
const MOST_LETTERS = 80

/** The `Content-Disposition` of an answer (RFC 6266), or null where it is not kept as a file. */
export function dispositionOf(page: Page, format: Format): string | null {
  const disposition = DISPOSITIONS[format]
  return disposition === undefined ? null : `${disposition}; filename="${fileName(page, format)}"`
}

/** `spending-ITA-ESP-share_of_gdp-2026-11-25.csv`: the table, the item or what was asked of the table, the date; ASCII alone. */
function fileName({ table, kind, whole, query, view }: Page, format: Format): string {
  const [key = ''] = table.key
  const item = kind === 'item' && !table.single ? [String(whole[0]?.[key])] : []
  const asked = Object.keys(table.ownParameters).flatMap((name) => {
    const value = query[name]
    // A yes says nothing without its question.
    return value === undefined || value === 'false' ? [] : [value === 'true' ? name : value]
  })
  const subject = plain([table.name, query.picture ?? [], item, asked].flat().join('-'))
  const told = subject.length > MOST_LETTERS ? subject.slice(0, MOST_LETTERS).replace(/-[^-]*$/, '-etc') : subject
  return `${told}-${view.asOf}.${format}`
}

/** The words in letters, digits, dots and lines; all else, and dots that are no decimal point, is a hyphen. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w.]+|\.(?!\d)|(?<!\d)\.|\.{2,}/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-|-$/g, '')
}
