/** Figures, of which an edition brings thousands: written many to a statement. */
import type { Observation } from '../domain/observation.js'
import { Prisma } from './generated/client.js'

/** 6 values a row; SQLite takes 32,766 in a statement. */
const ROWS_A_STATEMENT = 500

/** Writes the figures; by hand, since `createMany` takes several times as long for rows in such numbers. */
export async function insertObservations(tx: Prisma.TransactionClient, observations: readonly Observation[]) {
  for (let start = 0; start < observations.length; start += ROWS_A_STATEMENT) {
    const rows = observations
      .slice(start, start + ROWS_A_STATEMENT)
      .map((row) => [row.publication, row.area, row.indicator, row.year, row.value, row.status])
    await tx.$executeRaw`
      INSERT INTO observation (publication, area, indicator, year, value, status)
      VALUES ${Prisma.join(rows.map((row) => Prisma.sql`(${Prisma.join(row)})`))}`
  }
}
