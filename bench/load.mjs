/** The client: asks as fast as it is answered for a bounded time, and writes what it saw as JSON. */
import autocannon from 'autocannon'

const { url, headers = {}, seconds, connections = 20, unseen, seed = 0 } = JSON.parse(process.argv[2])

const ALLIES = [
  'POL',
  'BEL',
  'ITA',
  'ESP',
  'FRA',
  'DEU',
  'GBR',
  'NOR',
  'CAN',
  'USA',
  'GRC',
  'PRT',
  'DNK',
  'NLD',
  'EST',
  'LVA',
]
const DAY_MS = 86_400_000
let turn = seed

/** An ally as of a day, another one each turn. */
function allyAndDay() {
  turn += 1
  const days = Math.floor(turn / ALLIES.length) % 2100
  const day = new Date(Date.UTC(2021, 0, 1) + days * DAY_MS).toISOString().slice(0, 10)
  return `${ALLIES[turn % ALLIES.length]}?as_of=${day}`
}

/** A level, another one each turn. */
function level() {
  turn += 1
  return 2 + (turn % 1e6) / 1e6
}

/** Addresses that were never asked before, as long as each run has a seed of its own. */
const UNSEEN = {
  ally: () => `/v1/allies/${allyAndDay()}`,
  known: () => `/known/${allyAndDay()}`,
  figures: () => `/v1/spending?indicator=share_of_gdp&sort=-value&value__gte=${level()}`,
  queried: () => `/spending?above=${level()}`,
  queriedInForce: () => `/in-force?above=${level()}`,
}

const result = await autocannon({
  url,
  headers,
  connections,
  duration: seconds,
  ...(unseen ? { requests: [{ setupRequest: (request) => ({ ...request, path: UNSEEN[unseen]() }) }] } : {}),
})
const { requests, latency, non2xx, errors, timeouts } = result
process.stdout.write(
  JSON.stringify({
    perSecond: requests.total / result.duration,
    p50: latency.p50,
    p99: latency.p99,
    asked: turn - seed,
    failed: non2xx - (result.statusCodeStats['304']?.count ?? 0) + errors + timeouts,
  }),
)
