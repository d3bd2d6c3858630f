/** What the compiler refuses in a declaration. It complains of a mark in the file on a line it has nothing against. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('the compiler refuses each of the faulty declarations, and nothing else', { timeout: 60_000 }, async () => {
  const compiler = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tests/tables/tsconfig.json']
  const complaints = await promisify(execFile)(process.execPath, compiler).then(
    ({ stdout }) => stdout,
    ({ stdout }) => String(stdout),
  )
  expect(complaints).toBe('')
})
