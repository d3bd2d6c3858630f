/** Clusters of Debian's PostgreSQL on loopback, made for a test and gone with it; the primary may have a standby it waits for. */
import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { appendFile, chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const ROOT = '/usr/lib/postgresql'
const USER = 'tracker'

/** Where the programs are, or null where PostgreSQL is not installed. */
export function postgresPrograms(): string | null {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : []
  const [found] = versions.map((version) => join(ROOT, version, 'bin')).filter((one) => existsSync(join(one, 'initdb')))
  return found ?? null
}

export interface Cluster {
  readonly port: number
  readonly folder: string
  /** The address of a database of it. */
  url(database?: string): string
  start(): Promise<void>
  /** `fast` breaks off what is under way, `immediate` is a crash. */
  stop(mode: 'fast' | 'immediate'): Promise<void>
  /** Stops or continues all its processes, as a machine does that hangs. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): Promise<void>
  /** Makes a standby of it, which every commit waits for from then on: these lines of the primary's configuration say so. */
  standby(synchronous?: readonly string[]): Promise<Cluster>
  /** Has a standby take over, at this port, as the address of a primary that is gone. */
  promote(port: number): Promise<void>
  remove(): Promise<void>
}

/** Where a cluster listens: on loopback, or at an address that only what is run so has. */
export interface Whereabouts {
  readonly host: string
  /** What comes before the command that starts it. */
  readonly prefix: readonly string[]
}
const LOOPBACK: Whereabouts = { host: '127.0.0.1', prefix: [] }

/** Makes a cluster and starts it. `settings` are lines of its configuration. */
export async function startCluster(settings: readonly string[] = [], where = LOOPBACK): Promise<Cluster> {
  const folder = await ownFolder()
  await run('initdb', '-D', join(folder, 'data'), '-U', USER, '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N')
  const cluster = clusterIn(folder, await freePort(), where)
  if (where !== LOOPBACK) await appendFile(join(folder, 'data', 'pg_hba.conf'), 'host all all samenet trust\n')
  await configure(folder, [
    `listen_addresses = '${where.host}'`,
    `unix_socket_directories = ''`,
    'max_connections = 200',
    ...settings,
  ])
  await cluster.start()
  return cluster
}

function clusterIn(folder: string, firstPort: number, { host, prefix }: Whereabouts): Cluster {
  const data = join(folder, 'data')
  let port = firstPort
  const cluster: Cluster = {
    get port() {
      return port
    },
    folder,
    url: (database = 'postgres') =>
      `postgresql://${USER}@${host}:${port}/${database}${prefix.length > 0 ? '?sslmode=disable' : ''}`,
    async start() {
      const [command = '', ...args] = [...prefix, programPath('pg_ctl')]
      await runAs(
        prefix.length > 0 ? null : await ownerOfPostgres(),
        command,
        ...args,
        '-D',
        data,
        '-o',
        `-p ${port}`,
        '-l',
        join(folder, 'log'),
        '-w',
        '-t',
        '60',
        'start',
      )
    },
    stop: (mode) => run('pg_ctl', '-D', data, '-m', mode, '-w', 'stop'),
    async signal(signal) {
      for (const pid of await processesOf(data)) process.kill(pid, signal)
    },
    async standby(synchronous = ["synchronous_standby_names = 'standby'"]) {
      const own = await ownFolder()
      const connection = `host=${host} port=${port} user=${USER} application_name=standby`
      await run('pg_basebackup', '-D', join(own, 'data'), '-d', connection, '-R', '-X', 'stream', '-c', 'fast')
      const other = clusterIn(own, await freePort(), { host, prefix })
      await other.start()
      await configure(folder, synchronous)
      await run('pg_ctl', '-D', data, 'reload')
      return other
    },
    async promote(address) {
      await configure(folder, ["synchronous_standby_names = ''"])
      await run('pg_ctl', '-D', data, '-w', 'promote')
      await cluster.stop('fast')
      port = address
      await cluster.start()
    },
    async remove() {
      await cluster.signal('SIGCONT').catch(() => undefined)
      await cluster.stop('immediate').catch(() => undefined)
      await rm(folder, { recursive: true, force: true })
    },
  }
  return cluster
}

/** The first line of its file of the process is the one all others come from. */
async function processesOf(data: string): Promise<number[]> {
  const [first = ''] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=', '--ppid', first.trim()])
  return [first, ...stdout.trim().split('\n')].map(Number)
}

async function configure(folder: string, lines: readonly string[]): Promise<void> {
  await appendFile(join(folder, 'data', 'postgresql.conf'), `\n${lines.join('\n')}\n`)
}

/** Who the programs run as where the superuser runs the tests, as in a container; null for whoever runs them. */
export async function ownerOfPostgres(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null
  const users = await readFile('/etc/passwd', 'utf8')
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? []
  return uid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}

async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'))
  await chmod(folder, 0o700)
  const owner = await ownerOfPostgres()
  if (owner) await chown(folder, owner.uid, owner.gid)
  return folder
}

async function run(program: string, ...args: string[]): Promise<void> {
  await runAs(await ownerOfPostgres(), programPath(program), ...args)
}

function programPath(program: string): string {
  const folder = postgresPrograms()
  if (folder === null) throw new Error(`PostgreSQL is not installed: there is no ${ROOT}`)
  return join(folder, program)
}

async function runAs(owner: { uid: number; gid: number } | null, command: string, ...args: string[]): Promise<void> {
  const child = spawn(command, args, {
    ...owner,
    cwd: '/',
    // A standby would look for its certificates at the home of whoever runs the tests.
    env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: '/' },
    // A server that is started keeps what it was given to write to.
    stdio: ['ignore', 'ignore', args.includes('start') ? 'ignore' : 'pipe'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    said += part
  })
  const code = await new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject))
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${said}`)
}

/** A port that was free just now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
