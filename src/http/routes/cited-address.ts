/** The address a citation is asked for: of a table, one of its items or its picture, as people paste it. */
import { FaultyQuestion, received, refusedFor, unknownName } from '../../faults/fault.js'
import { type Format, formatsOf, ITEM_FORMATS, isFormat, splitSuffix } from '../../formats/format.js'
import { CITE_PATH } from '../../formats/written-citation.js'
import type { Values } from '../../query/parameter.js'
import type { Table } from '../../query/table.js'

/** What an address asks for. */
export interface CitedAddress {
  readonly table: Table
  /** The item by its name in the address, or null for the list. */
  readonly item: string | null
  readonly suffix: Format | null
  readonly offered: readonly Format[]
  /** Its parameters as they were given. */
  readonly raw: Values
  /** The names of those that stood beside the address. */
  readonly beside: readonly string[]
}

const ORIGIN = /^(https?:\/\/)?[^/?#]+(?=\/)/i
const ENCODED = /^(https?%3a|%2f)/i
const PLACE = /^\/v1\/([^/]+)(?:\/([^/]+))?\/?$/
const EXAMPLES = '/v1/spending?area=ITA&indicator=share_of_gdp&year=2024, /v1/allies/POL or /v1/alliance.svg'

/**
 * Reads the address in `url`, with or without a host, percent-encoded or as it stands. Where it was not encoded all its
 * parameters but the first have become ours: `/v1/cite` has none but `url`, so every other belongs to the address.
 * @throws FaultyQuestion where it is no address of a table
 */
export function citedAddress({ url, ...beside }: Values, tables: readonly Table[], base: string): CitedAddress {
  if (url === undefined || url === '') throw refusedFor('url', url, `give the address to cite, such as ${EXAMPLES}`)
  if (typeof url !== 'string') throw refusedFor('url', url, 'given more than once; give it once')
  const [address = ''] = url.trim().split('#', 1)
  const end = address.indexOf('?')
  const [place, query] = end < 0 ? [address, ''] : [address.slice(0, end), address.slice(end + 1)]
  const path = pathIn(place, base)
  const [, named, item] = PLACE.exec(path) ?? []
  if (ENCODED.test(path)) throw refusedFor('url', url, 'is percent-encoded twice; encode it once')
  if (named === undefined)
    throw notCited(url, `must be the address of a table, an item or a picture, such as ${EXAMPLES}`, pathsOf(tables))
  const { table, ...found } = item === undefined ? listAt(named, url, tables) : itemAt(named, item, url, tables)
  return { table, ...found, raw: together(new URLSearchParams(query), beside), beside: Object.keys(beside) }
}

/** The path of an address on this server, by whatever host it is reached. */
function pathIn(place: string, base: string): string {
  if (base !== '' && place.startsWith(`${base}/`)) return place.slice(base.length)
  return place.startsWith('v1/') ? `/${place}` : place.replace(ORIGIN, '')
}

function notCited(url: string, detail: string, allowed: readonly string[]): FaultyQuestion {
  return new FaultyQuestion([{ parameter: 'url', received: received(url), detail, allowed }])
}

function pathsOf(tables: readonly Table[]): string[] {
  return tables.map(({ path }) => path)
}

type Place = Pick<CitedAddress, 'table' | 'item' | 'suffix' | 'offered'>

function listAt(named: string, url: string, tables: readonly Table[]): Place {
  const { name, suffix } = splitSuffix(named)
  const table = tableNamed(name, url, tables)
  return { table, item: null, ...suffixOf(table.path, suffix, url, formatsOf(table)) }
}

function itemAt(named: string, item: string, url: string, tables: readonly Table[]): Place {
  const table = tableNamed(named, url, tables)
  if (table.item === null) throw refusedFor('url', url, `the rows of ${table.path} have no addresses of their own`)
  const { name, suffix } = splitSuffix(decoded(item, url))
  return { table, item: name, ...suffixOf(`${table.path}/${name}`, suffix, url, ITEM_FORMATS) }
}

function tableNamed(name: string, url: string, tables: readonly Table[]): Table {
  const path = `/v1/${name}`
  if (path === CITE_PATH || path.startsWith(`${CITE_PATH}.`))
    throw refusedFor('url', url, 'a citation is not cited itself: give the address that is in it')
  const table = tables.find((candidate) => candidate.path === path)
  if (table) return table
  throw new FaultyQuestion([unknownName('url', path, 'table', pathsOf(tables))])
}

function suffixOf(path: string, suffix: string | null, url: string, offered: readonly Format[]) {
  if (suffix === null || isFormat(suffix, offered)) return { suffix, offered }
  const allowed = offered.map((format) => `${path}.${format}`)
  throw notCited(url, `${received(path)} is not offered as .${received(suffix)}`, allowed)
}

function decoded(part: string, url: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw refusedFor('url', url, 'the address in it has a broken percent-encoding')
  }
}

/** All parameters. What was given more than once has all its values, and is refused as that. */
function together(query: URLSearchParams, beside: Values): Values {
  const all = new Map<string, unknown[]>()
  for (const [name, value] of [...query, ...Object.entries(beside)]) {
    const given = all.get(name) ?? []
    given.push(...[value].flat())
    all.set(name, given)
  }
  return Object.fromEntries([...all].map(([name, values]) => [name, values.length === 1 ? values[0] : values]))
}
