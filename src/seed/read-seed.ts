/** The seed files → the whole record, or everything that is wrong with them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type BrokenCsv, readCsvRows } from '../imports/csv-rows.js'
import { plainNumber } from '../imports/figure-row.js'
import { GROUPINGS } from '../record/allies.js'
import type { List } from '../record/list.js'
import { type Facts, factsFrom, LISTS, type RecordOf } from '../record/lists.js'
import { snakeCase, type WireValue } from '../record/wire.js'

/** The facts that come with the program: a file of each list, with a column of each field. */
export const SEED_DIRECTORY = fileURLToPath(new URL('../../prisma/seed', import.meta.url))

/** Characters of the longest row. */
const MOST_ROW_SIZE = 20_000

const WHOLE = /^-?\d+$/

/** One file as read. `keys` holds the keys of all its rows, faulty ones too; `null` if that could not be told. */
interface SeedTable {
  readonly keys: ReadonlySet<string> | null
  readonly references: readonly Reference[]
  readonly faults: readonly FaultyCell[]
}

/** A cell that names rows of another file. */
interface Reference {
  readonly to: string
  readonly ids: readonly string[]
  readonly cell: Omit<FaultyCell, 'why'>
}

/** Reads every file in the directory; rejects with a `SeedFault` that lists each faulty cell of each file. */
export async function readSeed(directory: string): Promise<Facts> {
  const tables = new Map<string, SeedTable>()
  const facts = await factsFrom(async (name) => {
    const entities: RecordOf<typeof name>[] = []
    tables.set(name, await readTable(directory, `${name}.csv`, LISTS[name], (entity) => void entities.push(entity)))
    return entities
  })
  const keysOf = (to: string): ReadonlySet<string> | null => {
    if (to !== 'areas') return tables.get(to)?.keys ?? null
    const allies = keysOf('allies')
    return allies && new Set([...allies, ...GROUPINGS])
  }
  const faults = [...tables.values()].flatMap((table) => [...table.faults, ...dangling(table.references, keysOf)])
  if (faults.length > 0) throw new SeedFault(faults)
  return facts
}

async function readTable<Entity>(
  directory: string,
  file: string,
  list: List<Entity>,
  take: (entity: Entity) => void,
): Promise<SeedTable> {
  const bytes = await readFile(join(directory, file)).catch(() => undefined)
  if (bytes === undefined) return unreadable([{ file, line: 1, column: null, value: null, why: 'cannot be read' }])
  const columns = [...Object.keys(list.fields), ...(list.recorded ? ['recordedOn'] : [])].map(snakeCase)
  let rows: SeedRows<Entity> | null = null
  let wrong: readonly FaultyCell[] = []
  const onRow = (cells: readonly string[], line: number) => {
    if (rows === null) {
      wrong = headerFaults(file, cells, columns)
      rows = new SeedRows(file, list, cells)
    } else rows.take(cells, line, take)
    return wrong.length === 0
  }
  const broken = await readCsvRows(bytes, { onRow, mostRowSize: MOST_ROW_SIZE })
  if (rows === null) wrong = headerFaults(file, [], columns)
  return wrong.length > 0 || rows === null ? unreadable(wrong) : tableOf(rows, file, broken)
}

function tableOf<Entity>(
  { references, faults, keys }: SeedRows<Entity>,
  file: string,
  broken: BrokenCsv | null,
): SeedTable {
  if (broken === null) return { references, faults, keys }
  return { references, faults: [...faults, { file, column: null, value: null, ...broken }], keys: null }
}

function unreadable(faults: readonly FaultyCell[]): SeedTable {
  return { keys: null, references: [], faults }
}

function headerFaults(file: string, header: readonly string[], columns: readonly string[]): FaultyCell[] {
  const fault = (column: string, why: string) => ({ file, line: 1, column, value: null, why })
  return [
    ...columns
      .filter((column) => !header.includes(column))
      .map((column) => fault(column, 'is missing from the header')),
    ...header
      .filter((column, place) => !columns.includes(column) || header.indexOf(column) !== place)
      .map((column) => fault(column, columns.includes(column) ? 'stands twice in the header' : 'is not a column here')),
  ]
}

/** The rows of one file as they are read. */
class SeedRows<Entity> {
  readonly references: Reference[] = []
  readonly faults: FaultyCell[] = []
  readonly #file: string
  readonly #list: List<Entity>
  readonly #columns: readonly string[]
  readonly #key: Distinct
  readonly #distinct: readonly Distinct[]

  constructor(file: string, list: List<Entity>, header: readonly string[]) {
    this.#file = file
    this.#list = list
    this.#columns = header
    this.#key = new Distinct(list.key.map(snakeCase))
    this.#distinct = [this.#key, ...list.unique.map((field) => new Distinct([snakeCase(field)]))]
  }

  get keys(): ReadonlySet<string> {
    return this.#key.seen
  }

