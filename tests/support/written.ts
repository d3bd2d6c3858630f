/** What the server would write for an address, without a server. */
import type { Dataset } from '../../src/domain/dataset.js'
import type { Answer } from '../../src/representation/answer.js'
import { COMPLETE, type Format, isFormat, splitSuffix } from '../../src/representation/format.js'
import { linksOf } from '../../src/representation/links.js'
import { RENDERERS } from '../../src/representation/render.js'
import { DEFAULT_LIMIT } from '../../src/tables/common.js'
import { findItem } from '../../src/tables/item.js'
import { tables } from '../../src/tables/registry.js'
import type { Table } from '../../src/tables/table.js'
import { RECORDED_ON } from './facts.js'

/** The answer to an address such as `/v1/allies/BEL.txt?as_of=2025-04-03`, and the format it asks for. */
export function answerTo(
  dataset: Dataset,
  address: string,
  among: readonly Table[] = tables,
): { readonly answer: Answer; readonly format: Format } {
  const [where = '', query = ''] = address.split('?')
  const { name: path, suffix } = splitSuffix(where)
  const [, , name = '', key] = path.split('/')
  const table = among.find((candidate) => candidate.name === name)
  if (!table) throw new Error(`no table ${name}`)
  const format = suffix !== null && isFormat(suffix) ? suffix : 'json'
  const asked = { raw: Object.fromEntries(new URLSearchParams(query)), dataset, today: RECORDED_ON }
  const found = key === undefined ? null : findItem(table, among, asked, key)
  if (found && 'missing' in found) throw new Error(`no ${key} in ${name}`)
  const page = found?.page ?? table.ask(asked, COMPLETE.includes(format) ? null : DEFAULT_LIMIT)
  const links = linksOf(page, { path, suffix: suffix === null ? null : format })
  return { answer: { page, links, relatives: found?.relatives ?? null }, format }
}

export function written(dataset: Dataset, address: string, among: readonly Table[] = tables): string {
  const { answer, format } = answerTo(dataset, address, among)
  return RENDERERS[format](answer)
}
