/** What is aimed at, and whether it was reached when it was last measured. */
import { median, number, ratios, spread } from './statistics.mjs'

const PEERS = ['json-server 0.17', 'json-server 1 beta', 'Soul', 'Datasette', 'PostgREST']

/** Each mark as a line of a list; what was not measured is left out. */
export function marksOf({ requests, long }) {
  const marks = [...(requests ? ofRequests(requests.questions) : []), ...(long ? ofLong(long) : [])]
  return marks.map(
    ({ what, found, most, least, among }) =>
      `- ${(least ? found >= least : found <= most) ? 'holds' : '**does not hold**'}: ${what}: ` +
      `${number(found, 2)}${among ? ` (${among})` : ''}, aimed at ${least ? `${least} or more` : `${most} or less`}`,
  )
}

/** All by processor time for a request, which other work on the machine changes least. */
function ofRequests({ list = {}, small = {}, unchanged = {}, figures = {}, ally = {}, day = {}, ranking = {} }) {
  const mark = (what, values, to, limit) => {
    if (!values || !to) return []
    const found = ratios(values.cpuUs, to.cpuUs)
    return [{ what, found: median(found), among: spread(found, 2), ...limit }]
  }
  const [fastest] = PEERS.filter((name) => figures[name]).sort(
    (a, b) => median(figures[a].cpuUs) - median(figures[b].cpuUs),
  )
  return [
    ...mark('the list of allies again, × bare Fastify', list.ours, list.Fastify, { most: 1 }),
    ...mark('a small answer again, × bare Fastify', small.ours, small.Fastify, { most: 1.05 }),
    ...mark('“nothing has changed”, × bare Fastify that sends the list', unchanged.ours, list.Fastify, { most: 0.8 }),
    ...mark(`100 figures again, times as cheap as ${fastest}`, figures[fastest], figures.ours, { least: 5 }),
    ...Object.entries({
      'an ally never asked before': ally,
      'an ally as of a day never asked of': day,
      'a ranking never asked before': ranking,
    }).flatMap(([name, by]) =>
      ['', ', PostgreSQL'].flatMap((on) => [
        ...mark(`${name}, times as cheap as Fastify + Prisma${on}`, by[`Fastify + Prisma${on}`], by[`ours${on}`], {
          least: 10,
        }),
        ...mark(`the same, as Fastify + SQL${on}`, by[`Fastify + SQL${on}`], by[`ours${on}`], { least: 3 }),
      ]),
    ),
  ]
}

function ofLong({ seed, large }) {
  const mark = ({ figures, asked }, most) => {
    const each = Object.entries(asked).map(([path, { mostMs }]) => ({ path, ms: median(mostMs) }))
    const [longest] = each.sort((a, b) => b.ms - a.ms)
    return {
      what: `how long an answer holds up others, of ${number(figures)} figures, in ms`,
      found: longest.ms,
      among: `\`${longest.path}\``,
      most,
    }
  }
  return [mark(seed, 25), mark(large, 50)]
}
