/** What allies promised against what they spend: a chart through time for one ally, a board of rows for several. */
import { promiseHeadline } from '../sentences/ally.js'
import { notDrawn } from '../sentences/board.js'
import { type BoardGroup, boardOf, groupOf } from '../sentences/board-groups.js'
import { possessive, starting } from '../sentences/grammar.js'
import { longDate } from '../sentences/phrases.js'
import { boardHeadline, givenTogether, isReservation, type PledgeRow, promiseInWords } from '../sentences/promises.js'
import type { Chart, Subject } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import type { DrawnPromise, PromiseLines, Reserved } from './kit/drawn-promises.js'
import type { LegendItem } from './kit/legend.js'
import { type Point, withGaps } from './kit/lines.js'
import type { Palette } from './kit/palette.js'
import { type BoardRow, boardRows } from './kit/promise-board.js'
import { promiseLines } from './kit/promise-lines.js'
import { inYears, targetLines } from './kit/target-lines.js'
import { LEVEL_BESIDE, MEASURED_BESIDE, naming } from './kit/topic.js'

/** What is read of a row of the table `pledges`. */
interface PromiseRow extends PledgeRow {
  readonly from_year: number | null
  readonly decided_year: number | null
  readonly decided_value: number | null
}

const CORE = 'share_of_gdp'
const FIRST_YEAR = 2014
const YEAR_WIDTH = 64

/** The picture of the table `pledges`. */
export const promisesChart: Chart<PromiseRow> = {
  title: 'What was promised against what is spent: through time for one ally, in rows for several',
  beside: {
    ...LEVEL_BESIDE,
    ...MEASURED_BESIDE,
    spent: {
      table: 'spending',
      isDrawn: true,
      where: ({ ally, group }) => ({
        indicator: CORE,
        year: `${FIRST_YEAR}..`,
        ...(ally === undefined ? {} : { area: ally }),
        ...(group === undefined ? {} : { group }),
      }),
    },
  },

  picture(subject, look) {
    const { rows, beside, query, asOf } = subject
    const name = naming(beside.allies)
    const allies = [...new Set(rows.map(({ ally }) => ally))]
    const [only, other] = allies
    // Asked of one ally, its promises through time; of several, or all, rows of those there are.
    if (only !== undefined && other === undefined && query.ally === only) {
      const parts = linesOf(only, subject)
      const isDrawn = parts.history.length + parts.promises.length + parts.reserved.length > 0
      return {
        headline: isWhole(query) ? promiseHeadline(name(only), rows) : `${starting(possessive(name(only)))} promises`,
        subtitle: isDrawn
          ? 'Core defense spending, percent of GDP. Each promise runs from the day it was said to the year it is for.'
          : 'Core defense spending, percent of GDP: no figure and no promise with a level.',
        description: `${name(only)}: ${[...parts.promises.map(saidOf), ...parts.reserved.map(({ words }) => words)].join('; ') || 'no promise with a level'}.`,
        legend: isDrawn ? legendOf(parts, look.palette) : [],
        notes: notesOf(rows, parts),
        body: isDrawn ? promiseLines(parts, look) : null,
      }
    }
    const board = rowsOf(subject)
    return {
      headline: isWhole(query) ? boardHeadline(rows, asOf).join(' ') : 'Promises of allies',
      subtitle:
        'What was promised (line) against what is spent (bar), percent of GDP. What is still due is set against the latest figure.',
      description: `Promises in rows: ${board.map(({ title, rows: own }) => `${own.length} ${title.toLowerCase()}`).join(', ')}.`,
      legend: [],
      notes: [...notDrawn(rows), ...givenTogether(rows, name)],
      body: board.length === 0 ? null : boardRows(board, look),
    }
  },
}

/** What may be asked without leaving out a promise of those it is about: only then is it counted what became of them. */
const OF_WHOM = ['ally', 'group', 'as_of', 'sort']

function isWhole(query: Subject<PromiseRow>['query']): boolean {
  return Object.keys(query).every((name) => OF_WHOM.includes(name))
}

function saidOf({ words, outcome }: DrawnPromise): string {
  return `${words} ${outcome}`
}

/** What a diamond shows of it: of the kept, the missed and the ally’s own open words; null of all else. */
function outcomeOf(row: PromiseRow): DrawnPromise['outcome'] | null {
  const { deadline_year, decided_year } = row
  switch (groupOf(row)) {
    case 'missed':
      return 'missed'
    case 'due':
    case 'undated':
      return 'due'
    case 'kept':
      return deadline_year !== null && decided_year !== null && decided_year < deadline_year ? 'early' : 'kept'
    default:
      return null
  }
}

