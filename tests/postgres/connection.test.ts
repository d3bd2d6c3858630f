/** Addresses of databases: what is understood, what is refused, and that no message shows a password. */
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../src/store/postgres/connection.js'
import { runCliWith } from '../support/command.js'
import { onServer } from '../support/postgres.js'
import { type Cluster, startCluster } from '../support/postgres-cluster.js'
import { openTestStore, temporaryFolder } from '../support/temporary-store.js'

describe('an address', () => {
  test.each([
    ['postgresql://127.0.0.1/tracker', 'postgresql://127.0.0.1/tracker'],
    ['postgresql://editor:s3cret@localhost:5433/tracker', 'postgresql://editor@localhost:5433/tracker'],
    [
      'postgres://editor:s3cret@db.example.org/tracker?sslmode=verify-full',
      'postgresql://editor@db.example.org/tracker',
    ],
    ['postgresql://e@db/t?sslmode=no-verify&password=s3cret', 'postgresql://e@db/t'],
    ['postgresql://e:s3cret@localhost/tracker?host=/var/run/postgresql', 'postgresql://e@/var/run/postgresql/tracker'],
  ])('%s is named without its password', (url, place) => {
    expect(addressOf(url)).toEqual({ url, place })
  })

  test.each([
    ['postgresql://e:s3cret@db.example.org/tracker', 'names db.example.org without sslmode; add sslmode=verify-full'],
    [
      'postgresql://e:s3cret@127.0.0.1/t?sslmode=prefer',
      'has sslmode=prefer; it must be one of disable, verify-full, no-verify',
    ],
    ['postgresql://e:s3cret@[::1/t', 'is no address such as postgresql://user:password@host:5432/database'],
  ])('%s is refused in a sentence that shows no password', (url, why) => {
    const refused = () => addressOf(url)
    expect(refused).toThrow(`DATABASE_URL ${why}`)
    expect(refused).not.toThrow('s3cret')
  })

  test.each([
    [{ DATABASE_URL: 'mysql://e:s3cret@db/t' }, 'DATABASE_URL must be an address such as postgresql://'],
    [{ DATABASE_URL: 'postgresql://e:s3cret@127.0.0.1:1/t' }, 'postgresql://e@127.0.0.1:1/t could not be opened'],
    [
      { DATABASE_URL: 'postgresql://127.0.0.1/t', DATABASE_FILE: 'x.db' },
      'DATABASE_URL and DATABASE_FILE name a store each',
    ],
    [{ DATABASE_LISTEN_URL: 'postgresql://127.0.0.1/t' }, 'DATABASE_LISTEN_URL is set without DATABASE_URL'],
  ])('%j ends a command with a sentence', async (env, why) => {
    const { code, out, err } = await runCliWith(env, 'migrate')
    const said = out + err
    expect([code, said]).toEqual([1, expect.stringContaining(why)])
    expect(said).not.toContain('s3cret')
    expect(said.trim().split('\n')).toHaveLength(1)
  })
})

describe('a server that encrypts', () => {
  let cluster: Cluster
  let certificate: string
  let remove: () => Promise<void>
  beforeAll(async () => {
    const made = await temporaryFolder()
    remove = made.remove
    const key = join(made.folder, 'server.key')
    certificate = join(made.folder, 'server.crt')
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate, ...subject],
      {
        stdio: 'ignore',
      },
    )
    chmodSync(made.folder, 0o755)
    cluster = await startCluster()
    const { uid, gid } = statSync(join(cluster.folder, 'data'))
    for (const file of [key, certificate]) chownSync(file, uid, gid)
    chmodSync(key, 0o600)
    await onServer(
      cluster.url(),
      `ALTER SYSTEM SET ssl_key_file = '${key}'`,
      `ALTER SYSTEM SET ssl_cert_file = '${certificate}'`,
      'ALTER SYSTEM SET ssl = on',
      "CREATE ROLE editor LOGIN SUPERUSER PASSWORD 's3cret'",
      'CREATE DATABASE tracker',
    )
    await cluster.stop('fast')
    await cluster.start()
  })
  afterAll(async () => {
    await cluster.remove()
    await remove()
  })

  const address = (query: string, host = 'localhost') =>
    `postgresql://editor:s3cret@${host}:${cluster.port}/tracker?${query}`

  async function isEncrypted(url: string): Promise<unknown> {
    const store = await openTestStore(url)
    try {
      return await store.engine.read((tx) => tx.$queryRaw`SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()`)
    } finally {
      await store.close()
    }
  }

  test('is believed where its certificate is of one that is trusted and names its host', async () => {
    expect(await isEncrypted(address(`sslmode=verify-full&sslrootcert=${certificate}`))).toEqual([{ ssl: true }])
  })

  test.each([
    ['of nobody who is trusted', () => address('sslmode=verify-full'), /self-signed certificate/],
    ['of another host', () => address(`sslmode=verify-full&sslrootcert=${certificate}`, '127.0.0.1'), /altnames/],
  ])('is not believed where its certificate is %s', async (_, url, why) => {
    const refused = openTestStore(url())
    await expect(refused).rejects.toThrow(why)
    await expect(refused).rejects.not.toThrow('s3cret')
  })

  test('is talked to in code without being checked, or in the clear, where that is said', async () => {
    expect(await isEncrypted(address('sslmode=no-verify'))).toEqual([{ ssl: true }])
    expect(await isEncrypted(address('sslmode=disable'))).toEqual([{ ssl: false }])
  })
})
