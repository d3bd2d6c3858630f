/**
 * A table: a public list, declared once. Validation, documentation, sorting, filtering, pages and every
 * representation derive from the declaration, so that a new table is one file and one line in `registry.ts`.
 */
import { z } from 'zod'
import type { Chart } from '../charts/chart.js'
import type { View } from '../domain/dataset.js'
import { atOnce, awaited, byPiece, collected, type Steps } from '../domain/steps.js'
import { Faults, FaultyQuestion, refuseAny } from '../faults/fault.js'
import { filtered, picked, sorted, sortKeys } from './arrange.js'
import type { Columns, Row, RowOf } from './column.js'
import { addFaultsOfShape, columnsShown, expandChoices, shapeChoice } from './columns-shown.js'
import { filterParameters, itemParameters, listParameters } from './common.js'
import type { Declaration, Projection } from './declaration.js'
import { editions, publicationsNamed } from './editions.js'
import { finite } from './finite.js'
import { KeptRows } from './kept-rows.js'
import { pictureParameters } from './picture.js'
import { type Asked, askable, type LateCells, understand } from './question.js'
import { notesOnNames } from './reference.js'
import type { Page, ShownRow, Table, TableOf } from './table.js'

/** Where the rows of an answer stand among all there are. */
type Place = Pick<Page, 'total' | 'offset' | 'limit' | 'nextOffset'>

/** Late cells are read for so many rows at a time. */
const LATE_ROWS = 100

const ONLY_ONE: Place = { total: 1, offset: 0, limit: null, nextOffset: null }

