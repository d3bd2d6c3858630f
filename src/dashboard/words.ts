/** Dates and numbers as the page says them. */

const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `3 April 2025`; a month or a year stays as it is. */
export function longDate(date: string): string {
  return date.length === 10 ? LONG.format(new Date(`${date}T00:00:00Z`)) : date
}

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
