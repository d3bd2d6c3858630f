/** The real application on a port, with what the fuzzing needs to know of it. */
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { TODAY } from '../support/running-app.js'
import { type TestStore, temporaryStore } from '../support/temporary-store.js'
import { type AnswerCheck, answerCheck } from './answer-check.js'
import { type Client, clientOf } from './client.js'
import { type LogLines, logLines } from './log-lines.js'
import { type FuzzedContract, type Operation, operationsOf } from './operations.js'
import type { Keys } from './requests.js'
import { type Samples, samplesOf } from './samples.js'

export interface FuzzedServer {
  readonly port: number
  readonly store: TestStore
  readonly client: Client
  readonly log: LogLines
  readonly operations: readonly Operation[]
  readonly samples: Samples
  readonly keys: Keys
  readonly check: AnswerCheck
  /** Milliseconds after which a request that does not come to its end is given up; 0 is never. */
  readonly socketTimeouts: { readonly headers: number; readonly request: number }
  close(): Promise<void>
}

/** Starts it and reads its contract and record. */
export async function fuzzedServer(): Promise<FuzzedServer> {
  const store = await temporaryStore()
  const log = logLines()
  const clock = () => new Date(`${TODAY}T12:00:00Z`)
  const { app } = await buildApp({ store, config: readConfig({ LOG_LEVEL: 'info', RATE_LIMIT: '0' }), clock, log })
  const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
  const client = clientOf(port)
  const read = async (target: string) => JSON.parse((await client.send({ method: 'GET', target, headers: [] })).text)
  const contract: FuzzedContract = await read('/openapi-full.json')
  const operations = operationsOf(contract)
  const problems = contract.components.schemas.Problem?.properties?.code?.enum ?? []
  const key = (name: string, scope: 'editorial' | 'import') => store.keys.create(name, scope, clock())
  return {
    port,
    store,
    client,
    log,
    operations,
    samples: await samplesOf(operations, problems, read),
    keys: {
      editor: `Bearer ${await key('editor', 'editorial')}`,
      importer: `Bearer ${await key('importer', 'import')}`,
    },
    check: answerCheck({ full: contract, slim: await read('/openapi.json') }, client),
    socketTimeouts: { headers: app.server.headersTimeout, request: app.server.requestTimeout },
    async close() {
      client.close()
      await app.close()
      await store.close()
    },
  }
}
