/** How this process talks to its PostgreSQL database: few connections, each of whose answers is due within seconds. */
import { Socket } from 'node:net'
import pg from 'pg'
import { StoreFault } from '../store-faults.js'

/**
 * An answer is due after this: longer than a lock is waited for, so that a busy database does not look like one that is gone,
 * and shorter than a transaction may be idle, so that whoever is lost holds up others no longer than himself.
 */
export const ANSWER_MS = 4000
/** A connection is there after this, or none is to be had. */
const CONNECT_MS = 3000
/** A connection that nobody uses is given back. */
const IDLE_MS = 30_000
/** None is older, so that a name which leads elsewhere by now is followed. */
const LIFETIME_S = 1800

const MODES = ['disable', 'verify-full', 'no-verify']
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|)$/

/** An address of a database, and how messages name it: without the password. */
export interface DatabaseAddress {
  readonly url: string
  readonly place: string
}

/**
 * Reads an address such as `postgresql://user:password@host:5432/database?sslmode=verify-full`.
 * @throws StoreFault where it is none, or does not say whether to encrypt what leaves this machine
 */
export function addressOf(url: string, variable = 'DATABASE_URL'): DatabaseAddress {
  let read: URL
  try {
    read = new URL(url)
  } catch {
    throw new StoreFault(`${variable} is no address such as postgresql://user:password@host:5432/database.`)
  }
  const host = read.searchParams.get('host') ?? read.hostname
  const name = `${read.username === '' ? '' : `${read.username}@`}${host}${read.port === '' ? '' : `:${read.port}`}`
  const place = `postgresql://${name}${read.pathname}`
  const mode = read.searchParams.get('sslmode')
  if (mode !== null && !MODES.includes(mode))
    throw new StoreFault(`${variable} has sslmode=${mode}; it must be one of ${MODES.join(', ')}.`)
  if (mode === null && !LOOPBACK.test(host) && !host.startsWith('/'))
    throw new StoreFault(
      `${variable} names ${host} without sslmode; add sslmode=verify-full, or no-verify or disable where the network is trusted.`,
    )
  return { url, place }
}

/** A pool of connections that can all be broken off. */
export interface ConnectionPool {
  readonly pool: pg.Pool
  /** Has every connection fail at once, also those that wait for an answer; the pool makes new ones. */
  breakOff(): void
}

/** Makes a pool of at most so many connections; none is opened yet. `name` is what the database calls them. */
export function poolOf({ url }: DatabaseAddress, name: string, max: number): ConnectionPool {
  const sockets = new Set<Socket>()
  const pool = new pg.Pool({
    ...optionsOf(url, name),
    max,
    idleTimeoutMillis: IDLE_MS,
    maxLifetimeSeconds: LIFETIME_S,
    stream: () => {
      const socket = new Socket()
      sockets.add(socket)
      return socket.on('close', () => sockets.delete(socket))
    },
  })
  // Without somebody who hears of it, the end of an idle connection would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => givenUpWhenOverdue(client))
  return {
    pool,
    breakOff() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** What the driver says of an answer that is overdue; it has no code for that. */
export const OVERDUE = 'Query read timeout'

/**
 * Has the connection ended as soon as an answer on it is overdue. The driver goes on waiting for that answer, so whatever is asked
 * next on the same connection, to begin with the end of the transaction, would be overdue as well.
 */
function givenUpWhenOverdue(client: pg.PoolClient): void {
  const query: (...given: unknown[]) => unknown = client.query.bind(client)
  const giveUp = (error: unknown) => {
    if (error instanceof Error && error.message === OVERDUE) Promise.resolve(client.end()).catch(() => undefined)
  }
  const watched = (...given: unknown[]) => {
    const told = given.at(-1)
    if (typeof told === 'function') {
      const tell = (error: unknown, ...rest: unknown[]) => {
        giveUp(error)
        told(error, ...rest)
      }
      return query(...given.slice(0, -1), tell)
    }
    const answer = query(...given)
    if (answer instanceof Promise) answer.catch(giveUp)
    return answer
  }
  Object.assign(client, { query: watched })
}

/** A connection of its own, not open yet. */
export function sessionOf({ url }: DatabaseAddress, name: string, answerMs = ANSWER_MS): pg.Client {
  const session = new pg.Client({ ...optionsOf(url, name), query_timeout: answerMs })
  session.on('error', () => undefined)
  return session
}

function optionsOf(url: string, name: string) {
  return {
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  }
}
