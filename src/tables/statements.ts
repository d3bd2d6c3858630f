/** `/v1/statements`: who said what, when and where. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { column, date, joined, keyOrNull, list, percent, text, textOrNull } from '../query/column.js'
import { choices, containing, hasPart, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { STATEMENT_KINDS, type Statement } from '../record/statements.js'

/** A row for each statement, in the order in which they were made. */
export const statements = defineTable({
  name: 'statements',
  title: 'Statements',
  summary: 'Who said what about spending, when and where: quotes, paraphrases and reports, each with its source.',
  noun: ['statement', 'statements'],
  item: 'statement',
  parameters: {
    speaker: containing('Part of the speaker’s name; case-insensitive.', 'Rubio,Rutte'),
    ally: references('ally', 'Whom it is about.'),
    target: references('target', 'Which target it is about.'),
    summit: references(
      'summit',
      'Only statements about a target agreed or proposed at this summit, or made during it about no target.',
    ),
    kind: choices(STATEMENT_KINDS, 'Quote, paraphrase or report.'),
  },
  columns: {
    id: text('Key of the statement'),
    said_on: date('When it was said'),
    speaker: text('Who said it'),
    role: text('The speaker’s role at the time'),
    place: textOrNull('Where it was said'),
    kind: column(z.enum(STATEMENT_KINDS), { title: 'Whether the text is a quote, a paraphrase or a report' }),
    text: text('What was said; paraphrases and reports are in our words'),
    allies: list('Codes of the allies it is about'),
    target: keyOrNull('target', 'The target it is about'),
    percent: percent('The level it mentions'),
    publication: keyOrNull('publication', 'Where it was published, if in a publication of this record'),
    source_url: textOrNull('URL of the source'),
  },
  key: ['id'],
  sort: 'said_on',
  text: ['said_on', 'speaker', 'text'],
  beside: {
    claims: { table: 'claims', title: 'What of it can be checked', where: (statement) => ({ statement }) },
  },
  *rows(view, values) {
    for (const statement of view.statements) {
      if (values.speaker && !hasPart(statement.speaker, values.speaker)) continue
      if (values.ally && !values.ally.some((ally) => statement.allies.includes(ally))) continue
      if (values.target && !values.target.includes(statement.target ?? '')) continue
      if (values.kind && !values.kind.includes(statement.kind)) continue
      if (values.summit && !values.summit.some((summit) => belongsToSummit(view, statement, summit))) continue
      yield {
        id: statement.id,
        said_on: statement.saidOn,
        speaker: statement.speaker,
        role: statement.role,
        place: statement.place,
        kind: statement.kind,
        text: statement.text,
        allies: joined(statement.allies),
        target: statement.target && (view.target(statement.target)?.id ?? null),
        percent: statement.percent,
        publication: statement.publication,
        source_url: statement.sourceUrl,
      }
    }
  },
})

function belongsToSummit(view: View, statement: Statement, id: string): boolean {
  const summit = view.summits.find((candidate) => candidate.id === id)
  if (!summit) return false
  if (statement.target !== null) return view.target(statement.target)?.summit === id
  const [starts, ends] = [summit.startsOn ?? summit.endsOn, summit.endsOn ?? summit.startsOn]
  return starts !== null && ends !== null && statement.saidOn >= starts && statement.saidOn <= ends
}
