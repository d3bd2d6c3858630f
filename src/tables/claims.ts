/** `/v1/claims`: the checkable part of what was said. */
import { z } from 'zod'
import { checkClaim, RESULTS } from '../domain/claim-check.js'
import { atPublishedPrecision } from '../domain/precision.js'
import {
  codeOrNull,
  column,
  date,
  key,
  keyOrNull,
  knownDate,
  percent,
  text,
  textOrNull,
  year,
} from '../query/column.js'
import { choices, containing, hasPart, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { RELATIONS } from '../record/claims.js'
import { STATUSES } from '../record/observations.js'
import { statementDay } from '../record/statements.js'

/** A row for each claim, in the order in which they were made. */
export const claims = defineTable({
  name: 'claims',
  title: 'Claims',
  summary:
    'The checkable part of a statement: which figure it speaks of, what it says of it, whether it held by what was known ' +
    'the day it was said, and whether it holds by what is known on the date asked about: for a claim about the future, ' +
    'what became of it.',
  noun: ['claim', 'claims'],
  parameters: {
    statement: references('statement', 'The statement that makes the claim.'),
    speaker: containing('Part of the name of who made the statement; case-insensitive.', 'Rubio,Rutte'),
    ally: references('ally', 'Whom the claim is about.'),
    result: choices(RESULTS, 'Whether it held when it was said.'),
    result_now: choices(RESULTS, 'Whether it holds on the date.'),
  },
  columns: {
    statement: key('statement', 'The statement that makes the claim'),
    area: keyOrNull('area', 'Whom it is about'),
    indicator: keyOrNull('indicator', 'What it is measured in'),
    year: year('The year it is about'),
    relation: column(z.enum(RELATIONS), {
      title: 'What it says: of a figure how it stands to the level, else what was or would be decided',
    }),
    percent: percent('The level it names', 'percent, as in the indicator'),
    after: date('Since when it speaks'),
    by: date('Until when it speaks'),
    milestone: keyOrNull('milestone', 'The occasion it speaks of'),
    said_on: knownDate('When it was said'),
    result: column(z.enum(RESULTS), { title: 'Whether it held by what was known at the end of the day it was said' }),
    value: percent('The figure known then', 'percent, as in the indicator'),
    publication: keyOrNull('publication', 'The edition that figure is from'),
    evidence: text('What it was checked against then, in words'),
    result_now: column(z.enum(RESULTS), { title: 'Whether it holds by what is known on the date' }),
    value_now: percent('The figure known on the date', 'percent, as in the indicator'),
    status_now: column(z.enum(STATUSES).nullable(), { title: 'How the publisher marks that figure' }),
    publication_now: keyOrNull('publication', 'The edition that figure is from'),
    evidence_now: text('What it is checked against, in words'),
    reason: codeOrNull(
      'What to know of the figure known on the date: older_edition: a later edition of its publisher does not carry the indicator',
    ),
    note: textOrNull('How to read the claim'),
  },
  key: ['statement', 'area', 'indicator', 'year'],
  sort: 'said_on',
  text: ['area', 'relation', 'year', 'percent', 'result', 'result_now'],
  *rows(view, values) {
    const statements = new Map(view.statements.map((statement) => [statement.id, statement]))
    for (const claim of view.claims) {
      const statement = statements.get(claim.statement)
      if (!statement) continue
      if (values.statement && !values.statement.includes(claim.statement)) continue
      if (values.speaker && !hasPart(statement.speaker, values.speaker)) continue
      if (values.ally && !values.ally.includes(claim.area ?? '')) continue
      const then = checkClaim(view.dataset.asOf(statementDay(statement)), claim)
      const now = checkClaim(view, claim)
      if (values.result && !values.result.includes(then.result)) continue
      if (values.result_now && !values.result_now.includes(now.result)) continue
      yield {
        statement: claim.statement,
        area: claim.area,
        indicator: claim.indicator,
        year: claim.year,
        relation: claim.relation,
        percent: claim.percent,
        after: claim.after,
        by: claim.by,
        milestone: claim.milestone,
        said_on: statement.saidOn,
        result: then.result,
        value: then.figure && atPublishedPrecision(then.figure.value),
        publication: then.figure?.publication ?? null,
        evidence: then.evidence,
        result_now: now.result,
        value_now: now.figure && atPublishedPrecision(now.figure.value),
        status_now: now.figure?.status ?? null,
        publication_now: now.figure?.publication ?? null,
        evidence_now: now.evidence,
        reason: now.isOlderEdition ? 'older_edition' : null,
        note: claim.note,
      }
    }
  },
})
