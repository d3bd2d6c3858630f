/** Brings the built program up to date, for the tests that run what is shipped or look at its page. */
import { execFileSync } from 'node:child_process'

/** Called by Vitest before the first test. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/prepare.mjs', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] })
}
