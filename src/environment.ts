/** The environment with what the file `.env` adds to it, and a word about settings that are probably misspelled. */
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { strangeSettings } from './strange-settings.js'

const ENV_FILE = '.env'

type Environment = Readonly<Record<string, string | undefined>>

/** Reads both; what the environment has goes before what the file has. Each doubt is one line. */
export function loadEnvironment(err: { write(text: string): unknown }): Environment {
  const given = Object.keys(process.env)
  const inFile = existsSync(ENV_FILE) ? Object.keys(parseEnv(readFileSync(ENV_FILE, 'utf8'))) : []
  if (inFile.length > 0) process.loadEnvFile(ENV_FILE)
  for (const doubt of strangeSettings(given, inFile)) err.write(`${doubt}\n`)
  return process.env
}
