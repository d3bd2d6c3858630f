/** `/v1/statements`: who said what, when and where. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { column, date, joined, keyOrNull, list, percent, text, textOrNull } from '../query/column.js'
import { defineTable } from '../query/define.js'
import { choices, containing, references } from '../query/parameter.js'
import { STATEMENT_KINDS, type Statement } from '../record/statements.js'

export const statements = defineTable({
  name: 'statements',
  title: 'Statements',
  summary: 'Who said what about spending, when and where: quotes, paraphrases and reports, each with its source.',
  noun: ['statement', 'statements'],
  item: 'statement',
  parameters: {
    speaker: containing('Part of the name of who said it, in any case of letters.', 'Rubio'),
    ally: references('ally', 'Whom it is about.'),
    target: references('target', 'Which target it is about.'),
    summit: references(
      'summit',
      'Only statements about a target agreed or proposed there, or made on its days about none.',
    ),
    kind: choices(STATEMENT_KINDS, 'How the words were handed down.'),
  },
  columns: {
    id: text('Key of the statement'),
    said_on: date('When it was said'),
    speaker: text('Who said it'),
    role: text('What the speaker was at the time'),
    place: textOrNull('Where it was said'),
    kind: column(z.enum(STATEMENT_KINDS), { title: 'Whether these are the words, a paraphrase, or a report' }),
    text: text('What was said; a paraphrase and a report in our words'),
    allies: list('Codes of the allies it is about'),
    target: keyOrNull('target', 'The target it is about'),
    percent: percent('The level it speaks of'),
    publication: keyOrNull('publication', 'Where it was published, if in a publication of this record'),
    source_url: textOrNull('Where it was read'),
  },
  key: ['id'],
  sort: 'said_on',
  text: ['said_on', 'speaker', 'percent', 'id'],
  relatives: {
    claims: { table: 'claims', title: 'What of it can be checked', where: (statement) => ({ statement }) },
  },
  *rows(view, query) {
    for (const statement of view.statements) {
      if (query.speaker && !statement.speaker.toLowerCase().includes(query.speaker.toLowerCase())) continue
      if (query.ally && !query.ally.some((ally) => statement.allies.includes(ally))) continue
      if (query.target && !query.target.includes(statement.target ?? '')) continue
      if (query.kind && !query.kind.includes(statement.kind)) continue
      if (query.summit && !query.summit.some((summit) => belongsToSummit(view, statement, summit))) continue
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
