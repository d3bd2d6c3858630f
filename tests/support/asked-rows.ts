/** The rows of the real record’s tables as the API answers them, asked without a server. */
import { ask } from '../../src/query/ask.js'
import type { IsoDate } from '../../src/record/date.js'
import { tables } from '../../src/tables/registry.js'
import { seededRecord } from './seeded-record.js'

/** The day after which nothing is in the record. */
const TODAY = '2026-11-25'

/** Asks a table as of a day; what is read of its rows is for the caller to name. */
export type Asking = <R>(table: string, query?: Readonly<Record<string, string>>) => readonly R[]

/** Reads the record once, and asks it as of any day. */
export async function askingRecord(): Promise<(day: IsoDate) => Asking> {
  const dataset = await seededRecord()
  return (day) =>
    <R>(name: string, query: Readonly<Record<string, string>> = {}) => {
      const table = tables.find((one) => one.name === name)
      if (!table) throw new Error(`there is no table ${name}`)
      return ask(table, { raw: { ...query, as_of: day }, dataset, today: TODAY }, null).rows as readonly R[]
    }
}
