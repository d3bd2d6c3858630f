/** The seed files → the whole record, or everything that is wrong with them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GROUPINGS } from '../domain/ally.js'
import type { Facts } from '../domain/facts.js'
import type { Referable } from '../record/shapes.js'
import { camelCase, snakeCase } from '../record/wire-name.js'
import { type CsvText, readCsv } from './csv-rows.js'
import { type FaultyCell, SeedFault } from './seed-fault.js'
import { SEED_FILES, type SeedFile } from './seed-files.js'

/** One file as read. `keys` holds the ids of all its rows, faulty ones too; `null` if that could not be told. */
interface SeedTable<Entity> {
  readonly entities: readonly Entity[]
  readonly keys: ReadonlySet<string> | null
  readonly references: readonly Reference[]
  readonly faults: readonly FaultyCell[]
}

/** A cell that names rows of another file. */
interface Reference {
  readonly to: Referable
  readonly ids: readonly string[]
  readonly cell: Omit<FaultyCell, 'why'>
}

/** Reads every file in the directory; rejects with a `SeedFault` that lists each faulty cell of each file. */
export async function readSeed(directory: string): Promise<Facts> {
  const read = <List extends keyof Facts>(list: List) =>
    readTable<Facts[List][number]>(directory, `${list}.csv`, SEED_FILES[list])
  const tables = {
    allies: await read('allies'),
    indicators: await read('indicators'),
    publications: await read('publications'),
    observations: await read('observations'),
    summits: await read('summits'),
    targets: await read('targets'),
    milestones: await read('milestones'),
    pledges: await read('pledges'),
    statements: await read('statements'),
    claims: await read('claims'),
  }
  const keysOf = (to: Referable) => {
    if (to !== 'areas') return tables[to].keys
    return tables.allies.keys && new Set([...tables.allies.keys, ...GROUPINGS])
  }
  const faults = Object.values(tables).flatMap((table) => [...table.faults, ...dangling(table.references, keysOf)])
  if (faults.length > 0) throw new SeedFault(faults)
  return {
    allies: tables.allies.entities,
    indicators: tables.indicators.entities,
    publications: tables.publications.entities,
    observations: tables.observations.entities,
    summits: tables.summits.entities,
    targets: tables.targets.entities,
    milestones: tables.milestones.entities,
    pledges: tables.pledges.entities,
    statements: tables.statements.entities,
    claims: tables.claims.entities,
  }
}

async function readTable<Entity>(directory: string, file: string, spec: SeedFile<Entity>): Promise<SeedTable<Entity>> {
  const text = await readFile(join(directory, file), 'utf8').catch(() => undefined)
  if (text === undefined) return unreadable([{ file, line: 1, column: null, value: null, why: 'cannot be read' }])
  const csv = readCsv(text)
  const wrong = headerFaults(file, csv.header, Object.keys(spec.columns).map(snakeCase))
  return wrong.length > 0 ? unreadable(wrong) : readRows(file, csv, spec)
}

function unreadable(faults: readonly FaultyCell[]) {
  return { entities: [], keys: null, references: [], faults }
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

function readRows<Entity>(file: string, csv: CsvText, spec: SeedFile<Entity>): SeedTable<Entity> {
  const entities: Entity[] = []
  const references: Reference[] = []
  const faults: FaultyCell[] = []
  const fields = csv.header.map(camelCase)
  const keys = new Distinct(spec.key)
  const distinct = [keys, ...(spec.unique ?? []).map((field) => new Distinct([field]))]

  for (const { line, cells } of csv.rows) {
    const row = new Map(fields.map((field, place) => [field, cells[place] ?? '']))
    const cellOf = (field: string) => ({ file, line, column: snakeCase(field), value: row.get(field) ?? null })
    for (const each of distinct) {
      const earlier = each.add(row, line)
      if (earlier !== undefined) faults.push({ ...each.cell(file, line, row), why: `is already on line ${earlier}` })
    }
    if (cells.length !== fields.length) {
      const why = `has ${cells.length} cells where the header has ${fields.length}`
      faults.push({ file, line, column: null, value: null, why })
      continue
    }
    const parsed = spec.row.safeParse(Object.fromEntries(row))
    if (parsed.success) entities.push(parsed.data)
    const faulty = new Map(parsed.error?.issues.map((issue) => [String(issue.path[0]), issue.message]))
    for (const [field, why] of faulty) faults.push({ ...cellOf(field), why })
    for (const [field, to] of referencesOf(spec)) {
      const value = row.get(field) ?? ''
      if (value !== '' && !faulty.has(field)) references.push({ to, ids: value.split(';'), cell: cellOf(field) })
    }
  }
  if (csv.broken) faults.push({ file, line: csv.broken.line, column: null, value: null, why: csv.broken.why })
  return { entities, references, faults, keys: csv.broken ? null : keys.seen }
}

function referencesOf<Entity>(spec: SeedFile<Entity>): [string, Referable][] {
  const references: Readonly<Partial<Record<string, Referable>>> = spec.references
  return Object.entries(references).flatMap(([field, to]) => (to === undefined ? [] : [[field, to]]))
}

/** Nothing is said of references into a file which could itself not be read. */
function dangling(references: readonly Reference[], keysOf: (to: Referable) => ReadonlySet<string> | null) {
  return references.flatMap(({ to, ids, cell }) => {
    const keys = keysOf(to)
    const lost = keys === null ? [] : ids.filter((id) => !keys.has(id))
    return lost.map((id) => ({ ...cell, why: `names ${id}, which is not among the ${to}` }))
  })
}

/** Fields whose cells together must differ from row to row. */
class Distinct {
  readonly #fields: readonly string[]
  readonly #lines = new Map<string, number>()

  constructor(fields: readonly string[]) {
    this.#fields = fields
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

  cell(file: string, line: number, row: ReadonlyMap<string, string>) {
    return { file, line, column: this.#fields.map(snakeCase).join(','), value: this.#valueIn(row) }
  }

  #valueIn(row: ReadonlyMap<string, string>): string {
    return this.#fields.map((field) => row.get(field) ?? '').join(',')
  }
}