/** Makes a table of its declaration. */
export function defineTable<const C extends Columns, const P extends z.ZodRawShape, R extends RowOf<C>>(
  declaration: Declaration<C, P, R>,
): TableOf<ShownRow<C>> {
  const { columns, key, title, summary, name, text } = declaration
  const shapes = declaration.shapes ?? {}
  const ownParameters = z.object(declaration.parameters)
  const shapeParameter = Object.keys(shapes).length > 0 ? { shape: shapeChoice(shapes) } : {}
  const expandParameter = expandChoices(columns)
  const common = declaration.single ? itemParameters : { ...listParameters, ...filterParameters(columns) }
  const parameters = { ...declaration.parameters, ...shapeParameter, ...expandParameter, ...common }
  const ownItem = Object.fromEntries(
    (declaration.itemParameters ?? []).flatMap((own) => {
      const schema = declaration.parameters[own]
      return schema ? [[own, schema]] : []
    }),
  )
  const ofItem = { ...ownItem, ...itemParameters }
  const { fields: _, ...choosingNoColumns } = common
  const ofCalendar = { ...declaration.parameters, ...choosingNoColumns }
  const ofPicture = { ...ofCalendar, ...pictureParameters }
  const lateColumns = Object.keys(columns).filter((name) => columns[name]?.late)
  const ownOrder = sortKeys(declaration.sort ?? '')
  const ownNames = Object.keys(declaration.parameters)
  const kept = new KeptRows()
  const faces = {
    rows: askable(parameters),
    item: askable(ofItem),
    calendar: askable(ofCalendar),
    picture: askable(ofPicture),
  }

  const table: Table = {
    name,
    path: `/v1/${name}`,
    title,
    summary,
    noun: declaration.noun,
    item: declaration.item ?? null,
    single: declaration.single ?? false,
    example: declaration.example ?? {},
    columns,
    key,
    text,
    parameters,
    itemParameters: ofItem,
    shapes,
    relatives: declaration.relatives ?? {},
    chart: declaration.picture ? ofAnyRows(declaration.picture.chart) : null,
    faces: { picture: ofPicture, calendar: ofCalendar },
    calendar: declaration.calendar ?? null,

    ask(asked, limit) {
      return atOnce(table.askInSteps(asked, limit))
    },

    *askInSteps(asked: Asked, limit: number | null) {
      const { view, query, question } = understand(asked, faces[asked.face ?? 'rows'], columns)
      const own = ownParameters.parse(query)
      if (asked.face === 'picture') declaration.picture?.check?.(own)
      const shape = typeof question.shape === 'string' ? shapes[question.shape] : undefined
      const shown: Projection = shape
        ? shape.project(view, own)
        : { columns, key, rows: yield* rowsOf(view, query, own) }
      if (shape) {
        const faults = new Faults()
        addFaultsOfShape(faults, query, shown.columns)
        refuseAny(faults)
      }
      const found = yield* byPiece(shown.rows, (rows) => filtered(rows, question))
      const isSorted = query.sort === undefined && !shape
      const rows = isSorted ? found : yield* sorted(found, sortKeys(query.sort ?? ''), shown.key)
      const offset = typeof question.offset === 'number' ? question.offset : 0
      const size = typeof question.limit === 'number' ? question.limit : limit
      const end = size === null ? rows.length : offset + size
      const standard = { ...(size === null ? {} : { limit: String(size) }), sort: declaration.sort ?? key.join(',') }
      const whole = yield* completed(rows.slice(offset, end), query, asked.late)
      return yield* page(
        view,
        query,
        { ...shown, rows: whole },
        { ...(shape || declaration.single ? {} : standard), ...declaration.defaults?.(view, own) },
        declaration.notes?.(view, own) ?? [],
        { total: rows.length, offset, limit: size, nextOffset: end < rows.length ? end : null },
      )
    },

    canDraw(query) {
      try {
        declaration.picture?.check?.(ownParameters.parse(query))
        return declaration.picture !== undefined
      } catch (refusal) {
        if (refusal instanceof FaultyQuestion) return false
        throw refusal
      }
    },

    beside(view, query) {
      const own = ownParameters.parse(query)
      const rows = atOnce(rowsOf(view, query, own))
      const defaults = declaration.defaults?.(view, own) ?? {}
      const place = { total: rows.length, offset: 0, limit: null, nextOffset: null }
      const notes = declaration.notes?.(view, own) ?? []
      return atOnce(page(view, query, { columns, key, rows }, defaults, notes, place))
    },

    understandItem(asked) {
      return understand(asked, faces.item, columns)
    },

    find({ view, query }, name) {
      const [column = ''] = key
      // Where the table can be asked for this row alone, the others are not made.
      const own = ownParameters.parse(column in declaration.parameters ? { ...query, [column]: name } : query)
      const found = [...declaration.rows(view, own)].find((row) => row?.[column] === name)
      if (!found) return null
      const defaults = declaration.defaults?.(view, own) ?? {}
      const notes = declaration.notes?.(view, own) ?? []
      return atOnce(page(view, query, { columns, key, rows: [found] }, defaults, notes, ONLY_ONE))
    },
  }

  /** In the table's own order. */
  function rowsOf(view: View, query: Page['query'], own: z.output<z.ZodObject<P>>): Steps<readonly Row[]> {
    const given = ownNames.map((parameter) => query[parameter])
    return kept.of(view, given, function* () {
      return yield* sorted(yield* collected(declaration.rows(view, own)), ownOrder, key)
    })
  }

  /** With the cells of late columns, where the question is shown any. */
  function* completed(
    rows: readonly Row[],
    { fields, expand }: Page['query'],
    late: LateCells | undefined,
  ): Steps<readonly Row[]> {
    if (!late || lateColumns.length === 0) return rows
    const { names } = columnsShown(columns, fields, expand)
    if (!lateColumns.some((name) => names.includes(name))) return rows
    const done: Row[] = []
    for (let from = 0; from < rows.length; from += LATE_ROWS) {
      const some = rows.slice(from, from + LATE_ROWS)
      const cellsOf = yield* awaited(late(some, names))
      for (const row of some) done.push({ ...row, ...cellsOf(row) })
    }
    return done
  }

  function* page(
    view: View,
    query: Readonly<Record<string, string>>,
    { columns, rows: made, publications, noun = declaration.noun }: Projection,
    defaults: Page['defaults'],
    notes: Page['notes'],
    place: Place,
  ): Steps<Page> {
    const rows = yield* byPiece(made, finite)
    const open = Object.entries(defaults).filter(([parameter]) => !(parameter in query))
    const { names, columns: shown, areAll } = columnsShown(columns, query.fields, query.expand)
    const chosen = query.fields !== undefined
    const isPlain = !chosen && columns === declaration.columns
    return {
      table,
      noun,
      view,
      query,
      defaults: Object.fromEntries(open),
      columns: shown,
      rows: areAll ? rows : yield* byPiece(rows, (piece) => picked(piece, names)),
      whole: rows,
      publications: editions(view, publications ?? (yield* publicationsNamed(columns, rows))),
      notes: [...notesOnNames(view, query), ...notes],
      chosen,
      terminal: isPlain ? { columns: text, fits: true } : { columns: names, fits: false },
      // Last, because V8 adds to a spread object slowly: the other way round this was half the time of an answer.
      ...place,
    }
  }
  return table
}

/** A chart that is handed only rows of its own table, as what draws without knowing the table sees it. */
function ofAnyRows<R>(chart: Chart<R>): Chart<Row> {
  return {
    ...chart,
    draw: (subject, frame) => chart.draw({ ...subject, rows: subject.rows as readonly (Row & R)[] }, frame),
  }
}
