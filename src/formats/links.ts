/**
 * Where an answer and its neighbours are found: path-absolute, so that no host enters cached bytes but the one an operator
 * has set, which stands before all that is written down elsewhere.
 */
import { z } from 'zod'
import type { Texts } from '../query/declaration.js'
import { csvParameters, listParameters, pictureParameters } from '../query/faces.js'
import type { Page } from '../query/page.js'
import type { ReadOnly } from '../record/wire.js'
import { FORMATS, type Format, faceOf, MEDIA_TYPES } from './format.js'

/** The address a question was sent to: `/v1/allies`, the suffix it carried, if any, and what else is offered there. */
export interface Address {
  readonly path: string
  readonly suffix: Format | null
  readonly offered: readonly Format[]
  /** Where clients reach the server, to stand before the permalink; left out where nobody has said. */
  readonly base?: string
}

const address = z.string().describe('Path-absolute URL')

/** Where the answer and its neighbors are found. */
export const linksSchema = z.object({
  self: address,
  next: z.string().nullable().describe('The next page, null at the end'),
  permalink: z
    .string()
    .describe(
      'The same question with its date fixed: editions published later do not change the answer. Absolute where the server was told its public address, path-absolute elsewhere',
    ),
  alternate: z.object(
    Object.fromEntries(FORMATS.map((format) => [format, address.optional()])) as Record<
      Format,
      z.ZodOptional<typeof address>
    >,
  ),
})
/** The links of one answer. The permalink is unchanged by editions published later. */
export type Links = ReadOnly<z.output<typeof linksSchema>>

/** Escapes what a query must not hold, leaving commas, colons and dots readable. */
export function queryString(query: Texts): string {
  const written = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')
  const pairs = Object.entries(query).map(([name, value]) => `${written(name)}=${written(value)}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

/** The address of a question in a format. */
export function addressOf(path: string, suffix: Format, query: Texts): string {
  return `${path}.${suffix}${queryString(query)}`
}

/** What is asked of one format is not asked of another, but for what is drawn. */
const OF_ONE_FORMAT = { ...pictureParameters, ...csvParameters }
const OF_PICTURES = { picture: 0 }

/** The links of an answer. */
export function linksOf(page: Page, { path, suffix, offered, base = '' }: Address): Links {
  const here = suffix === null ? path : `${path}.${suffix}`
  const next = page.nextOffset === null ? null : { ...page.query, offset: String(page.nextOffset) }
  const ofRows = without(OF_ONE_FORMAT, page.query)
  // A feed tells the latest first and no more than so much of it, whatever order and page are asked for.
  const queryIn = (format: Format) => {
    const face = faceOf(format)
    if (face === 'picture') return ofRows
    return without(face === 'feed' ? { ...arrangement, ...OF_PICTURES } : OF_PICTURES, ofRows)
  }
  const others = offered.filter((format) => format !== (suffix ?? 'json') && takes(page, format, queryIn(format)))
  return {
    self: here + queryString(page.query),
    next: next && here + queryString(next),
    permalink: base + here + queryString({ ...page.query, as_of: page.view.asOf }),
    alternate: Object.fromEntries(others.map((format) => [format, addressOf(path, format, queryIn(format))])),
  }
}

const { as_of: _, ...arrangement } = listParameters

function without(names: Readonly<Record<string, unknown>>, query: Texts): Texts {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !(name in names)))
}

/** Whether the question is answered in the format: a picture and a calendar take no choice of columns, and not all is drawn. */
function takes({ table, isDrawable }: Page, format: Format, query: Texts): boolean {
  const face = faceOf(format)
  if (face === 'list') return true
  return Object.keys(query).every((name) => table.parameters[face].has(name)) && (face !== 'picture' || isDrawable)
}

/** Where the contract is found. */
export const CONTRACT_PATH = '/openapi.json'
/** Where the terms of the figures are told. */
export const TERMS_PATH = '/docs#terms'

/** What is the same of every answer, as a `Link` header writes it: the terms of the figures, and the contract (RFC 8631). */
export function standingLinks(base = ''): readonly string[] {
  return [`<${base}${TERMS_PATH}>; rel="license"`, `<${base}${CONTRACT_PATH}>; rel="service-desc"`]
}

/** Proxies and clients take headers of a few kilobytes; a question may have eight, and each alternate repeats it. */
const MOST_LETTERS = 4096

/**
 * The links as a `Link` header (RFC 8288), for those who never read the body: the next page, by what to cite the answer (RFC
 * 8574), what is the same of every answer, and the alternates.
 */
export function linkHeader(links: Links, base = ''): string {
  const next = links.next === null ? [] : [`<${links.next}>; rel="next"`]
  const alternates = FORMATS.flatMap((format) => {
    const href = links.alternate[format]
    return href === undefined ? [] : [`<${href}>; rel="alternate"; type="${MEDIA_TYPES[format]}"`]
  })
  return inHeader([...next, `<${links.permalink}>; rel="cite-as"`, ...standingLinks(base), ...alternates])
}

/** The links as one header: the first in any case, and of the others, where the question is very long, those that find room. */
export function inHeader(links: readonly string[]): string {
  return links.reduce((header, link) => {
    const longer = `${header}, ${link}`
    return longer.length > MOST_LETTERS ? header : longer
  })
}
