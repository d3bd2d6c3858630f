/** Every read of the contract keeps its promises, whatever it is asked. */
import { afterAll, describe, test } from 'vitest'
import { fuzzedServer } from './fuzzed-server.js'
import { fuzz, patience } from './harness.js'
import { checkRead } from './read-check.js'
import { readOf, strangeMethodOf } from './requests.js'
import { SEED } from './settings.js'

const server = await fuzzedServer()
const { operations, samples, client, check, log } = server
afterAll(async () => {
  await server.close()
  const counts = [...client.statuses].sort(([one], [other]) => one - other)
  console.info(
    `FUZZ_SEED=${SEED}; answers to reads: ${counts.map(([status, count]) => `${count} of ${status}`).join(', ')}`,
  )
})

const reads = operations.filter(({ method }) => method === 'GET')
const PART = 0.55 / reads.length
/** Never the same twice. */
const OF_THE_MOMENT = ['/metrics']
const METHODS_PART = 0.1 / reads.length

describe.each(reads.map((operation, index) => [operation.template, operation, index] as const))(
  '%s',
  (template, operation, salt) => {
    const share = { part: PART, salt }
    const methodShare = { part: METHODS_PART, salt }
    const taken = operations.filter((one) => one.template === template).map(({ method }) => method)

    test(
      'answers whatever GET as the contract says, and the same to HEAD, again and by its tag',
      { timeout: patience(share) },
      () =>
        fuzz(
          readOf(operation, samples),
          async (asked) => {
            if (OF_THE_MOMENT.includes(template)) await check(asked, await client.send(asked))
            else await checkRead(asked, operation.tagged, client, check)
            log.check()
          },
          share,
        ),
    )

    test('answers methods it does not have with what it has', { timeout: patience(methodShare) }, () =>
      fuzz(
        strangeMethodOf(operation, taken, samples),
        async (asked) => {
          await check(asked, await client.send(asked))
          log.check()
        },
        methodShare,
      ),
    )
  },
)
