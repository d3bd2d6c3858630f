/** What the record holds, so that requests can name what is there. */
import type { Operation } from './operations.js'

export interface Samples {
  /** Values of the columns of this name, in any table, and the keys of the table it refers to. */
  valuesOf(name: string): readonly string[]
  /** Keys of the items under the path of the operation. */
  keysFor(operation: Operation): readonly string[]
  /** Stored records of the list at this path. */
  recordsAt(path: string): readonly StoredRecord[]
}

/** A record as it is sent, without the day on which it was recorded. */
export interface StoredRecord {
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

type Row = Readonly<Record<string, unknown>>
/** Reads JSON from the server. */
export type Read = (path: string) => Promise<{ readonly data: unknown }>

const ROWS = 400
const RECORDS = 12
const LISTED = /^(\/v1\/([a-z-]+?)s?)$/

/** Reads samples of every list of the contract, and of the records that can be written. */
export async function samplesOf(
  operations: readonly Operation[],
  problems: readonly string[],
  read: Read,
): Promise<Samples> {
  const values = new Map<string, Set<string>>()
  const keys = new Map<string, readonly string[]>()
  const records = new Map<string, readonly StoredRecord[]>()
  const add = (name: string, value: unknown) => {
    if (typeof value === 'object' || value === undefined) return
    values.set(name, (values.get(name) ?? new Set()).add(String(value)))
  }

  for (const { template, method } of operations) {
    const [, path = '', singular = ''] = LISTED.exec(template) ?? []
    if (method !== 'GET' || path === '') continue
    const { data } = await read(`${template}?limit=${ROWS}`).catch(() => ({ data: [] }))
    const rows: readonly Row[] = Array.isArray(data) ? data : []
    for (const row of rows) for (const [name, value] of Object.entries(row)) add(name, value)
    for (const { id } of rows) add(singular, id)
    const item = operations.find((one) => one.template.startsWith(`${template}/{`))
    const key = item ? keyName(item) : ''
    keys.set(
      template,
      rows.map((row) => String(row[key])),
    )
  }
  for (const { template } of operations.filter(({ method }) => method === 'POST')) {
    const some = spread(keys.get(template) ?? [], RECORDS)
    const stored = await Promise.all(some.map((id) => read(`${template}/${id}?view=stored`)))
    records.set(
      template,
      stored.map(({ data }) => recordOf(data)),
    )
  }
  const tables = [...keys.keys()].map((path) => path.slice('/v1/'.length))
  keys.set('/help', tables)
  keys.set('/problems', problems)
  return {
    valuesOf: (name) => [...(values.get(name) ?? [])],
    keysFor: ({ template }) => keys.get(listOf(template)) ?? [],
    recordsAt: (path) => records.get(listOf(path)) ?? [],
  }
}

/** The path of the list an item is in. */
export function listOf(template: string): string {
  return template.split('/{', 1)[0] ?? template
}

function keyName({ template }: Operation): string {
  return /\{(\w+)\}/.exec(template)?.[1] ?? ''
}

function recordOf(data: unknown): StoredRecord {
  const fields = Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => name !== 'recorded_on'))
  return { id: String(fields.id), fields }
}

/** So many of them, from all over the list. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(all.length / count))
  return all.filter((_, index) => index % step === 0).slice(0, count)
}