  /** Takes a row: an entity where nothing is wrong with it. */
  take(cells: readonly string[], line: number, take: (entity: Entity) => void): void {
    const file = this.#file
    const row = new Map(this.#columns.map((column, place) => [column, cells[place] ?? '']))
    const cellOf = (column: string) => ({ file, line, column, value: row.get(column) ?? null })
    for (const each of this.#distinct) {
      const earlier = each.add(row, line)
      if (earlier !== undefined)
        this.faults.push({ file, line, ...each.cell(row), why: `is already on line ${earlier}` })
    }
    if (cells.length !== this.#columns.length) {
      const why = `has ${cells.length} cells where the header has ${this.#columns.length}`
      this.faults.push({ file, line, column: null, value: null, why })
      return
    }
    const faulty = this.#read(row, take)
    for (const [column, why] of faulty) this.faults.push({ ...cellOf(column), why })
    for (const [field, to] of Object.entries(this.#list.references)) {
      const column = snakeCase(field)
      const value = row.get(column) ?? ''
      if (value !== '' && !faulty.has(column)) this.references.push({ to, ids: value.split(';'), cell: cellOf(column) })
    }
  }

  /** Hands on the entity of a row, or answers what is wrong with which of its columns. */
  #read(row: ReadonlyMap<string, string>, take: (entity: Entity) => void): ReadonlyMap<string, string> {
    const { fields } = this.#list
    const values = Object.entries(fields).map(([field, type]) => [
      snakeCase(field),
      readAs(type, row.get(snakeCase(field)) ?? ''),
    ])
    try {
      const entity = this.#list.read({ ...Object.fromEntries(values), recorded_on: row.get('recorded_on') ?? null })
      const inconsistent = this.#list.checks(entity)
      if (inconsistent.length === 0) take(entity)
      return new Map(inconsistent.map(({ field, why }) => [field, why]))
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error
      return new Map(error.issues.map(({ path, message }) => [snakeCase(String(path[0])), message]))
    }
  }
}

/**
 * What a cell means to the field: an empty one is missing, or an empty list; lists are joined by `;`; numbers have no exponent
 * and no thousands separator. What the text cannot be stays text, which the field then refuses.
 */
function readAs(field: z.ZodType, cell: string): WireValue {
  if (field instanceof z.ZodNullable) return cell === '' ? null : readAs(field.unwrap() as z.ZodType, cell)
  if (field instanceof z.ZodArray) return cell === '' ? [] : cell.split(';')
  if (field instanceof z.ZodNumberFormat) return WHOLE.test(cell) ? Number(cell) : cell
  if (field instanceof z.ZodNumber) return plainNumber(cell)
  if (field instanceof z.ZodBoolean) return cell === 'true' ? true : cell === 'false' ? false : cell
  return cell
}

/** Nothing is said of references into a file which could itself not be read. */
function dangling(references: readonly Reference[], keysOf: (to: string) => ReadonlySet<string> | null) {
  return references.flatMap(({ to, ids, cell }) => {
    const keys = keysOf(to)
    const lost = keys === null ? [] : ids.filter((id) => !keys.has(id))
    return lost.map((id) => ({ ...cell, why: `names ${id}, which is not among the ${to}` }))
  })
}

/** Columns whose cells together must differ from row to row. */
class Distinct {
  readonly #columns: readonly string[]
  readonly #lines = new Map<string, number>()

  constructor(columns: readonly string[]) {
    this.#columns = columns
  }

  get seen(): ReadonlySet<string> {
    return new Set(this.#lines.keys())
  }

  /** The line of an earlier row with the same cells, if there is one. */
  add(row: ReadonlyMap<string, string>, line: number): number | undefined {
    const value = this.#valueIn(row)
    const earlier = this.#lines.get(value)
    if (earlier === undefined) this.#lines.set(value, line)
    return earlier
  }

  cell(row: ReadonlyMap<string, string>): Pick<FaultyCell, 'column' | 'value'> {
    return { column: this.#columns.join(','), value: this.#valueIn(row) }
  }

  #valueIn(row: ReadonlyMap<string, string>): string {
    return this.#columns.map((column) => row.get(column) ?? '').join(',')
  }
}

/** One faulty place in a seed file. Lines count from 1, the header's; `column` is as the header spells it. */
export interface FaultyCell {
  readonly file: string
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly why: string
}

/** The seed files cannot be read: everything that is wrong with them, at once. */
export class SeedFault extends Error {
  override readonly name = 'SeedFault'
  readonly faults: readonly FaultyCell[]

  constructor(faults: readonly FaultyCell[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    super([`The seed files have ${count}; nothing was written.`, ...faults.map(describe)].join('\n'))
    this.faults = faults
  }
}

function describe({ file, line, column, value, why }: FaultyCell): string {
  const place = column === null ? `${file}:${line}` : `${file}:${line} ${column}`
  return value === null ? `${place}: ${why}` : `${place}: ${JSON.stringify(value)} ${why}`
}
