/** The common way: Fastify with queries for each request, by Prisma or by SQL, of a file or of PostgreSQL. */
import { createRequire } from 'node:module'

const { fastify } = createRequire(new URL('../../package.json', import.meta.url))('fastify')
const [port, by, url] = process.argv.slice(2)
const { queriesOf } = await import(`./${by}.mjs`)
const { allies, known, inForce, everyFigure } = await queriesOf(url)
const app = fastify()

/** Less than /v1/allies answers: no pledge's outcome, no target, no gap. */
app.get('/allies', async () => {
  const [every, figures] = await allies()
  const latest = new Map(figures.map((figure) => [figure.area, figure]))
  return { data: every.map((ally) => ({ ...ally, ...latest.get(ally.code) })) }
})
/**
 * What /v1/allies/{ally}?as_of= is asked, written straight down: of each year the figure of the latest edition out by the day, the
 * target in force, the gap in points and dollars, and the ally's words. Still less: no outcomes, no pace, no reasons.
 */
app.get('/known/:code', async ({ params: { code }, query: { as_of: day } }) => {
  const { ally, publications, pledges, targets, figures } = await known(code, day)
  const spending = figures.filter(({ indicator }) => indicator === 'share_of_gdp')
  const current = spending.at(-1)
  const inForce = targets
    .filter(({ indicator, isForAll, agreedOn, supersededOn }) => {
      const isOver = supersededOn !== null && supersededOn <= day
      return indicator === 'share_of_gdp' && isForAll && agreedOn !== null && agreedOn <= day && !isOver
    })
    .sort((a, b) => (a.agreedOn < b.agreedOn ? 1 : -1))[0]
  const gap = current && inForce ? Math.round((current.value - inForce.percent) * 100) / 100 : null
  const gdp = current && figures.find(({ indicator, year }) => indicator === 'gdp_usd' && year === current.year)
  const gapUsdM = gap !== null && gdp ? (gap / 100) * gdp.value : null
  return {
    data: { ...ally, current, target: inForce, gap_pp: gap, gap_usd_m: gapUsdM, spending, pledges, targets },
    meta: { as_of: day, publications },
  }
})
/** What /v1/spending is asked: of each year the figure of the latest edition that holds it. */
app.get('/in-force', async ({ query: { above } }) => ({ data: await inForce(Number(above)) }))
/** What /v1/spending.csv is asked. */
app.get('/figures.csv', async (_, reply) => reply.type('text/csv').send(csv(await everyFigure())))
app.get('/', (_, reply) => reply.send('ready'))
await app.listen({ host: '127.0.0.1', port: Number(port) })

/** No value of these needs quotes. */
function csv(rows) {
  return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map((cells) => `${cells}\n`).join('')
}
