/** What makes a claim one: whose statement, about whom, what and when. */
export interface ClaimKey {
  readonly statement: string
  readonly area: unknown
  readonly indicator: unknown
  readonly year: unknown
}

/** A claim's id, which makes (statement, area, indicator, year) unique even where area or year are null. */
export function claimId({ statement, area, indicator, year }: ClaimKey): string {
  return [statement, area ?? '', indicator, year ?? ''].join('/')
}
