/** The common way: Fastify with a Prisma query for each request, over the same file. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { PrismaClient } from '../../dist/store/generated/client.js'

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
app.get('/spending', async ({ query: { above } }) => ({
  data: await prisma.observation.findMany({
    where: { indicator: 'share_of_gdp', publication: 'nato-2026-07', value: { gte: Number(above ?? 2) } },
    orderBy: { value: 'desc' },
    take: 1000,
  }),
}))
app.get('/', (_, reply) => reply.send('ready'))
await app.listen({ host: '127.0.0.1', port: Number(port) })
