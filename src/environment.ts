/** The environment with what the file `.env` adds to it, and a word about variables that were probably meant to be settings. */
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import levenshtein from 'damerau-levenshtein'
import { SETTINGS } from './config.js'

const ENV_FILE = '.env'

/** Of short names many ordinary variables are two letters away: `HOME` of `HOST`. */
const LONG = 8

/**
 * Reads the environment and the file; what the environment has goes before what the file has. Each doubt is one line written
 * to `err`.
 */
export function loadEnvironment(err: { write(text: string): unknown }): Readonly<Record<string, string | undefined>> {
  const given = Object.keys(process.env)
  const inFile = existsSync(ENV_FILE) ? Object.keys(parseEnv(readFileSync(ENV_FILE, 'utf8'))) : []
  if (inFile.length > 0) process.loadEnvFile(ENV_FILE)
  for (const doubt of strangeSettings(given, inFile)) err.write(`${doubt}\n`)
  return process.env
}

/** A sentence for each variable of the environment that is nearly a setting, and each of the file `.env` that is none. */
export function strangeSettings(inEnvironment: readonly string[], inFile: readonly string[]): string[] {
  const strangeInFile = inFile.filter((name) => !SETTINGS.includes(name))
  const elsewhere = inEnvironment.filter((name) => !SETTINGS.includes(name) && !strangeInFile.includes(name))
  return [
    ...strangeInFile.map((name) => {
      const meant = settingMeant(name)
      return `${name} in .env is no setting of this program and changes nothing${meant ? `; is ${meant} meant?` : '.'}`
    }),
    ...elsewhere.flatMap((name) => {
      const meant = settingMeant(name)
      return meant ? [`${name} is no setting of this program and changes nothing; is ${meant} meant?`] : []
    }),
  ]
}

/** The setting that is but a slip away: two for a long name, one for a short one; capitals do not count. */
function settingMeant(name: string): string | undefined {
  return SETTINGS.find((setting) => {
    const slips = setting.length < LONG ? 1 : 2
    return levenshtein(name.toUpperCase(), setting).steps <= slips
  })
}
