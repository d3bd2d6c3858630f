/** A record as it stands outside the program: in bodies, in seed files, in the audit and, field by field, in the database. */

/** What a list within a record holds: names, or records. */
export type WireEntry = string | Wire
/** What a field holds. */
export type WireValue = WireEntry | number | boolean | null | readonly WireEntry[]
/** A record by the names its fields have outside: `deadline_year`. */
export interface Wire {
  readonly [field: string]: WireValue
}

/** `deadlineYear` → `deadline_year` */
export function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The type with nothing in it to be changed, however deep: what is sent is put together of parts that are shared. */
export type ReadOnly<T> = T extends object ? { readonly [Key in keyof T]: ReadOnly<T[Key]> } : T
