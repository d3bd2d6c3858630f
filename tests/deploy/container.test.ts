/** The image of the Containerfile: built, started, stopped and started again over the same volume. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../support/postgres-cluster.js'

const USER = 10_001
const BUILD_MS = 900_000

const run = promisify(execFile)
const isAsked = process.env.CONTAINER === 'true'
if (!isAsked) console.warn('The Containerfile is not built here: it takes minutes, and CONTAINER=true was not said.')

interface Configured {
  readonly User: string
  readonly Entrypoint: readonly string[]
  readonly Cmd: readonly string[]
  readonly Volumes: Readonly<Record<string, unknown>>
  readonly ExposedPorts: Readonly<Record<string, unknown>>
  readonly Healthcheck: { readonly Test: readonly string[] }
}

describe.skipIf(!isAsked)('the container', () => {
  let folder: string
  let port: number
  let container: string
  let configured: Configured
  const started: ChildProcess[] = []
  const places = () => ['--root', join(folder, 'store'), '--runroot', join(folder, 'run')]
  const buildah = async (...args: readonly string[]) =>
    (await run('buildah', [...places(), ...args], { maxBuffer: 64 * 2 ** 20 })).stdout.trim()
  const build = (file: string, name: string, context: string, ...options: readonly string[]) =>
    buildah('bud', '--isolation', 'chroot', '--format', 'docker', ...options, '-f', file, '-t', name, context)
  /** How it runs: on a port nobody else has, with the volume that buildah makes for it and keeps from start to start. */
  const running = () => ['run', '--isolation', 'chroot', '--env', `PORT=${port}`, container, '--']
  const inside = (...command: readonly string[]) => buildah(...running(), ...command)
  const asked = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'container-'))
    port = await freePort()
    const base = join(folder, 'base')
    await mkdir(base)
    await run('tests/support/container-base.sh', [base])
    await writeFile(join(folder, 'Base'), 'FROM scratch\nCOPY . /\n')
    await build(join(folder, 'Base'), 'localhost/base', base)
    // As npm reaches its registry from this machine.
    const { stdout: registry } = await run('npm', ['config', 'get', 'registry'])
    const settings = join(folder, 'npmrc')
    await writeFile(settings, `registry=${registry}cafile=/etc/ssl/certs/ca-certificates.crt\n`)
    const reaching = ['--volume', `${settings}:/root/.npmrc:ro`]
    const from = ['--pull-never', '--build-arg', 'NODE_IMAGE=localhost/base']
    await build('Containerfile', 'localhost/tracker', '.', ...from, ...reaching)
    configured = JSON.parse(await buildah('inspect', '--type', 'image', 'localhost/tracker')).Docker.config
    container = await buildah('from', '--pull-never', 'localhost/tracker')
  }, BUILD_MS)
  afterAll(async () => {
    for (const { pid, exitCode } of started) if (pid && exitCode === null) process.kill(innermost(pid), 'SIGKILL')
    await buildah('umount', '--all').catch(() => undefined)
    await buildah('rm', '--all').catch(() => undefined)
    await buildah('rmi', '--all', '--force').catch(() => undefined)
    // It mounts the folder of its layers onto itself.
    await run('umount', [join(folder, 'store/overlay')]).catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }, 120_000)

  /** Starts what the image starts, and waits until it is ready. */
  async function start(): Promise<{ child: ChildProcess; said: () => string; exited: Promise<number | null> }> {
    const command = [...places(), ...running(), ...configured.Entrypoint, ...configured.Cmd]
    const child = spawn('buildah', command, { stdio: ['ignore', 'pipe', 'pipe'] })
    started.push(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => {
        output += part
      })
    const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
    await expect
      .poll(
        () =>
          asked('/readyz').then(
            ({ status }) => status,
            () => output,
          ),
        { timeout: 90_000, interval: 200 },
      )
      .toBe(200)
    return { child, said: () => output, exited }
  }

  /** The process the entry point has become: the last of the line that begins with this one. */
  function innermost(pid: number): number {
    const threads = readdirSync(`/proc/${pid}/task`)
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '),
    )
    const child = children.find((one) => one !== '')
    return child === undefined ? pid : innermost(Number(child))
  }

  test('is told by its configuration how it runs', () => {
    expect(configured).toMatchObject({
      User: `${USER}:${USER}`,
      Entrypoint: ['defense-spending-tracker'],
      Cmd: ['serve'],
      Volumes: { '/data': {} },
      ExposedPorts: { '3000/tcp': {} },
    })
  })

  test('has the package and what it depends on, nothing of how it is made', async () => {
    const mounted = await buildah('mount', container)
    const packages = await readdir(join(mounted, 'opt/tracker/node_modules'))
    expect(packages.filter((name) => !name.startsWith('.')).sort()).toEqual(
      ['@libsql', '@neon-rs', '@resvg', 'defense-spending-tracker', 'detect-libc', 'libsql'].sort(),
    )
    expect(existsSync(join(mounted, 'src'))).toBe(false)
  })

  test('makes its data in the volume as a user that is not root, is healthy, and ends with 0 when it is told to', async () => {
    const { child, exited } = await start()
    const pid = innermost(child.pid ?? 0)
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(new RegExp(`^Uid:\t${USER}\t${USER}\t`, 'm'))
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]).toMatch(/(^|\/)node$/)
    const owned = "const { uid, mode } = fs.statSync('/data/tracker.db'); [uid, (mode & 0o777).toString(8)].join()"
    expect(await inside('node', '-p', owned)).toBe(`${USER},600`)
    expect(await (await asked('/v1/allies.csv?as_of=2025-04-03')).text()).toContain('\nBEL,')
    const [, ...health] = configured.Healthcheck.Test
    await inside(...health)
    const key = await inside('defense-spending-tracker', 'key', 'create', '--name', 'desk', '--scope', 'editorial')
    expect(key).toMatch(/^dst_/)

    const before = performance.now()
    process.kill(pid, 'SIGTERM')
    expect(await exited).toBe(0)
    expect(performance.now() - before).toBeLessThan(10_000)
    await expect(inside(...health)).rejects.toThrow()
  })

  test('goes on with the data of the volume when it is started again', async () => {
    const { child, said, exited } = await start()
    expect(said()).not.toContain('(new, seeded')
    expect(await inside('defense-spending-tracker', 'key', 'list')).toContain('desk')
    process.kill(innermost(child.pid ?? 0), 'SIGTERM')
    expect(await exited).toBe(0)
  })
})
