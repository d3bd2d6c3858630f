/** The units of `deploy/systemd`: that systemd understands them, what they leave a process, and what they do. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bootSystemd } from '../support/booted-systemd.js'

const FOLDER = 'deploy/systemd'
const UNITS = readdirSync(FOLDER).filter((name) => name.endsWith('.service'))
/** What systemd counts a unit as exposed at the most, in tenths: 100 is a unit without any limit. */
const EXPOSURE = { server: '16', watchdog: '22' }

const run = promisify(execFile)
const hasAnalyze = await run('systemd-analyze', ['--version']).then(
  () => true,
  () => false,
)
test.runIf(process.env.DEPLOY_REQUIRED === 'true')('systemd-analyze is installed', () => {
  expect(hasAnalyze).toBe(true)
})

describe.skipIf(!hasAnalyze)(`the unit files${hasAnalyze ? '' : ': skipped, no systemd-analyze here'}`, () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'units-'))
    for (const unit of UNITS) {
      const text = readFileSync(join(FOLDER, unit), 'utf8')
      const here = text
        .replaceAll('/usr/local/bin/tracker-watchdog', resolve(FOLDER, 'tracker-watchdog'))
        .replaceAll('/usr/bin/node', process.execPath)
      writeFileSync(join(folder, unit), here)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(UNITS)('%s is understood to the last line', async (unit) => {
    const { stdout, stderr } = await run('systemd-analyze', ['verify', '--man=no', join(folder, unit)])
    expect(stdout + stderr).toBe('')
  })

  test.each(UNITS)('%s leaves its process little', async (unit) => {
    const threshold = EXPOSURE[unit.includes('watchdog') ? 'watchdog' : 'server']
    await run('systemd-analyze', ['security', '--offline=true', `--threshold=${threshold}`, join(folder, unit)])
  })
})

const systemd = await bootSystemd()
const why = typeof systemd === 'string' ? systemd : null
if (why !== null) console.warn(`The units are not started here: no systemd can be booted (${why}).`)

describe.skipIf(typeof systemd === 'string')('under a systemd', () => {
  const inside = async (command: string, ...args: readonly string[]) => {
    if (typeof systemd === 'string') throw new Error(systemd)
    return (await systemd.run(command, ...args)).trim()
  }
  const shown = (property: string) => inside('systemctl', 'show', '--value', '-p', property, 'tracker.service')
  const asked = (path: string) =>
    inside('curl', '-s', '-m', '5', `http://127.0.0.1:3000${path}`).catch(() => 'no answer')
  const ready = async () => {
    for (const until = Date.now() + 90_000; !(await asked('/readyz')).includes('"ready"'); await sleep(200))
      if (Date.now() > until) throw new Error(await inside('systemctl', 'status', 'tracker.service'))
  }
  /** Time in which the watchdog would have found it hanging, and more. */
  const forAWhile = () => sleep(12_000)

  beforeAll(async () => {
    const settings = '[Service]\nEnvironment=PAUSE=1 PATIENCE=2'
    const dropIn = '/etc/systemd/system/tracker-watchdog.service.d'
    await inside('sh', '-c', `mkdir ${dropIn} && echo '${settings}' > ${dropIn}/soon.conf && systemctl daemon-reload`)
    await inside('systemctl', 'start', 'tracker.service', 'tracker-watchdog.service')
    await ready()
  })
  afterAll(async () => {
    if (typeof systemd !== 'string') await systemd.close()
  })

  test('the server runs as its own user and keeps the record in a folder that is closed to others', async () => {
    const pid = await shown('MainPID')
    expect(await inside('stat', '-c', '%U', `/proc/${pid}`)).toBe('tracker')
    expect(await inside('stat', '-c', '%U %a', '/var/lib/tracker', '/var/lib/tracker/tracker.db')).toBe(
      'tracker 700\ntracker 600',
    )
    const elsewhere = inside('nsenter', '-t', pid, '-m', 'touch', '/var/lib/elsewhere')
    await expect(elsewhere).rejects.toThrow('Read-only file system')
  })

  test('a server that hangs is started again', async () => {
    const hanging = await shown('MainPID')
    await inside('kill', '-STOP', hanging)
    await expect.poll(() => shown('MainPID'), { timeout: 45_000, interval: 200 }).not.toBe(hanging)
    await ready()
    expect(await asked('/v1/allies/POL.csv')).toContain('POL,')
  })

  test('one whose database is gone is left alone: it reads on', async () => {
    const pid = await shown('MainPID')
    await inside('mv', '/var/lib/tracker/tracker.db', '/var/lib/tracker/elsewhere.db')
    await expect.poll(() => asked('/readyz'), { timeout: 20_000 }).toContain('"unreachable"')
    await forAWhile()
    expect(await asked('/v1/allies/POL.csv')).toContain('POL,')
    expect(await shown('MainPID')).toBe(pid)
    await inside('mv', '/var/lib/tracker/elsewhere.db', '/var/lib/tracker/tracker.db')
  })

  test('one that is killed is started again without the watchdog, one that was stopped stays stopped', async () => {
    await inside('kill', '-KILL', await shown('MainPID'))
    await expect.poll(() => shown('NRestarts'), { timeout: 20_000 }).toBe('1')
    await ready()
    await inside('systemctl', 'stop', 'tracker.service')
    expect([await shown('ActiveState'), await shown('Result')]).toEqual(['inactive', 'success'])
    await forAWhile()
    expect(await shown('ActiveState')).toBe('inactive')
    expect(await inside('systemctl', 'is-active', 'tracker-watchdog.service')).toBe('active')
  })
})
