/** Records of a given size: the record as it comes, and invented editions on top of it. */

import { readSeed, SEED_DIRECTORY } from '../dist/seed/read-seed.js'
import { openPostgres } from '../dist/store/postgres/engine.js'
import { openSqlite } from '../dist/store/sqlite/engine.js'
import { storeOn } from '../dist/store/store.js'

const YEARS = 36

function open({ databaseFile, databaseUrl }) {
  return databaseUrl === undefined ? openSqlite(databaseFile) : openPostgres(databaseUrl)
}

/** Makes a database that holds about so many figures, where the store's settings name one; answers how many. */
export async function makeRecord(settings, figures = 0) {
  const engine = await open(settings)
  await storeOn(engine).seed(() => readSeed(SEED_DIRECTORY), new Date())
  const counted = () =>
    engine.read(async (tx) => Number((await tx.$queryRawUnsafe('SELECT COUNT(*) AS n FROM observation'))[0].n))
  const held = await counted()
  // Each edition is committed by itself: PostgreSQL checks a commit's references at its end, and an answer is due within seconds.
  for (let edition = 0, total = held; total < figures * 0.95; edition += 1) {
    const id = `invented-${String(edition).padStart(3, '0')}`
    const day = new Date(Date.UTC(1996, 0, 15) + edition * 150 * 86_400_000).toISOString().slice(0, 10)
    total += await engine.write(async (tx) => {
      await tx.$executeRawUnsafe(
        `INSERT INTO publication (id, publisher, title, published_on) VALUES ('${id}', 'nato', 'Invented ${edition}', '${day}')`,
      )
      return tx.$executeRawUnsafe(`
        WITH RECURSIVE years(year) AS (SELECT 1990 UNION ALL SELECT year + 1 FROM years WHERE year < ${1990 + YEARS - 1})
        INSERT INTO observation (publication, area, indicator, year, value, status)
        SELECT '${id}', areas.area, indicator.id, year, (100 + (year * 31 + ${edition} * 17 + length(indicator.id)) % 300) / 100.0, 'final'
        FROM (SELECT DISTINCT area FROM observation) AS areas, (SELECT DISTINCT indicator AS id FROM observation) AS indicator, years`)
    })
  }
  const made = await counted()
  await engine.close()
  return made
}

/** Adds the index that the questions of the baselines want: they are not to be slow for want of it. */
export async function addIndex(settings) {
  const engine = await open(settings)
  const columns = 'indicator, area, year, publication, value, status, derived'
  await engine.write(async (tx) => {
    await tx.$executeRawUnsafe(`CREATE INDEX wanted ON observation (${columns})`)
    await tx.$executeRawUnsafe('ANALYZE')
  })
  await engine.close()
}

/** Adds so many revisions, each of one pledge's title, to and fro. */
export async function addRevisions(settings, count) {
  const engine = await open(settings)
  const revision = (await storeOn(engine).head()).revision
  await engine.write(async (tx) => {
    const [{ after }] = await tx.$queryRawUnsafe(
      `SELECT "after" FROM change WHERE entity = 'pledges' ORDER BY revision, position LIMIT 1`,
    )
    const { id, title } = JSON.parse(after)
    const other = JSON.stringify({ ...JSON.parse(after), title: `${title}, or so` })
    const numbers = `WITH RECURSIVE numbers(n) AS (SELECT ${revision + 1} UNION ALL SELECT n + 1 FROM numbers WHERE n < ${revision + count})`
    if (count === 0) return
    await tx.$executeRawUnsafe('UPDATE head SET revision = revision + ?1', count)
    await tx.$executeRawUnsafe(
      `INSERT INTO revision (number, recorded_at, author, note, figures) ${numbers} SELECT n, '2026-11-24T13:00:00.000Z', 'bench', 'Revision ' || n, 0 FROM numbers`,
    )
    await tx.$executeRawUnsafe(
      `INSERT INTO change (revision, position, entity, "key", action, "before", "after") ${numbers}
       SELECT n, 1, 'pledges', ?1, 'update', CASE WHEN n % 2 THEN ?3 ELSE ?2 END, CASE WHEN n % 2 THEN ?2 ELSE ?3 END FROM numbers`,
      id,
      after,
      other,
    )
  })
  await engine.close()
}
