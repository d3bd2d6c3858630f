/** Hears of commits as they are made, where the database lets us listen; looks now and then in any case. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Watcher } from '../engine.js'
import { type DatabaseAddress, sessionOf } from './connection.js'

/** Hearing nothing may mean that nothing is said, or that we are deaf: it is looked so often although we hear. */
const PROOF_MS = 2000
/** And so often where we do not: what was committed must be seen within a second. */
const LOOK_MS = 500
/** We hear ourselves within this, or not at all. */
const ECHO_MS = 1000
/** So long it is left at looking, before listening is tried again. */
const DEAF_MS = 60_000
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 2000

/** Begins to listen at the address and to look; the function returned ends both. */
export function watchCommits(address: DatabaseAddress, watcher: Watcher): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const state = { isHearing: false }
  const wait = (ms: number) => sleep(ms, undefined, { ref: false, signal })
  const looking = async () => {
    for (;;) {
      await wait(state.isHearing ? PROOF_MS : LOOK_MS)
      watcher.look()
    }
  }
  const listening = async () => {
    let hasTold = false
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const session = sessionOf(address, 'tracker watch', PROOF_MS)
      const end = () => void session.end().catch(() => undefined)
      signal.addEventListener('abort', end)
      try {
        if (await hears(session, address, watcher, wait)) {
          state.isHearing = true
          pause = FIRST_PAUSE_MS
          // What was committed before we listened.
          watcher.look()
          await untilLost(session, wait)
        } else {
          end()
          if (!hasTold) watcher.deaf(`at ${address.place} commits are not announced to who listens, as behind a pooler`)
          hasTold = true
          await wait(DEAF_MS)
        }
      } catch {
        // Tried again; that the database cannot be read is found out by who looks.
      } finally {
        state.isHearing = false
        signal.removeEventListener('abort', end)
        end()
      }
      await wait(pause)
    }
  }
  for (const watch of [looking, listening]) void watch().catch(() => undefined)
  return () => stopping.abort()
}

type Wait = (ms: number) => Promise<unknown>

/**
 * Listens, and tries whether what another announces is heard: a pooler takes the order without a word, and passes on at most what
 * is announced through the same connection.
 */
async function hears(session: pg.Client, address: DatabaseAddress, watcher: Watcher, wait: Wait): Promise<boolean> {
  await session.connect()
  const word = randomUUID()
  const echo = new Promise<boolean>((resolve) => {
    session.on('notification', ({ payload }) => {
      if (payload === word) resolve(true)
      else watcher.heard(Number(payload))
    })
  })
  await session.query('LISTEN revision')
  const other = sessionOf(address, 'tracker echo', PROOF_MS)
  await other.connect()
  await other.query("SELECT pg_notify('revision', $1)", [word]).finally(() => other.end())
  return Promise.race([echo, wait(ECHO_MS).then(() => false)])
}

/** Asks every now and then: a connection that is gone may look alive. */
async function untilLost(session: pg.Client, wait: Wait): Promise<never> {
  const lost = once(session, 'end').then(() => {
    throw new Error('the connection ended')
  })
  lost.catch(() => undefined)
  for (;;) {
    await Promise.race([wait(PROOF_MS), lost])
    await Promise.race([session.query('SELECT 1'), lost])
  }
}
