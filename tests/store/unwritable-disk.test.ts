/** A start on a disk that is full or read-only: what is there is read, writes are refused, and go on once the disk allows it. */
import { spawnSync } from 'node:child_process'
import { copyFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, type TestContext, test } from 'vitest'
import { StoreUnavailable } from '../../src/record/edit.js'
import { knownMigrations, MIGRATIONS } from '../../src/store/migrations.js'
import { applyMigrations } from '../../src/store/sqlite/prepare.js'
import { runCli } from '../support/command.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { type SmallDisk, smallDisk } from '../support/small-disk.js'
import { openTestStore, seededFile, temporaryFolder } from '../support/temporary-store.js'

const TITLE = '/v1/pledges/bel-2025-2pct-2029'
const AUTHOR = { author: 'desk', note: 'A test.', at: new Date('2026-11-25T08:00:00Z') }

let disk: SmallDisk | null
let file: string
beforeEach(async () => {
  disk = await smallDisk(8)
  file = join(disk?.folder ?? '', 'tracker.db')
  if (disk) await copyFile(await seededFile(), file)
})
afterEach(() => disk?.remove())

const WAYS: [string, (disk: SmallDisk) => void, (disk: SmallDisk) => void][] = [
  ['full', (disk) => disk.fill(), (disk) => disk.empty()],
  ['read-only', (disk) => disk.protect(true), (disk) => disk.protect(false)],
]

/** Commits a title in a process that is killed, so that the commit lies in the log. */
function committedAndKilled(title: string): void {
  const script = 'tests/store/killed-commit.ts'
  const { signal, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, file, title], { encoding: 'utf8' })
  expect(signal, stderr).toBe('SIGKILL')
}

describe.each(WAYS)('on a %s disk', (_, close, reopen) => {
  function withDisk(context: TestContext): SmallDisk {
    return disk ?? context.skip('SKIPPED: this user may not mount')
  }

  test('the server starts, reads, refuses writes with the reason, and takes them once it can', async (context) => {
    const held = withDisk(context)
    close(held)
    const store = await openTestStore(file)
    expect(store.takesNoWrites()).toContain(`${file} cannot be written`)
    let server: RunningApp | undefined
    try {
      server = await runningApp(undefined, {}, store)
      expect((await server.ask('/v1/allies?as_of=2025-04-03')).body.data).toHaveLength(32)
      expect((await server.ask('/readyz')).status).toBe(200)
      await expect(server.key('desk')).rejects.toThrow('cannot be written')
      const nothing = store.commit(AUTHOR, [], { keeping: { key: 'k', answer: () => ANSWER } })
      await expect(nothing).rejects.toBeInstanceOf(StoreUnavailable)

      reopen(held)
      await expect.poll(() => server?.key('desk').catch(() => null), { timeout: 5000 }).not.toBeNull()
      const auth = { authorization: `Bearer ${await server.key('other')}`, 'if-match': '*' }
      expect((await server.write('patch', TITLE, auth, { title: 'Again' })).status).toBe(200)
      expect((await server.ask(TITLE)).body.data.title).toBe('Again')
      expect(store.takesNoWrites()).toBeNull()
    } finally {
      await server?.close()
    }
  })

  test('what cannot be looked at there is not called damaged', async (context) => {
    close(withDisk(context))
    const { code, err } = await runCli(file, 'verify')
    expect([code, err]).toEqual([1, expect.stringContaining('tracker.db cannot be written')])
  })

  test('a commit that lies in the log of a killed process is read', async (context) => {
    const held = withDisk(context)
    committedAndKilled('In the log')
    expect(await readdir(held.folder)).toContain('tracker.db-wal')
    close(held)
    const store = await openTestStore(file)
    const { facts } = await store.load()
    expect(facts.pledges.find(({ id }) => TITLE.endsWith(id))?.title).toBe('In the log')
    await store.close()
  })

  test('a log that cannot be read is not passed over: the start refuses', async (context) => {
    const held = withDisk(context)
    committedAndKilled('In the log')
    await rm(`${file}-shm`)
    close(held)
    await expect(openTestStore(file)).rejects.toThrow('cannot even be read without its log')
  })

  test('what another process wrote since is seen, once it can write', async (context) => {
    const held = withDisk(context)
    close(held)
    const store = await openTestStore(file)
    reopen(held)
    committedAndKilled('From elsewhere')
    const { facts } = await store.load()
    expect(facts.pledges.find(({ id }) => TITLE.endsWith(id))?.title).toBe('From elsewhere')
    await store.close()
  })

  test('a file is not made, and one of an older version is refused in one sentence', async (context) => {
    const held = withDisk(context)
    const older = await temporaryFolder()
    const old = join(held.folder, 'old.db')
    await applyMigrations(join(older.folder, 'old.db'), (await knownMigrations(MIGRATIONS.sqlite)).slice(0, 1))
    await copyFile(join(older.folder, 'old.db'), old)
    close(held)
    await expect(openTestStore(old)).rejects.toThrow(
      /old\.db has to be brought up to date first, but cannot be written [^\n]*$/,
    )
    await expect(openTestStore(join(held.folder, 'new.db'))).rejects.toThrow(/cannot be written [^\n]*$/)
    expect(await readdir(held.folder)).not.toContain('new.db')
    await older.remove()
  })
})

const ANSWER = { request: 'x', status: 200, headers: {}, body: '{}' }
