/** The names of fields outside the program: in seed files, in bodies, in the audit and in the database. */

/** `deadline_year` → `deadlineYear` */
export function camelCase(wire: string): string {
  return wire.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** `deadlineYear` → `deadline_year` */
export function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
