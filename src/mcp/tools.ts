/** The tools of the Model Context Protocol, over the declarations of the tables: a tool answers what its URL answers. */
import { type CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { CITE_PATH } from '../formats/written-citation.js'
import { inReadingOrder } from '../query/faces.js'
import type { Parameter } from '../query/parameter.js'
import type { Table } from '../query/table.js'

/** Asks an address of this server, path and query, for its JSON. */
export type Asking = (path: string) => Promise<{ readonly status: number; readonly body: unknown }>

/** What the tools are made over. */
export interface Tools {
  readonly tables: readonly Table[]
  readonly ask: Asking
  /** Where the server is reached, so that what is quoted can be followed. */
  readonly base: string
  readonly version: string
}

/** Rows of a list when no limit is asked for, and at most: what a model reads costs its reader. */
const ROWS = 50
const MOST_ROWS = 200
/** The longest text of one argument. */
const LETTERS = 2000

const INSTRUCTIONS = `What NATO allies spend on defense, what they promised, what was agreed at which summit, how far they are from it, and where their words lead. Every question may be asked as of a date (as_of=2025-04-03): then only what was known at the end of that day is told. Say with each figure its edition and the day asked about, and give the permalink. Figures marked estimate are the publisher’s estimates; projections say what follows from words or from a pace, not what will happen. What is missing is null with a reason. Begin with list where you do not know the names.`

const text = z.string().max(LETTERS)
const value = z.union([text, z.number(), z.boolean(), z.array(z.union([text, z.number()])).max(200)])

const editions = z.array(
  z.object({
    id: z.string(),
    publisher: z.string(),
    title: z.string(),
    published_on: z.string().nullable(),
  }),
)

/** An answer of a table, as far as it is told to a model. */
const answer = z.object({
  data: z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))]),
  meta: z.object({
    as_of: z.string(),
    total: z.int(),
    count: z.int(),
    defaults: z.record(z.string(), z.string()),
    notes: z.array(z.string()),
    publications: editions,
  }),
  links: z.object({ self: z.string(), next: z.string().nullable(), permalink: z.string() }),
})

const told = z.object({
  data: answer.shape.data.describe('The rows, or the one thing asked for with what stands beside it'),
  as_of: z.string().describe('The day asked about'),
  total: z.int().describe('How many rows there are in all'),
  count: z.int().describe('How many of them are in data'),
  next: z.string().nullable().describe('The address of the next rows'),
  defaults: z.record(z.string(), z.string()).describe('What was taken where the question left something open'),
  notes: z.array(z.string()).describe('What must be said beside the rows'),
  publications: editions.describe('The editions the rows rest on'),
  permalink: z.string().describe('The same question with its date fixed; give it with what you quote'),
})

/** A server of these tools, for one request. */
export function toolServer({ tables, ask, base, version }: Tools): McpServer {
  const server = new McpServer({ name: 'defense-spending-tracker', version }, { instructions: INSTRUCTIONS })
  const names = z.enum(tables.map(({ name }) => name))
  const annotations = { readOnlyHint: true, openWorldHint: false }

  /** The answer of an address, absolute where it leads somewhere; or what is wrong with the question. */
  async function answered(path: string): Promise<CallToolResult> {
    const { status, body } = await ask(path)
    if (status !== 200) return refusal(body)
    const { data, meta, links } = answer.parse(body)
    const { as_of, total, count, defaults, notes, publications } = meta
    const absolute = (address: string) => new URL(address, `${base}/`).href
    return structured({
      data,
      as_of,
      total,
      count,
      next: links.next && absolute(links.next),
      defaults,
      notes,
      publications,
      permalink: absolute(links.permalink),
    })
  }

  server.registerTool(
    'list',
    {
      title: 'What there is',
      description:
        'Without arguments: the tables, with what each answers, the indicators, the targets and the groups. With a table: its parameters and columns, with units.',
      inputSchema: z.strictObject({ table: names.optional().describe('The table to explain') }),
      annotations,
    },
    async ({ table: wanted }) => {
      const table = tables.find(({ name }) => name === wanted)
      return table ? structured(explained(table)) : overview(tables, ask)
    },
  )
  server.registerTool(
    'ask',
    {
      title: 'Ask a table',
      description: `The rows of a table, as its address answers them; what it takes goes into parameters. A list is ${ROWS} rows and the main columns unless limit (${MOST_ROWS} at most) and fields ask for others.`,
      inputSchema: z.strictObject({
        table: names.describe('Which table; list says what each answers'),
        key: text.optional().describe('One thing by its key or name, with what stands beside it: POL of allies'),
        parameters: z
          .record(z.string().max(100), value)
          .default({})
          .refine(
            ({ limit = ROWS }) => Number(limit) <= MOST_ROWS,
            `limit must be at most ${MOST_ROWS} here; go on with offset`,
          )
          .describe(
            'The parameters of the table, as in its address: as_of, ally, area, year, target, indicator, fields, sort, limit, a column to filter by. An unknown one is refused with those there are',
          ),
      }),
      outputSchema: told,
      annotations,
    },
    ({ table: name, key, parameters }) => answered(addressOf(tables, name, key, parameters)),
  )
  const verify = tables.find(({ name }) => name === 'verify')
  if (verify)
    server.registerTool(
      verify.name,
      {
        title: verify.title,
        description: verify.summary,
        inputSchema: argumentsOf(verify.parameters.list),
        outputSchema: told,
        annotations,
      },
      (given) => answered(verify.path + queryOf(given)),
    )
  server.registerTool(
    'cite',
    {
      title: 'Cite',
      description:
        'How to cite a figure, a table or a picture of this server: a sentence, BibTeX and CSL-JSON, with edition, day and permalink.',
      inputSchema: z.strictObject({
        url: text.describe('Its address, such as the permalink of an answer'),
      }),
      annotations,
    },
    async ({ url }) => {
      const { status, body } = await ask(CITE_PATH + queryOf({ url }))
      return status === 200 ? structured(z.record(z.string(), z.unknown()).parse(body)) : refusal(body)
    },
  )
  return server
}

