/** The faces of a table: what its rows are asked for as, and the parameters each face takes. */
import { z } from 'zod'
import { THEMES } from '../charts/kit/palette.js'
import { sortKeys } from './arrange.js'
import type { Columns } from './column.js'
import type { Declaration, Picture } from './declaration.js'
import { filterParameters } from './filters.js'
import {
  choice,
  expansions,
  flag,
  givenList,
  nameList,
  type Parameter,
  type ParametersByName,
  parameter,
  whole,
} from './parameter.js'

/** What a table is asked for as: a list of its rows, one under its key, a picture of them, a calendar, a feed of what happened. */
export const FACES = ['list', 'item', 'picture', 'calendar', 'feed'] as const
/** One of them. */
export type Face = (typeof FACES)[number]

/** The parameters of each face, in the order in which they are documented and spelled in links. */
export type ParametersOfFaces = Readonly<Record<Face, ReadonlyMap<string, Parameter>>>

/** The size of a page when none is asked for, where not all rows are answered at once. */
export const DEFAULT_LIMIT = 1000
/** The width of a picture in pixels when none is asked for. */
export const DEFAULT_WIDTH = 800
const MAX_LIMIT = 10_000
const MAX_OFFSET = 1_000_000_000
/** How many pixels of a PNG one pixel of its width is when nothing is asked for: sharp on the screens of today. */
export const DEFAULT_SCALE = 2
const MOST_SCALE = 3
const NARROWEST = 280
const WIDEST = 2000
const LOWEST = 200
const HIGHEST = 4000

const itemParameters = {
  as_of: parameter(givenList, {
    title:
      'The date to look from, not after today: a day, the last day of a month or a year, today, or summit:<id> for the last day of a summit. Default: today.',
    example: '2025-04-03',
  }),
  fields: parameter(nameList, {
    title: 'The columns to return, comma-separated, in this order. Default: all.',
  }),
}

/** Asked of every list. */
export const listParameters = {
  ...itemParameters,
  sort: parameter(givenList.transform(sortKeys), {
    title: 'Columns to sort by, comma-separated; a - before one sorts descending. Missing values come last.',
  }),
  limit: whole(
    1,
    MAX_LIMIT,
    `How many rows to return. Default: ${DEFAULT_LIMIT} in JSON and text, all in the other formats.`,
  ),
  offset: whole(0, MAX_OFFSET, 'How many rows to skip. Default: 0.'),
}

/** Asked of a picture itself; its rows are the same whatever is asked by these. */
export const pictureParameters = {
  width: whole(NARROWEST, WIDEST, `How wide the picture is, in pixels. Default: ${DEFAULT_WIDTH}.`),
  height: whole(LOWEST, HIGHEST, 'How high it is, in pixels. Default: as high as its content needs.'),
  theme: choice(THEMES, 'Dark lines on a light ground (default), or light ones on a dark ground.'),
  scale: {
    ...whole(
      1,
      MOST_SCALE,
      `How many pixels each of them is made of, up to 8 million in all; in PNG only. Default: ${DEFAULT_SCALE}.`,
    ),
    format: 'png',
  },
}

/** Asked of CSV alone; its rows are the same whatever is asked by these. */
export const csvParameters = {
  bom: {
    ...flag('Whether a byte order mark comes first, by which Excel knows UTF-8; in CSV only. Default: false.'),
    format: 'csv',
  },
  decimal: {
    ...choice(
      ['point', 'comma'],
      'What stands before decimals; with comma a semicolon stands between cells, as Excel has both in most of Europe; in CSV only. Default: point.',
    ),
    format: 'csv',
  },
}

function shapeParameter(shapes: Readonly<Record<string, { readonly title: string }>>): ParametersByName {
  const names = Object.keys(shapes)
  if (names.length === 0) return {}
  const titles = Object.entries(shapes).map(([name, { title }]) => `${name}: ${title}`)
  const schema = z.enum(names, { error: `must be ${names.join(' or ')}` })
  return { shape: parameter(schema, { title: `Another shape of the same rows. ${titles.join(' ')}` }) }
}

/** What the rows are drawn as, where there is a choice. */
function choiceOfPicture(picture: Picture<never, never> | undefined): ParametersByName {
  if (!picture?.others) return {}
  const drawings = Object.entries({ [picture.name]: picture, ...picture.others })
  const names = drawings.map(([name]) => name)
  const titles = drawings.map(([name, { chart }]) => `${name}: ${chart.title}.`)
  const schema = z.enum(names, { error: `must be one of ${names.join(', ')}` })
  return { picture: parameter(schema, { title: `What is drawn. ${titles.join(' ')} Default: ${picture.name}.` }) }
}

