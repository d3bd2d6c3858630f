/**
 * The PostgreSQL server for a run of the suite: the one that `TEST_POSTGRES` names, or, with `TEST_POSTGRES=own`, a cluster of
 * its own, of what Debian installs.
 */
import { startCluster } from './postgres-cluster.js'

/** Called by Vitest before the first test of that half; what it returns, after the last. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_POSTGRES !== 'own') return undefined
  // Nothing here outlives the machine, so nothing waits for its disk.
  const cluster = await startCluster(['fsync = off', 'full_page_writes = off'])
  process.env.TEST_POSTGRES = cluster.url()
  return () => cluster.remove()
}
