/** The representations an answer comes in, by suffix or by media type. */
import Negotiator from 'negotiator'
import type { Face } from '../query/faces.js'
import type { Table } from '../query/table.js'

/** The suffixes of all formats. */
export const FORMATS = ['json', 'csv', 'ndjson', 'txt', 'xlsx', 'parquet', 'svg', 'png', 'ics', 'atom'] as const
/** One of them. */
export type Format = (typeof FORMATS)[number]

/** Those a person can read as they are: examples are shown in them. */
export const IN_WORDS = ['json', 'csv', 'ndjson', 'txt'] as const satisfies readonly Format[]

/** How a picture comes: as lines and words, or as pixels of them. */
export const PICTURES = ['svg', 'png'] as const satisfies readonly Format[]

/** What an item comes in. */
export const ITEM_FORMATS: readonly Format[] = [...IN_WORDS, 'xlsx', 'parquet']

/** What the list of a table comes in: a picture where it is drawn, a calendar where its rows are occasions, a feed where it is one. */
export function formatsOf({ chart, calendar, feed }: Pick<Table, 'chart' | 'calendar' | 'feed'>): readonly Format[] {
  return [
    ...ITEM_FORMATS,
    ...(chart ? PICTURES : []),
    ...(calendar ? (['ics'] as const) : []),
    ...(feed ? (['atom'] as const) : []),
  ]
}

/** Whether the format is a picture's. */
export function isPicture(format: Format): boolean {
  return (PICTURES as readonly Format[]).includes(format)
}

/** What the list of a table is asked for as, to be written in the format. */
export function faceOf(format: Format): Exclude<Face, 'item'> {
  if (isPicture(format)) return 'picture'
  return format === 'ics' ? 'calendar' : format === 'atom' ? 'feed' : 'list'
}

/** The media type of each; the first is answered when anything will do. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  svg: 'image/svg+xml',
  png: 'image/png',
  ics: 'text/calendar',
  atom: 'application/atom+xml',
}

/** The `Content-Type` of each. */
export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xlsx: MEDIA_TYPES.xlsx,
  parquet: MEDIA_TYPES.parquet,
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
}

/** Formats that answer the whole list unless a limit is asked for; the others come in pages. */
export const COMPLETE: readonly Format[] = ['csv', 'ndjson', 'xlsx', 'parquet', ...PICTURES, 'ics', 'atom']

/** Formats whose bytes are compressed in themselves. */
export const PACKED: readonly Format[] = ['xlsx', 'parquet', 'png']

/**
 * What a renderer yields: words or bytes of the answer; a promise, to be awaited before it goes on (`awaited` of the domain's
 * steps); or nothing, a place where others may have their turn.
 */
export type Piece = string | Uint8Array | Promise<unknown> | undefined

/** The format an `Accept` header asks for, or null if none of those offered will do. */
export function negotiate(accept: string | undefined, offered: readonly Format[]): Format | null {
  const chosen = acceptedType(
    accept,
    offered.map((format) => MEDIA_TYPES[format]),
  )
  return offered.find((format) => MEDIA_TYPES[format] === chosen) ?? null
}

/** The media type an `Accept` header asks for among these (RFC 9110 section 12.5.1), or undefined if none of them will do. */
export function acceptedType(accept: string | undefined, types: readonly string[]): string | undefined {
  const headers = accept === undefined ? {} : { accept: withoutParameters(accept) }
  return new Negotiator({ headers }).mediaType([...types])
}

/** Parameters such as charset say nothing we could choose by; only the weight counts. */
function withoutParameters(accept: string): string {
  return accept.replaceAll(/;\s*(?!q\s*=)[\w-]+\s*=\s*("[^"]*"|[^;,]*)/gi, '')
}

/** Splits `allies.csv` into its name and its suffix; the suffix is null where there is no dot. */
export function splitSuffix(name: string): { readonly name: string; readonly suffix: string | null } {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? { name, suffix: null } : { name: name.slice(0, dot), suffix: name.slice(dot + 1) }
}

/** Whether the suffix is one of those offered. */
export function isFormat(suffix: string, offered: readonly Format[]): suffix is Format {
  return (offered as readonly string[]).includes(suffix)
}