/** What expands the row, unless one of the table's own parameters does. */
function expandParameter(own: ParametersByName, columns: Columns): ParametersByName {
  const [first, ...others] = new Set(Object.values(columns).flatMap(({ expand }) => expand ?? []))
  if (first === undefined || Object.values(own).some(({ expands }) => expands)) return {}
  return { expand: expansions([first, ...others], 'Adds columns that are not shown otherwise.') }
}

/** The names of the parameters that choose whom rows are about. */
const CHOOSING = ['ally', 'area'] as const

/** With the note that the one is understood for the other, where there is only one of them. */
function withSynonym(parameters: ReadonlyMap<string, Parameter>): ReadonlyMap<string, Parameter> {
  const [name, another] = CHOOSING.filter((one) => parameters.has(one))
  const own = name === undefined || another !== undefined ? undefined : parameters.get(name)
  if (name === undefined || own === undefined) return parameters
  const synonym = name === 'ally' ? 'area' : 'ally'
  const noted = { ...own, synonym, title: `${own.title} ${synonym} is understood for it.` }
  return new Map([...parameters].map(([each, one]) => [each, each === name ? noted : one]))
}

/** What some table takes beside its own parameters and its columns. */
const COMMON = new Set([
  ...Object.keys({ ...listParameters, ...csvParameters, ...pictureParameters }),
  'shape',
  'expand',
  'picture',
])

/** The parameters each face of a table takes, from its own declaration. */
export function parametersOfFaces<C extends Columns, P extends ParametersByName>({
  parameters,
  itemParameters: ofItem = [],
  columns,
  key,
  item,
  shapes = {},
  single,
  picture,
}: Pick<
  Declaration<C, P>,
  'parameters' | 'itemParameters' | 'columns' | 'key' | 'item' | 'shapes' | 'single' | 'picture'
>): ParametersOfFaces {
  const own: ParametersByName = parameters
  const unexpanded = Object.fromEntries(Object.entries(own).filter(([, { expands }]) => !expands))
  const byName = (all: ParametersByName) => withSynonym(new Map(Object.entries(all)))
  // What a column would take by a name that is taken means something else there.
  const filters = Object.entries(filterParameters({ columns, key, item })).filter(
    ([name]) => !COMMON.has(name) && !Object.hasOwn(own, name),
  )
  const common: ParametersByName = single
    ? { ...itemParameters, ...csvParameters }
    : { ...listParameters, ...csvParameters, ...Object.fromEntries(filters) }
  // A picture and a calendar are made of whole rows, and show none of the columns a list can be expanded by.
  const { fields: _, bom: __, decimal: ___, ...ofWholeRows } = common
  return {
    list: byName({ ...own, ...shapeParameter(shapes), ...expandParameter(own, columns), ...common }),
    item: new Map([
      ...[...byName(own)].filter(([name]) => ofItem.includes(name)),
      ...Object.entries({ ...itemParameters, ...csvParameters }),
    ]),
    picture: byName({ ...unexpanded, ...ofWholeRows, ...choiceOfPicture(picture), ...pictureParameters }),
    calendar: byName({ ...unexpanded, ...ofWholeRows }),
    // An entry is no row: there is nothing to sort, cut or filter by.
    feed: byName({ ...unexpanded, as_of: itemParameters.as_of }),
  }
}

/** What is asked of the picture of a table alone. */
export function ofPictureAlone({ list, picture }: ParametersOfFaces): readonly NamedParameter[] {
  return [...picture].flatMap(([name, one]) => (list.has(name) ? [] : [{ name, ...one }]))
}

/** A parameter as the documentation lists it. */
export interface NamedParameter extends Parameter {
  readonly name: string
}

/** The parameters in reading order; the filters of the columns apart. */
export function inReadingOrder(parameters: ReadonlyMap<string, Parameter>): {
  readonly named: readonly NamedParameter[]
  readonly filters: readonly NamedParameter[]
} {
  const all = [...parameters].map(([name, one]): NamedParameter => ({ name, ...one }))
  return { named: all.filter(({ filter }) => !filter), filters: all.filter(({ filter }) => filter) }
}

/** The columns that take filters: by their own name, and by the operators. */
export function filterableColumns(parameters: ReadonlyMap<string, Parameter>): {
  readonly equal: readonly string[]
  readonly compared: readonly string[]
} {
  const { filters } = inReadingOrder(parameters)
  const columnsOf = (some: readonly NamedParameter[]) => [
    ...new Set(some.flatMap(({ filter }) => filter?.column ?? [])),
  ]
  return {
    equal: columnsOf(filters.filter(({ name, filter }) => name === filter?.column)),
    compared: columnsOf(filters.filter(({ name, filter }) => name !== filter?.column)),
  }
}
