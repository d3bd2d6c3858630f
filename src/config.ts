/** Settings: the environment read once, by one schema. Nothing else looks at the environment. */
import proxyAddr from '@fastify/proxy-addr'
import { z } from 'zod'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A whole number in a range, as text. */
function whole(standard: number, least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,12}$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message))
    .default(standard)
}

/** A yes or no, as text. */
function flag() {
  return z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('false')
    .transform((text) => text === 'true')
}

/** Whether the framework can trust it as the address of a proxy. */
function isNetwork(text: string): boolean {
  try {
    proxyAddr.compile(text)
    return true
  } catch {
    return false
  }
}

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .default('3000')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be a port number')),
  DATABASE_FILE: z.string().min(1).default('data/tracker.db'),
  DATABASE_MUST_EXIST: flag(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  READ_ONLY: flag(),
  RATE_LIMIT: whole(6000, 0, 100_000_000),
  /** Where clients reach the server, for examples and links. */
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/?#"'<>]+(\/[^\s?#"'<>]*)?$/, 'must be an address such as https://tracker.example.org')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().refine(isNetwork, 'must be addresses, networks or loopback, comma-joined')))
    .optional(),
  OVERLOAD_DELAY_MS: whole(1000, 0, 60_000),
  MAX_IN_FLIGHT: whole(5000, 1, 1_000_000),
  MAX_CONNECTIONS: whole(12_000, 1, 1_000_000),
  MAX_CONNECTIONS_PER_ADDRESS: whole(500, 1, 1_000_000),
  MAX_HEADER_BYTES: whole(16 * 1024, 1024, 1024 * 1024),
  HEADERS_TIMEOUT_MS: whole(10_000, 100, 600_000),
  REQUEST_TIMEOUT_MS: whole(30_000, 100, 3_600_000),
  KEEP_ALIVE_MS: whole(5000, 100, 600_000),
  IDLE_TIMEOUT_MS: whole(60_000, 100, 3_600_000),
  SHUTDOWN_MS: whole(10_000, 100, 600_000),
})

/** Every variable there is. */
export const SETTINGS = Object.keys(environment.shape)

/** How long and how much a client may take of us. */
export interface ClientLimits {
  readonly connections: number
  /** Of one client address (of a /64 with IPv6), unless it is a proxy that is trusted. */
  readonly connectionsPerAddress: number
  readonly headerBytes: number
  /** From the first byte of a request to the end of its header. */
  readonly headersMs: number
  /** From the first byte of a request to its last. */
  readonly requestMs: number
  /** How long a connection is kept for its next request. */
  readonly keepAliveMs: number
  /** How long nothing at all may move on a connection. */
  readonly idleMs: number
}

export interface Config {
  readonly host: string
  readonly port: number
  readonly databaseFile: string
  /** Whether a file that is not there stops the start, instead of being made. */
  readonly databaseMustExist: boolean
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Whether the server takes no writes at all. */
  readonly readOnly: boolean
  /** Requests of one client address in a minute; 0 for any number. */
  readonly ratePerMinute: number
  /** Where clients reach the server, without a slash at its end; null to tell each the address it asked. */
  readonly publicUrl: string | null
  /** Whose `X-Forwarded-For` is believed. */
  readonly trustProxy: readonly string[]
  /** Beyond these, requests are turned away: milliseconds the event loop is late (0: any), and requests at a time. */
  readonly overload: { readonly delayMs: number; readonly inFlight: number }
  readonly clients: ClientLimits
  /** How long a stop may take before it is a failure. */
  readonly shutdownMs: number
}

/** Settings that do not make sense. */
export class ConfigFault extends Error {}

/**
 * Reads the settings; an empty variable counts as unset.
 * @throws ConfigFault naming every variable that is wrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigFault(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '))
  }
  const { data } = parsed
  return {
    host: data.HOST,
    port: data.PORT,
    databaseFile: data.DATABASE_FILE,
    databaseMustExist: data.DATABASE_MUST_EXIST,
    logLevel: data.LOG_LEVEL,
    readOnly: data.READ_ONLY,
    ratePerMinute: data.RATE_LIMIT,
    publicUrl: data.PUBLIC_URL ?? null,
    trustProxy: data.TRUST_PROXY ?? [],
    overload: { delayMs: data.OVERLOAD_DELAY_MS, inFlight: data.MAX_IN_FLIGHT },
    clients: {
      connections: data.MAX_CONNECTIONS,
      connectionsPerAddress: data.MAX_CONNECTIONS_PER_ADDRESS,
      headerBytes: data.MAX_HEADER_BYTES,
      headersMs: data.HEADERS_TIMEOUT_MS,
      requestMs: data.REQUEST_TIMEOUT_MS,
      keepAliveMs: data.KEEP_ALIVE_MS,
      idleMs: data.IDLE_TIMEOUT_MS,
    },
    shutdownMs: data.SHUTDOWN_MS,
  }
}
