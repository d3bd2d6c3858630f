/** Numbers and the API's words as the page says them. */

/** A share at published precision; a dash where there is none. */
export function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

/** A gap with its sign; nothing is written as minus zero. */
export function signed(value: number | null): string {
  if (value === null) return '–'
  const digits = Math.abs(value).toFixed(2)
  return digits === '0.00' ? digits : `${value < 0 ? '−' : '+'}${digits}`
}

/** A word of the API, `not_measurable`, as words. */
export function spoken(word: string): string {
  return word.replaceAll('_', ' ')
}