/** What is drawn of one ally. */
function linesOf(ally: string, { rows, beside, asOf }: Subject<PromiseRow>): PromiseLines {
  const history = (beside.spent ?? []).flatMap(({ area, year, value, status }): Point[] =>
    area === ally && typeof year === 'number' && typeof value === 'number'
      ? [{ x: year, y: value, isEstimate: status === 'estimate' }]
      : [],
  )
  const promises = rows.flatMap((row): DrawnPromise[] => {
    const outcome = outcomeOf(row)
    if (outcome === null || row.percent === null) return []
    const year = row.deadline_year ?? (outcome === 'due' ? null : row.decided_year)
    const early = outcome === 'early' && row.decided_year !== null ? (row.deadline_year ?? 0) - row.decided_year : 0
    return [
      {
        percent: row.percent,
        said: row.announced_on === null ? null : inYears(row.announced_on),
        year,
        outcome,
        words: promiseInWords({ ...row, conditional: false }),
        day: row.announced_on === null ? null : longDate(row.announced_on),
        early,
        isEstimate: row.provisional,
        value: row.decided_value,
      },
    ]
  })
  const reserved = rows.flatMap((row): Reserved[] =>
    isReservation(row) && row.indicator === CORE && row.percent !== null && row.announced_on !== null
      ? [{ percent: row.percent, said: inYears(row.announced_on), day: longDate(row.announced_on), words: row.title }]
      : [],
  )
  const present = Number(asOf.slice(0, 4))
  const isOpen = reserved.length > 0 || promises.some(({ year }) => year === null)
  const years = [
    ...history.map(({ x }) => x),
    ...promises.flatMap(({ year, said }) => [said === null ? [] : Math.floor(said), year ?? []].flat()),
    ...targetLines(beside.targets ?? [], CORE, present).flatMap(({ isPresent, deadlineYear }) =>
      isPresent ? (deadlineYear ?? []) : [],
    ),
    // What is said for no year leads on.
    isOpen ? present + 1 : present,
  ]
  const targets = targetLines(beside.targets ?? [], CORE, Math.max(...years))
  const values = [
    ...history.flatMap(({ y }) => y ?? []),
    ...[...promises, ...reserved, ...targets].map(({ percent }) => percent),
  ]
  return {
    history: withGaps(history),
    promises,
    reserved,
    targets,
    x: (width) => yearAxis([Math.min(...years), Math.max(...years)], width / YEAR_WIDTH),
    // Room above the highest for its words.
    y: valueAxis([Math.max(...values) + 0.35], 6, { isPercent: true }),
  }
}

function legendOf({ promises, reserved, targets }: PromiseLines, palette: Palette): LegendItem[] {
  const has = (outcome: DrawnPromise['outcome']) => promises.some((promise) => promise.outcome === outcome)
  const items: readonly (readonly [boolean, LegendItem])[] = [
    [has('kept'), { mark: { kind: 'diamond', outcome: 'kept' }, words: 'kept' }],
    [has('early'), { mark: { kind: 'diamond', outcome: 'early' }, words: 'kept before its year' }],
    [has('missed'), { mark: { kind: 'diamond', outcome: 'missed' }, words: 'missed' }],
    [has('due'), { mark: { kind: 'diamond', outcome: 'due' }, words: 'due' }],
    [promises.length > 0, { mark: { kind: 'upright', color: palette.ink2, thickness: 1.5 }, words: 'day it was said' }],
    [
      reserved.length > 0,
      { mark: { kind: 'upright', color: palette.declined, thickness: 3 }, words: 'its own ceiling' },
    ],
    [targets.some(({ isPresent }) => isPresent), { mark: { kind: 'dashed', color: palette.ink }, words: 'target' }],
  ]
  return items.filter(([occurs]) => occurs).map(([, item]) => item)
}

function notesOf(rows: readonly PromiseRow[], { reserved }: PromiseLines): string[] {
  const silent = rows.filter((row) => isReservation(row) && (row.percent === null || row.indicator !== CORE))
  const undrawn = silent.map((row) => `Reserved on ${longDate(row.announced_on ?? '')}, without a level: ${row.title}.`)
  return [...(reserved.length < rows.filter(isReservation).length ? undrawn : []), ...notDrawn(rows)]
}

/** The groups that are drawn in rows, in their order. */
const GROUPS: readonly (readonly [group: BoardGroup, title: string])[] = [
  ['missed', 'Missed'],
  ['due', 'Due'],
  ['undated', 'Open, without a year'],
  ['kept', 'Kept'],
  ['declined', 'Declined'],
]

/** The rows of several allies, by what became of each. */
function rowsOf({ rows, beside }: Subject<PromiseRow>) {
  const name = naming(beside.allies)
  const latest = new Map<string, number>()
  for (const { area, value } of (beside.spent ?? []).toSorted((a, b) => Number(a.year) - Number(b.year))) {
    if (typeof value === 'number') latest.set(String(area), value)
  }
  const board = boardOf(rows.map((row) => ({ ...row, name: name(row.ally) })))
  return GROUPS.flatMap(([group, title]) => {
    const own = board[group].map((row): BoardRow => {
      const isDeclined = group === 'declined'
      return {
        name: row.name,
        words: isDeclined ? row.title : promiseInWords(row),
        promised: row.indicator === CORE ? row.percent : null,
        spent: row.decided_value ?? latest.get(row.ally) ?? null,
        outcome: isDeclined ? 'missed' : (outcomeOf(row) ?? 'due'),
      }
    })
    return own.length === 0 ? [] : [{ title, rows: own }]
  })
}
