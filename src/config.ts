/** Settings: each declared once, read from the environment by one schema. */
import proxyAddr from '@fastify/proxy-addr'
import { z } from 'zod'
import { snakeCase } from './record/wire.js'

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

/** An address of a PostgreSQL database; its password is in it, so what is wrong with it is said without it. */
function postgresUrl() {
  return z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be an address such as postgresql://user:password@host:5432/database')
    .optional()
}

function isNetwork(text: string): boolean {
  try {
    proxyAddr.compile(text)
    return true
  } catch {
    return false
  }
}

const settings = z.object({
  host: z.string().min(1).default('127.0.0.1'),
  port: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .default('3000')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be a port number')),
  databaseFile: z.string().min(1).default('data/tracker.db'),
  /** The PostgreSQL database that takes the place of the file. */
  databaseUrl: postgresUrl(),
  /** Its address without the pooler in front of it, through which nothing is heard of commits. */
  databaseListenUrl: postgresUrl(),
  /** Whether a file that is not there stops the start, instead of being made. */
  databaseMustExist: flag(),
  logLevel: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  /** Whether the server takes no writes at all. */
  readOnly: flag(),
  /** Requests of one client address in a minute; 0 for any number. */
  rateLimit: whole(6000, 0, 100_000_000),
  /** Where clients reach the server, without a slash at its end: permalinks begin with it. Unset to tell each the address it asked. */
  publicUrl: z
    .string()
    .refine(
      (url) => /^https?:\/\/[^\s/?#"'<>]+(\/[^\s?#"'<>]*)?$/.test(url) && URL.canParse(url),
      'must be an address such as https://tracker.example.org',
    )
    // It stands in headers, which hold ASCII alone.
    .transform((url) => new URL(url).href.replace(/\/+$/, ''))
    .optional(),
  /** Whether the `X-Forwarded-For` of an address is believed; unset for nobody's. */
  trustProxy: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().refine(isNetwork, 'must be addresses, networks or loopback, comma-joined')))
    .transform((networks) => proxyAddr.compile(networks))
    .optional(),
  /** Requests are turned away while the event loop is again and again later than this; 0 for never. */
  overloadDelayMs: whole(1000, 0, 60_000),
  /** Requests that may wait for their answers at a time. */
  maxInFlight: whole(5000, 1, 1_000_000),
  maxConnections: whole(12_000, 1, 1_000_000),
  /** Of one client address (of a /64 with IPv6), unless it is a proxy that is trusted. */
  maxConnectionsPerAddress: whole(500, 1, 1_000_000),
  maxHeaderBytes: whole(16 * 1024, 1024, 1024 * 1024),
  /** From the first byte of a request to the end of its header. */
  headersTimeoutMs: whole(10_000, 100, 600_000),
  /** From the first byte of a request to its last. */
  requestTimeoutMs: whole(30_000, 100, 3_600_000),
  /** How long a connection is kept for its next request. */
  keepAliveMs: whole(5000, 100, 600_000),
  /** How long nothing at all may move on a connection. */
  idleTimeoutMs: whole(60_000, 100, 3_600_000),
  /** How long a stop may take before it is a failure. */
  shutdownMs: whole(10_000, 100, 600_000),
})

/** The settings as they are used; each is documented where it is declared. */
export type Config = Readonly<z.output<typeof settings>>

/** The variable that sets it: `databaseFile` is `DATABASE_FILE`. */
const variableOf = (setting: string) => snakeCase(setting).toUpperCase()

/** Every variable there is. */
export const SETTINGS = Object.keys(settings.shape).map(variableOf)

/** Settings that do not make sense, in one sentence for the operator. */
export class ConfigFault extends Error {}

/**
 * Reads the settings; an empty variable counts as unset.
 * @throws ConfigFault naming every variable that is wrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.keys(settings.shape).map((name) => [name, env[variableOf(name)] || undefined])
  if (env.DATABASE_URL && env.DATABASE_FILE)
    throw new ConfigFault('DATABASE_URL and DATABASE_FILE name a store each; unset one of them')
  if (env.DATABASE_LISTEN_URL && !env.DATABASE_URL)
    throw new ConfigFault('DATABASE_LISTEN_URL is set without DATABASE_URL; name the database there too')
  const parsed = settings.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path: [name, ...within], message }) => {
    return `${[variableOf(String(name)), ...within].join('.')} ${message}`
  })
  throw new ConfigFault(wrong.join('; '))
}
