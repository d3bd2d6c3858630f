/**
 * All of `deploy/` on loopback: PostgreSQL with a synchronous standby, three nodes, nginx in front. The files are those that are
 * shipped, with other addresses, ports and folders.
 */
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseEnv, promisify } from 'node:util'
import pg from 'pg'
import { onServer } from './postgres.js'
import { type Cluster, freePort, ownerOfPostgres, postgresPrograms, startCluster } from './postgres-cluster.js'
import { type ServerProcess, startServer } from './served.js'

const NGINX = '/usr/sbin/nginx'
const OPENSSL = '/usr/bin/openssl'

/** What is not installed of what it takes. */
export function missingPrograms(): string[] {
  const programs = { nginx: existsSync(NGINX), openssl: existsSync(OPENSSL), PostgreSQL: postgresPrograms() !== null }
  return Object.entries(programs).flatMap(([name, isThere]) => (isThere ? [] : [name]))
}

/** A node, as systemd would run it. */
export interface RunningNode {
  readonly port: number
  readonly process: ServerProcess
  /** Starts it again at its port, as systemd does. */
  restart(): Promise<void>
}

/** All of it, running. */
export interface Deployment {
  readonly folder: string
  readonly nodes: readonly RunningNode[]
  readonly primary: Cluster
  readonly standby: Cluster
  /** Where nginx listens, with TLS, and where it only says so. */
  readonly port: number
  readonly plainPort: number
  /** Whom to believe that it is `tracker.example.org`. */
  readonly certificate: string
  /** A command of the program, with the settings of the nodes. */
  command(...args: readonly string[]): Promise<string>
  close(): Promise<void>
}

/** How to end what was started so far, the latest last. */
type Endings = (() => Promise<unknown>)[]

/** The file of `deploy/` with each of these words replaced. @throws Error where it does not have one of them */
async function fileWith(name: string, changes: Readonly<Record<string, string>>): Promise<string> {
  let text = await readFile(join('deploy', name), 'utf8')
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`deploy/${name} has no ${from} to replace`)
    text = text.replaceAll(from, to)
  }
  return text
}

