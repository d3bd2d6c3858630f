/** A PostgreSQL cluster of its own, where PostgreSQL is installed as Debian does it; as the tests make one. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { tsImport } from 'tsx/esm/api'
import { cpuUs, kill } from './child.mjs'

const { postgresPrograms, startCluster } = await tsImport('../tests/support/postgres-cluster.ts', import.meta.url)

/** Starts a cluster with these databases, or says that there is none and answers null. */
export async function startPostgres(...databases) {
  if (postgresPrograms() === null) {
    process.stderr.write('PostgreSQL is left out, since it is not installed here: apt-get install postgresql.\n')
    return null
  }
  const { url, folder } = await startCluster()
  const [pid] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8')
    .split('\n')
    .map(Number)
  const stop = () => {
    process.off('exit', stop)
    kill(pid)
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', stop)
  const admin = new pg.Client({ connectionString: url() })
  await admin.connect()
  for (const name of databases) await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  return { url, cpuUs: () => cpuUs(pid), stop }
}
