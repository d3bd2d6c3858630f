/** What the server would write for an address, without a server. */
import type { Dataset } from '../../src/domain/dataset.js'
import { atOnce } from '../../src/domain/steps.js'
import { type Answer, answerItem, answerList } from '../../src/formats/answer.js'
import { type Format, formatsOf, ITEM_FORMATS, isFormat, splitSuffix } from '../../src/formats/format.js'
import { RENDERERS } from '../../src/formats/render.js'
import { inSlices } from '../../src/http/server/long-work.js'
import { renderedInSteps } from '../../src/http/server/rendered.js'
import { findItem } from '../../src/query/item.js'
import type { Table } from '../../src/query/table.js'
import { tables } from '../../src/tables/registry.js'
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
  const offered = key === undefined ? formatsOf(table) : ITEM_FORMATS
  const given = suffix !== null && isFormat(suffix, offered) ? suffix : null
  const format = given ?? 'json'
  const asked = { raw: Object.fromEntries(new URLSearchParams(query)), dataset, today: RECORDED_ON, format }
  if (key === undefined) {
    return { answer: atOnce(answerList(table, among, asked, { path, suffix: given, offered }, format)), format }
  }
  const found = findItem(table, among, asked, key)
  if ('missing' in found) throw new Error(`no ${key} in ${name}`)
  return { answer: answerItem(found, given), format }
}

/** The whole answer in bytes, as the server would send it. */
export async function writtenBytes(
  dataset: Dataset,
  address: string,
  among: readonly Table[] = tables,
): Promise<Buffer> {
  const { answer, format } = answerTo(dataset, address, among)
  return (await inSlices(renderedInSteps(RENDERERS[format](answer), {}))).body
}

/** The whole answer in words. */
export function written(dataset: Dataset, address: string, among: readonly Table[] = tables): string {
  const { answer, format } = answerTo(dataset, address, among)
  return [...RENDERERS[format](answer)].join('')
}
