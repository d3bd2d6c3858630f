/** Settings: the environment read once, by one schema. Nothing else looks at the environment. */
import { z } from 'zod'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .default('3000')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be a port number')),
  DATABASE_FILE: z.string().min(1).default('data/tracker.db'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  READ_ONLY: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
})

export interface Config {
  readonly host: string
  readonly port: number
  readonly databaseFile: string
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Whether the server takes no writes at all. */
  readonly readOnly: boolean
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
  const { HOST, PORT, DATABASE_FILE, LOG_LEVEL, READ_ONLY } = parsed.data
  return { host: HOST, port: PORT, databaseFile: DATABASE_FILE, logLevel: LOG_LEVEL, readOnly: READ_ONLY === 'true' }
}
