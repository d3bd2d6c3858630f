/** CSL-JSON: a citation for programs that keep bibliographies (the CSL data schema, version 1.0.2). */
import { z } from 'zod'
import type { PartialDate } from '../record/date.js'
import { type Citation, noteOf, TRACKER } from './citation.js'

const name = z.object({ literal: z.string() })
const date = z.object({
  'date-parts': z
    .array(z.array(z.int()).min(1).max(3))
    .length(1)
    .describe('Year, month, day, as far as they are known'),
})

/** One item of CSL-JSON. */
export const cslSchema = z.object({
  id: z.string().describe('The same for the same question; also the key of the BibTeX entry'),
  type: z.enum(['dataset', 'graphic']).describe('A picture is a graphic, all else a dataset'),
  title: z.string(),
  author: z.array(name).describe('Of published figures their publishers; of what was worked out the tracker'),
  issued: date,
  accessed: date.describe('The day it was retrieved; the permalink answers the same on any other'),
  'container-title': z.string(),
  publisher: z.string(),
  URL: z.string().describe('The permalink'),
  note: z.string(),
  language: z.string(),
})

/** The citation as an item with this id. */
export function toCsl(citation: Citation, id: string): z.output<typeof cslSchema> {
  const { kind, title, authors, issuedOn, accessedOn, publisher, permalink } = citation
  return {
    id,
    type: kind === 'picture' ? 'graphic' : 'dataset',
    title,
    author: authors.map((literal) => ({ literal })),
    issued: dateOf(issuedOn),
    accessed: dateOf(accessedOn),
    'container-title': TRACKER,
    publisher,
    URL: permalink,
    note: noteOf(citation),
    language: 'en',
  }
}

function dateOf(date: PartialDate) {
  return { 'date-parts': [date.split('-').map(Number)] }
}
