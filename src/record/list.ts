/** What a list of the record declares of itself, once: everything that reads, writes, checks or describes it derives from this. */
import { z } from 'zod'
import type { IsoDate } from './date.js'
import { snakeCase, type Wire } from './wire.js'

/** A field that does not go with the others; spelled as in a body. */
export interface Inconsistency {
  readonly field: string
  readonly why: string
}

/** The day from which the record of that list and key is known; null where it always was. */
export type DayOf = (list: string, key: string) => IsoDate | null

/** Later than any day that can be asked about: for what never becomes known. */
export const NEVER: IsoDate = '9999-12-31'

/** Where the entries of a field that holds several are kept: in a table of their own, beside the key of the record. */
interface StoredEntries {
  readonly table: string
  readonly column: string
}

type Fields = Readonly<{ [field: string]: z.ZodType }>
type Output<Shape extends Fields> = Readonly<z.output<z.ZodObject<Shape>>>

/** What differs from list to list. */
interface Declaration<Shape extends Fields> {
  /** Each field but those of `children`, in the order in which a record has them. */
  readonly fields: Shape
  /** Fields which, each for itself, must differ from record to record. */
  readonly unique?: readonly (keyof Shape & string)[]
  /** The list whose keys a field holds, or `areas` for allies and groupings. */
  readonly references?: Readonly<Partial<Record<keyof Shape & string, string>>>
  /** The table in the database. Its columns are called as the fields are outside the program. */
  readonly table: string
  /** A column that has the whole key as one text, where one of its fields may be null: an index over them counts two nulls as different. */
  readonly keyColumn?: string
  /** Of each field that holds several. */
  readonly entries?: Readonly<Partial<Record<keyof Shape & string, StoredEntries>>>
  /** Lists whose records are written as part of a record of this one, by the field they have in it. */
  readonly children?: Readonly<Record<string, Child>>
  /** What is said of a child whose key another child of the same record has. */
  readonly alike?: string
  /** What a record must not say, though each of its fields for itself is right. */
  checks?(record: Output<Shape>): readonly (Inconsistency | null)[]
  /** The day from which a record is known, where not always. */
  knownFrom?(record: Output<Shape>, dayOf: DayOf): IsoDate | null
}

/** A list whose records belong to one of another. */
export type Child = List<unknown>

/** A list as it was declared, with everything it leaves open filled in. */
export interface List<
  Entity,
  Noun extends readonly [string, string] = readonly [string, string],
  Key extends readonly string[] = readonly string[],
  Edited extends boolean = boolean,
> {
  /** What a record is called: one, and many. */
  readonly noun: Noun
  /** Fields which together must differ from record to record; those of a list that others name are one. */
  readonly key: Key
  /** Whether an editor may change it, record by record. */
  readonly edited: Edited
  /** Each field but the day of recording, in order. */
  readonly fields: Fields
  /** Whether a record carries the day on which we recorded it. */
  readonly recorded: boolean
  readonly unique: readonly string[]
  readonly references: Readonly<{ [field: string]: string }>
  readonly table: string
  readonly keyColumn: string | null
  readonly entries: Readonly<{ [field: string]: StoredEntries }>
  readonly children: Readonly<{ [field: string]: Child }>
  readonly alike: string
  /** What does not go together in a record that is right field by field. */
  checks(record: Entity): readonly Inconsistency[]
  /** The day from which a record is known; null where it always was. */
  knownFrom(record: Entity, dayOf: DayOf): IsoDate | null
  /** The record that a wire stands for. @throws ZodError where a field holds what it cannot */
  read(wire: Wire): Entity
}

/** The records of a list. */
export type EntityOf<L> = L extends { read(wire: Wire): infer Entity } ? Entity : never

/** Declares a list. */
export function list<
  Shape extends Fields,
  const Noun extends readonly [string, string],
  const Key extends readonly (keyof Shape & string)[],
  const Edited extends boolean,
>(
  declared: Declaration<Shape> & { readonly noun: Noun; readonly key: Key; readonly edited: Edited },
): List<Output<Shape>, Noun, Key, Edited> {
  const { noun, key, edited, table, unique = [], children = {} } = declared
  const schema = z.object(declared.fields)
  const all: Fields = declared.fields
  const { recordedOn, ...fields } = all
  return {
    noun,
    key,
    edited,
    fields,
    recorded: recordedOn !== undefined,
    unique,
    references: given(declared.references),
    table,
    keyColumn: declared.keyColumn ?? null,
    entries: given(declared.entries),
    children,
    alike: declared.alike ?? 'has the key of',
    checks: (record) => (declared.checks?.(record) ?? []).filter((one) => one !== null),
    knownFrom: (record, dayOf) => declared.knownFrom?.(record, dayOf) ?? null,
    read: (wire) => schema.parse(Object.fromEntries(Object.keys(all).map((field) => [field, wire[snakeCase(field)]]))),
  }
}

function given<Value>(values: Readonly<{ [field: string]: Value | undefined }> = {}): { [field: string]: Value } {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  )
}

/**
 * The key of a record, by the names of its fields in the program or outside, as one text: the parts of a key of several
 * fields are joined by `/`, with an empty one where there is none.
 */
export function keyOf({ key }: Pick<List<unknown>, 'key'>, record: object): string {
  const held = record as Readonly<{ [field: string]: unknown }>
  return key.map((field) => String(held[field] ?? held[snakeCase(field)] ?? '')).join('/')
}

/** What is wrong with two fields of which the first must not be after the second, if anything is. */
export function notAfter<Value extends string | number>(
  first: string,
  a: Value | null,
  second: string,
  b: Value | null,
): Inconsistency | null {
  return a === null || b === null || a <= b ? null : { field: first, why: `must not be after ${second}, which is ${b}` }
}
