/** Whole answers kept as files, compared byte for byte. `UPDATE_GOLDEN=1` writes them anew; look at the difference. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const TESTS = new URL('../', import.meta.url)

/** Fails unless the text is that of the file; what it is instead is then written beside it, as `.actual`. */
export function expectGolden(name: string, text: string, of = 'formats'): void {
  const file = fileURLToPath(new URL(`${of}/golden/${name}`, TESTS))
  const actual = `${file}.actual`
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text)
  const golden = existsSync(file) ? readFileSync(file) : null
  if (golden?.equals(Buffer.from(text))) {
    rmSync(actual, { force: true })
    return
  }
  writeFileSync(actual, text)
  expect(text, `differs from ${file}; what came instead stands in ${actual}; UPDATE_GOLDEN=1 takes it`).toBe(
    golden?.toString() ?? null,
  )
}
