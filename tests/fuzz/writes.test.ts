/** Every write of the contract does what it says or nothing at all, whatever it is sent. */
import { afterAll, describe, test } from 'vitest'
import { IMPORTS_PATH } from '../../src/http/writing/import.js'
import { fuzzedServer } from './fuzzed-server.js'
import { fuzz, patience } from './harness.js'
import { factsOf } from './held-facts.js'
import { writeOf } from './requests.js'
import { SEED } from './settings.js'
import { checkWrite } from './write-check.js'

const server = await fuzzedServer()
const { operations, samples, keys, client } = server
const facts = factsOf(server.store)
afterAll(async () => {
  await server.close()
  const counts = [...client.statuses].sort(([one], [other]) => one - other)
  console.info(
    `FUZZ_SEED=${SEED}; answers to writes: ${counts.map(([status, count]) => `${count} of ${status}`).join(', ')}`,
  )
})

const writes = operations.filter(({ method, template }) => method !== 'GET' && template !== IMPORTS_PATH)
const PART = 0.3 / writes.length

describe.each(writes.map((operation, index) => [operation.method, operation.template, operation, index] as const))(
  '%s %s',
  (_, template, operation, salt) => {
    const share = { part: PART, salt }
    test('does what it answers, or changes nothing', { timeout: patience(share) }, () =>
      fuzz(writeOf(operation, samples, keys), (asked) => checkWrite(asked, template, server, facts), share),
    )
  },
)