type Given = Readonly<Record<string, z.output<typeof value> | undefined>>

function addressOf(tables: readonly Table[], name: string, key: string | undefined, parameters: Given): string {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(`there is no table ${name}`)
  if (key !== undefined) return `${table.path}/${encodeURIComponent(key)}.json${queryOf(parameters)}`
  if (table.single) return `${table.path}.json${queryOf(parameters)}`
  const isPlain = [table.expander, 'shape', 'fields'].every((one) => parameters[one] === undefined)
  const fewer = { limit: ROWS, ...(isPlain ? { fields: [...table.text] } : {}) }
  return `${table.path}.json${queryOf({ ...fewer, ...parameters })}`
}

function queryOf(given: Given): string {
  const pairs = Object.entries(given).flatMap(([name, one]): [string, string][] =>
    one === undefined ? [] : [[name, [one].flat().join(',')]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

/**
 * The parameters of verify as arguments of a tool, but for those of one format. The number is a text and must be there: its last
 * digit says how exact it is.
 */
function argumentsOf(parameters: ReadonlyMap<string, Parameter>) {
  const { named } = inReadingOrder(parameters)
  const each = named
    .filter(({ name, format }) => format === undefined && name !== 'fail')
    .map(({ name, title, example }): [string, z.ZodType<Given[string]>] => {
      const words = example === undefined ? title : `${title} Example: ${example}`
      return [
        name,
        name === 'value' ? text.describe(`${words} A text: 1.30 is not 1.3.`) : value.optional().describe(words),
      ]
    })
  return z.strictObject(Object.fromEntries(each))
}

function structured(content: Record<string, unknown>): CallToolResult {
  return { structuredContent: content, content: [{ type: 'text', text: JSON.stringify(content) }] }
}

const problem = z.object({
  detail: z.string(),
  errors: z.array(z.object({ parameter: z.string(), allowed: z.array(z.string()).optional() })).default([]),
})

/** What a refused question is told: what is wrong, and what is allowed instead. */
function refusal(body: unknown): CallToolResult {
  const { detail, errors } = problem.parse(body)
  const allowed = errors.flatMap(({ parameter, allowed: some }) =>
    some ? [`\nallowed for ${parameter}: ${some.join(', ')}`] : [],
  )
  return { isError: true, content: [{ type: 'text', text: detail + allowed.join('') }] }
}

function explained({ name, path, title, summary, parameters, columns, key, item }: Table) {
  const { named } = inReadingOrder(parameters.list)
  return {
    table: name,
    path,
    title,
    summary,
    key,
    has_items: item !== null,
    parameters: named
      .filter(({ format }) => format === undefined)
      .map(({ name: parameter, title: meaning, example = null }) => ({ parameter, meaning, example })),
    columns: Object.entries(columns).map(([column, { title: meaning, unit = null }]) => ({ column, meaning, unit })),
  }
}

/** The lists of names a question needs, each by the columns that tell them apart. */
const NAMES = {
  indicators: 'id,title,unit',
  targets: 'id,percent,indicator,standing,deadline_year',
  groups: 'id,title',
  allies: 'ally,name',
} as const

async function overview(tables: readonly Table[], ask: Asking): Promise<CallToolResult> {
  const lists = await Promise.all(
    Object.entries(NAMES).map(async ([name, fields]) => {
      const { status, body } = await ask(`/v1/${name}.json${queryOf({ fields })}`)
      return status === 200 ? { name, data: answer.parse(body).data } : { name, body }
    }),
  )
  const [refused] = lists.flatMap((list) => ('body' in list ? [list.body] : []))
  if (refused !== undefined) return refusal(refused)
  return structured({
    tables: tables.map(({ name, title, summary }) => ({ name, title, summary })),
    ...Object.fromEntries(lists.flatMap((list) => ('data' in list ? [[list.name, list.data]] : []))),
  })
}
