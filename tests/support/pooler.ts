/** A pgbouncer of its own that hands connections on between transactions, in front of a server that trusts it. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { freePort, ownerOfPostgres } from './postgres-cluster.js'

const PROGRAM = '/usr/sbin/pgbouncer'

export interface Pooler {
  /** The address at which the pooler has the database. */
  behind(place: string): string
  stop(): Promise<void>
}

/** Starts it; null where it is not installed. */
export async function startPooler(server: string): Promise<Pooler | null> {
  if (!existsSync(PROGRAM)) return null
  const { hostname, port: serverPort, username } = new URL(server)
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'pooler-'))
  await chmod(folder, 0o755)
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(join(folder, 'users'), `"${username}" ""\n`)
  await writeFile(
    file,
    `[databases]
* = host=${hostname} port=${serverPort} user=${username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'users')}
pool_mode = transaction
default_pool_size = 4
`,
  )
  const child = spawn(PROGRAM, ['-q', file], { ...(await ownerOfPostgres()), stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await expect.poll(() => isOpen(port), { timeout: 5000 }).toBe(true)
  return {
    behind(place) {
      const url = new URL(place)
      url.port = String(port)
      return url.href
    },
    async stop() {
      child.kill('SIGKILL')
      await gone
      await rm(folder, { recursive: true })
    },
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (open: boolean) => {
      socket.destroy()
      resolve(open)
    }
    socket.on('connect', () => end(true)).on('error', () => end(false))
  })
}
