/** `/v1/claims`: the checkable part of what was said. */
import { z } from 'zod'
import { RELATIONS } from '../domain/claim.js'
import { column, key, keyOrNull, text, textOrNull, year } from './column.js'
import { defineTable } from './define.js'
import { references } from './parameter.js'

export const claims = defineTable({
  name: 'claims',
  title: 'Claims',
  summary: 'The checkable part of a statement: which figure it speaks of, and what it says of it.',
  noun: ['claim', 'claims'],
  parameters: {
    statement: references('statement', 'The statement that makes the claim.'),
    ally: references('ally', 'Whom the claim is about.'),
  },
  columns: {
    statement: key('statement', 'The statement that makes the claim'),
    area: keyOrNull('area', 'Whom it is about; null for a claim about the target in force'),
    indicator: key('indicator', 'What it is measured in'),
    year: year('The year it is about'),
    relation: column(z.enum(RELATIONS), {
      title: 'What it says of the figure, or that this level was the target in force',
    }),
    percent: column(z.number(), { title: 'The level it names', unit: 'percent, as in the indicator', decimals: 2 }),
    said_on: text('When it was said'),
    note: textOrNull('How the claim is to be read'),
  },
  key: ['statement', 'area', 'indicator', 'year'],
  sort: 'said_on',
  text: ['said_on', 'area', 'year', 'relation', 'percent', 'statement'],
  *rows(view, query) {
    const saidOn = new Map(view.statements.map((statement) => [statement.id, statement.saidOn]))
    for (const claim of view.claims) {
      if (query.statement && !query.statement.includes(claim.statement)) continue
      if (query.ally && !query.ally.includes(claim.area ?? '')) continue
      const { statement, area, indicator, year, relation, percent, note } = claim
      yield { statement, area, indicator, year, relation, percent, said_on: saidOn.get(statement) ?? '', note }
    }
  },
})
