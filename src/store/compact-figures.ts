/** An edition's figures about one area as the audit keeps them: `[[indicator, year, value, status], …]` by indicator and year. */
import { z } from 'zod'
import { type Observation, STATUSES } from '../domain/observation.js'
import { compareText } from '../record/text-order.js'

export interface CompactFigures {
  readonly text: string
  readonly count: number
}

/** The figures of one publication, by area. */
export function compactByArea(figures: readonly Observation[]): Map<string, CompactFigures> {
  const byArea = new Map<string, Observation[]>()
  for (const figure of figures) {
    const held = byArea.get(figure.area)
    if (held) held.push(figure)
    else byArea.set(figure.area, [figure])
  }
  return new Map([...byArea].map(([area, ofArea]) => [area, { text: compact(ofArea), count: ofArea.length }]))
}

function compact(figures: readonly Observation[]): string {
  const inOrder = figures.toSorted((a, b) => compareText(a.indicator, b.indicator) || a.year - b.year)
  return JSON.stringify(inOrder.map(({ indicator, year, value, status }) => [indicator, year, value, status]))
}

const rows = z.array(z.tuple([z.string(), z.int(), z.number(), z.enum(STATUSES)]))

/** The figures a compact text holds. */
export function expandFigures(publication: string, area: string, text: string): Observation[] {
  return rows
    .parse(JSON.parse(text))
    .map(([indicator, year, value, status]) => ({ publication, area, indicator, year, value, status }))
}