/** Starts it all, in the order in which an operator does. */
export async function startDeployment(): Promise<Deployment> {
  const folder = await mkdtemp(join(tmpdir(), 'deployment-'))
  // Those that give up the rights of the superuser have files in it.
  await chmod(folder, 0o755)
  const endings: Endings = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  try {
    const certificate = join(folder, 'certificate.pem')
    await makeCertificate(folder)
    const { primary, standby } = await startDatabase(folder, endings)
    const settings = await settingsOfNodes(primary.port, certificate)
    const command = async (...args: readonly string[]) =>
      (await promisify(execFile)(process.execPath, ['dist/cli.js', ...args], { env: { ...process.env, ...settings } }))
        .stdout
    // Said once, when there is nothing yet.
    const { DATABASE_MUST_EXIST: mustExist, ...others } = settings
    if (mustExist !== 'true') throw new Error('the nodes would take an empty database for a new one')
    await promisify(execFile)(process.execPath, ['dist/cli.js', 'seed'], { env: { ...process.env, ...others } })
    const nodes = await Promise.all([1, 2, 3].map(() => startNode(settings, endings)))
    const nginx = await startNginx(folder, nodes, endings)
    return {
      folder,
      nodes,
      primary,
      standby,
      certificate: await readFile(certificate, 'utf8'),
      ...nginx,
      command,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** One for every name and address there is here, which vouches for itself. */
async function makeCertificate(folder: string): Promise<void> {
  const names = 'subjectAltName=DNS:tracker.example.org,IP:127.0.0.1'
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  await promisify(execFile)(OPENSSL, ['req', '-x509', ...kind, '-subj', '/CN=tracker', '-addext', names, ...files])
}

async function startDatabase(folder: string, endings: Endings): Promise<{ primary: Cluster; standby: Cluster }> {
  const own = join(folder, 'postgresql')
  const owner = await ownerOfPostgres()
  await mkdir(own)
  for (const name of ['certificate.pem', 'key.pem']) {
    await writeFile(join(own, name), await readFile(join(folder, name)), { mode: 0o600 })
    if (owner) await chown(join(own, name), owner.uid, owner.gid)
  }
  const settings = await fileWith('postgresql/tracker.conf', {
    "'*'": "'127.0.0.1'",
    '/etc/postgresql/tracker': own,
  })
  const primary = await startCluster(settings.split('\n'))
  endings.push(() => primary.remove())
  const entry = await fileWith('postgresql/pg_hba.conf', { '10.0.0.0/24': '127.0.0.1/32' })
  const rules = join(primary.folder, 'data', 'pg_hba.conf')
  await writeFile(rules, `${entry}\n${await readFile(rules, 'utf8')}`)
  const roles = await fileWith('postgresql/roles.sql', {})
  const statements = roles.replace(/^--.*$/gm, '').split(';')
  await onServer(primary.url(), ...statements.filter((one) => one.trim() !== ''), 'SELECT pg_reload_conf()')

  const synchronous = await fileWith('postgresql/synchronous.conf', {})
  const standby = await primary.standby(synchronous.split('\n'))
  endings.push(() => standby.remove())
  const password = /ROLE tracker_standby .* PASSWORD '([^']+)'/.exec(roles)?.[1] ?? ''
  const passwords = join(own, 'pgpass')
  await writeFile(passwords, `127.0.0.1:${primary.port}:replication:tracker_standby:${password}\n`, { mode: 0o600 })
  if (owner) await chown(passwords, owner.uid, owner.gid)
  const following = await fileWith('postgresql/standby.conf', {
    'host=10.0.0.20 port=5432': `host=127.0.0.1 port=${primary.port}`,
    '/var/lib/postgresql/tracker.pgpass': passwords,
    '/etc/postgresql/tracker/ca.pem': join(own, 'certificate.pem'),
  })
  // Over what the copying of the primary has written there.
  await appendFile(join(standby.folder, 'data', 'postgresql.auto.conf'), following)
  await onServer(standby.url(), 'SELECT pg_reload_conf()')
  await followed(primary)
  return { primary, standby }
}

/** Once the standby has come as its configuration says, which the primary waits for with each commit. */
async function followed(primary: Cluster): Promise<void> {
  const session = new pg.Client({ connectionString: primary.url() })
  await session.connect()
  try {
    for (let tries = 0; tries < 100; tries += 1) {
      const { rowCount } = await session.query(
        "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync' AND usename = 'tracker_standby'",
      )
      if (rowCount === 1) return
      await sleep(100)
    }
    throw new Error('the standby does not follow the primary')
  } finally {
    await session.end()
  }
}

async function settingsOfNodes(port: number, certificate: string): Promise<Readonly<Record<string, string>>> {
  const text = await fileWith('systemd/tracker.env', {
    '10.0.0.20:5432': `127.0.0.1:${port}`,
    '/etc/tracker/database-ca.pem': certificate,
    'HOST=10.0.0.11': 'HOST=127.0.0.1',
    'TRUST_PROXY=10.0.0.10': 'TRUST_PROXY=127.0.0.1',
  })
  return Object.fromEntries(Object.entries(parseEnv(text)).map(([name, value]) => [name, value ?? '']))
}

/** With the environment that the unit gives it, and at a port of its own, which is the instance. */
async function startNode(settings: Readonly<Record<string, string>>, endings: Endings): Promise<RunningNode> {
  const port = await freePort()
  const unit = await fileWith('systemd/tracker@.service', { '%i': String(port) })
  const given = [...unit.matchAll(/^Environment=(.*)$/gm)].map(([, line = '']) => line).join('\n')
  const { DATABASE_URL: place = '', ...others } = { ...parseEnv(given), ...settings }
  const env = { OVERLOAD_DELAY_MS: '1000', ...others }
  const start = () => startServer(place, env)
  const stop = async ({ child, exited }: ServerProcess) => {
    child.kill('SIGKILL')
    await exited
  }
  let running = await start()
  endings.push(() => stop(running))
  return {
    port,
    get process() {
      return running
    },
    async restart() {
      await stop(running)
      running = await start()
    },
  }
}

async function startNginx(folder: string, nodes: readonly RunningNode[], endings: Endings) {
  const [port, plainPort] = [await freePort(), await freePort()]
  const [first = 0, second = 0, third = 0] = nodes.map((node) => node.port)
  const site = await fileWith('nginx/tracker.conf', {
    '10.0.0.11:3000': `127.0.0.1:${first}`,
    '10.0.0.12:3000': `127.0.0.1:${second}`,
    '10.0.0.13:3000': `127.0.0.1:${third}`,
    'listen 80;': `listen 127.0.0.1:${plainPort};`,
    'listen 443 ssl': `listen 127.0.0.1:${port} ssl`,
    '/etc/nginx/tracker/': `${folder}/`,
    '/var/cache/nginx/tracker': join(folder, 'cache'),
    '/var/log/nginx': folder,
  })
  await writeFile(join(folder, 'tracker.conf'), site)
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  // What Debian's own file has around it: compression too.
  const around = `
    daemon off;
    ${process.getuid?.() === 0 ? 'user www-data;' : ''}
    worker_processes 2;
    pid ${folder}/nginx.pid;
    events { worker_connections 2048; }
    http {
      gzip on;
      ${kinds.map((kind) => `${kind}_temp_path ${folder}/temporary-${kind};`).join('\n')}
      include ${folder}/tracker.conf;
    }`
  await writeFile(join(folder, 'nginx.conf'), around)
  const args = ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')]
  await promisify(execFile)(NGINX, [...args, '-t'])
  const child = spawn(NGINX, args, { stdio: 'ignore' })
  const exited = new Promise((resolve) => child.once('close', resolve))
  endings.push(async () => {
    child.kill('SIGTERM')
    await exited
  })
  return { port, plainPort }
}
