/** Databases of their own on the PostgreSQL server that the tests were given, each copied from one that was seeded once. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** The server, or null in the half of the suite that uses SQLite. */
export function postgresServer(): string | null {
  const { TEST_STORE, TEST_POSTGRES } = process.env
  return TEST_STORE === 'postgresql' ? (TEST_POSTGRES ?? null) : null
}

/** The address of a database on the server. */
export function databaseAt(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Runs a statement on the server's own database. */
export async function onServer(server: string, ...statements: readonly string[]): Promise<void> {
  const session = new pg.Client({ connectionString: server })
  await session.connect()
  try {
    for (const statement of statements) await session.query(statement)
  } finally {
    await session.end()
  }
}

/** Makes a database and answers its address; what is in the template is in it. */
export async function makeDatabase(server: string, template = 'template0'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return databaseAt(server, name)
}

/** Deletes the database, whoever uses it. */
export async function dropDatabase(server: string, address: string): Promise<void> {
  await onServer(server, `DROP DATABASE IF EXISTS ${new URL(address).pathname.slice(1)} WITH (FORCE)`)
}

/** A template made once by whichever worker comes first, for each of these names. */
export async function templateNamed(
  server: string,
  name: string,
  fill: (address: string) => Promise<void>,
): Promise<string> {
  const session = new pg.Client({ connectionString: server })
  await session.connect()
  try {
    await session.query('SELECT pg_advisory_lock(1)')
    const { rowCount } = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) {
      const building = await makeDatabase(server)
      await fill(building)
      await session.query(`ALTER DATABASE ${new URL(building).pathname.slice(1)} RENAME TO ${name}`)
    }
  } finally {
    await session.end()
  }
  return name
}
