/** Editions of the figures. */
import type { IsoDate } from './date.js'

/** One edition; its date makes it a vintage of every figure it carries. */
export interface Publication {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly publishedOn: IsoDate
  readonly reference: string | null
  readonly url: string | null
  readonly notes: string | null
}
