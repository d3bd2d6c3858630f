/** A client as a developer would write it against the generated types; it must compile under strict. */
import createClient from 'openapi-fetch'
import type { components, paths } from './contract.js'

const client = createClient<paths>({ baseUrl: 'http://127.0.0.1:3000' })

const list = await client.GET('/v1/allies.json', {
  params: { query: { as_of: '2025-04-03', sort: 'gap_pp', gap_pp__lt: '0' } },
})
if (list.error) throw new Error(`${list.error.code}: ${list.error.errors.map((fault) => fault.parameter).join()}`)
const short: readonly components['schemas']['AlliesRow'][] = list.data.data
const gaps: (number | null | undefined)[] = short.map((row) => row.gap_pp)

const item = await client.GET('/v1/allies/{ally}.json', { params: { path: { ally: 'BEL' } } })
const pledged: (number | null | undefined)[] | undefined = item.data?.data.pledges?.map((pledge) => pledge.percent)

export const answer = { gaps, pledged, permalink: list.data.links.permalink }
