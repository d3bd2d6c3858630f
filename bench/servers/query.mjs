/** The common way: Fastify with a Prisma query for each request, over the same file. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { PrismaClient } from '../../dist/store/generated/sqlite/client.js'

const require = createRequire(new URL('../../package.json', import.meta.url))
const { fastify } = require('fastify')
const { PrismaLibSql } = require('@prisma/adapter-libsql')
const [port, file] = process.argv.slice(2)

const prisma = new PrismaClient({ adapter: new PrismaLibSql({ url: pathToFileURL(file).href }) })
const app = fastify()

/** Less than /v1/allies answers: no pledge's outcome, no target, no gap. */
app.get('/allies', async () => {
  const [allies, figures] = await Promise.all([
    prisma.ally.findMany({ orderBy: { code: 'asc' } }),
    prisma.observation.findMany({
      where: { publication: 'nato-2026-07', indicator: 'share_of_gdp' },
      orderBy: { year: 'asc' },
    }),
  ])
  const latest = new Map(figures.map((figure) => [figure.area, figure]))
  return { data: allies.map((ally) => ({ ...ally, ...latest.get(ally.code) })) }
})
/** The latest edition alone; no date, no target, no gap. */
app.get('/allies/:code', async ({ params: { code } }) => {
  const [ally, spending, pledges] = await Promise.all([
    prisma.ally.findUnique({ where: { code } }),
    prisma.observation.findMany({
      where: { area: code, indicator: 'share_of_gdp', publication: 'nato-2026-07' },
      orderBy: { year: 'asc' },
    }),
    prisma.pledge.findMany({ where: { ally: code } }),
  ])
  return { data: { ...ally, spending, pledges } }
})
/** What /v1/allies/{ally}?as_of= is asked, written straight down: the figures of the editions out by the day, the latest of each. */
app.get('/known/:code', async ({ params: { code }, query: { as_of: day } }) => {
  const by = { lte: day }
  const [ally, publications, pledges, targets] = await Promise.all([
    prisma.ally.findUnique({ where: { code } }),
    prisma.publication.findMany({ where: { publisher: 'nato', publishedOn: by }, orderBy: { publishedOn: 'desc' } }),
    prisma.pledge.findMany({ where: { ally: code, OR: [{ announcedOn: by }, { announcedOn: null }] } }),
    prisma.target.findMany({ where: { OR: [{ agreedOn: by }, { proposedOn: by }] }, include: { areas: true } }),
  ])
  const editions = publications.map(({ id }) => id)
  const figures = await prisma.observation.findMany({
    where: { area: code, indicator: { in: ['share_of_gdp', 'gdp_usd'] }, publication: { in: editions } },
  })
  figures.sort((a, b) => editions.indexOf(a.publication) - editions.indexOf(b.publication))
  const latest = new Map()
  for (const figure of figures) {
    const about = `${figure.indicator} ${figure.year}`
    if (!latest.has(about)) latest.set(about, figure)
  }
  const spending = [...latest.values()]
    .filter(({ indicator }) => indicator === 'share_of_gdp')
    .sort((a, b) => a.year - b.year)
  const current = spending.at(-1)
  const inForce = targets
    .filter(({ indicator, areas, agreedOn, supersededOn }) => {
      const isOver = supersededOn !== null && supersededOn <= day
      return indicator === 'share_of_gdp' && areas.length === 0 && agreedOn !== null && agreedOn <= day && !isOver
    })
    .sort((a, b) => (a.agreedOn < b.agreedOn ? 1 : -1))[0]
  const gap = current && inForce ? Math.round((current.value - inForce.percent) * 100) / 100 : null
  const gdp = current && latest.get(`gdp_usd ${current.year}`)
  const gapUsdM = gap !== null && gdp ? (gap / 100) * gdp.value : null
  return {
    data: { ...ally, current, target: inForce, gap_pp: gap, gap_usd_m: gapUsdM, spending, pledges, targets },
    meta: { as_of: day, publications },
  }
})
/** What /v1/spending is asked: of each year the figure of the latest edition that holds it. */
app.get('/in-force', async ({ query: { above } }) => ({
  data: await prisma.$queryRaw`
    SELECT area, indicator, year, value, status, publication FROM (
      SELECT observation.*, ROW_NUMBER() OVER (PARTITION BY area, year ORDER BY published_on DESC) AS place
      FROM observation JOIN publication ON publication.id = observation.publication
      WHERE indicator = 'share_of_gdp' AND publisher = 'nato')
    WHERE place = 1 AND value >= ${Number(above)} ORDER BY value DESC LIMIT 1000`,
}))
/** The latest edition alone. */
app.get('/spending', async ({ query: { above } }) => ({
  data: await prisma.observation.findMany({
    where: { indicator: 'share_of_gdp', publication: 'nato-2026-07', value: { gte: Number(above ?? 2) } },
    orderBy: { value: 'desc' },
    take: 1000,
  }),
}))
app.get('/', (_, reply) => reply.send('ready'))
await app.listen({ host: '127.0.0.1', port: Number(port) })
