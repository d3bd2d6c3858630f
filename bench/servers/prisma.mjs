/** The queries by Prisma; where it cannot ask so much at once, by SQL through it. */
import { createRequire } from 'node:module'
import { PrismaClient as PostgresClient } from '../../dist/store/generated/postgresql/client.js'
import { PrismaClient as SqliteClient } from '../../dist/store/generated/sqlite/client.js'
import { EVERY_FIGURE, IN_FORCE } from './statements.mjs'

const require = createRequire(new URL('../../package.json', import.meta.url))

/** The queries of the database at the address. */
export function queriesOf(url) {
  const prisma = clientOf(url)
  return {
    allies: () =>
      Promise.all([
        prisma.ally.findMany({ orderBy: { code: 'asc' } }),
        prisma.observation.findMany({
          where: { publication: 'nato-2026-07', indicator: 'share_of_gdp' },
          orderBy: { year: 'asc' },
        }),
      ]),
    async known(code, day) {
      const by = { lte: day }
      const [ally, publications, pledges, targets] = await Promise.all([
        prisma.ally.findUnique({ where: { code } }),
        prisma.publication.findMany({
          where: { publisher: 'nato', publishedOn: by },
          orderBy: { publishedOn: 'desc' },
        }),
        prisma.pledge.findMany({ where: { ally: code, OR: [{ announcedOn: by }, { announcedOn: null }] } }),
        prisma.target.findMany({ where: { OR: [{ agreedOn: by }, { proposedOn: by }] }, include: { areas: true } }),
      ])
      const editions = publications.map(({ id }) => id)
      const every = await prisma.observation.findMany({
        where: {
          area: code,
          indicator: { in: ['share_of_gdp', 'gdp_usd'] },
          derived: false,
          publication: { in: editions },
        },
      })
      every.sort((a, b) => editions.indexOf(a.publication) - editions.indexOf(b.publication))
      const latest = new Map()
      for (const figure of every) {
        const about = `${figure.indicator} ${figure.year}`
        if (!latest.has(about)) latest.set(about, figure)
      }
      const figures = [...latest.values()].sort((a, b) => a.year - b.year)
      const forAll = targets.map(({ areas, ...target }) => ({ ...target, isForAll: areas.length === 0 }))
      return { ally, publications, pledges, targets: forAll, figures }
    },
    inForce: (above) => prisma.$queryRawUnsafe(IN_FORCE, above),
    everyFigure: () => prisma.$queryRawUnsafe(EVERY_FIGURE),
  }
}

function clientOf(url) {
  if (url.startsWith('postgresql:')) {
    const { PrismaPg } = require('@prisma/adapter-pg')
    return new PostgresClient({ adapter: new PrismaPg({ connectionString: url }) })
  }
  const { PrismaLibSql } = require('@prisma/adapter-libsql')
  return new SqliteClient({ adapter: new PrismaLibSql({ url }) })
}
