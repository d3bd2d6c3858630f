/** The real application over a real, seeded, temporary store; every answer is checked against the contract. */
import type { FastifyInstance } from 'fastify'
import request from 'supertest'
import { type AppParts, buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import type { IMPORT_TYPES } from '../../src/http/routes/imports.js'
import type { Scope } from '../../src/record/edit.js'
import { type Contracts, contractCheck, readContracts } from './contract.js'
import { type TestStore, temporaryStore } from './temporary-store.js'

/** The day the tests live in: that on which the facts were gathered. */
export const TODAY = '2026-11-24'

type ImportType = keyof typeof IMPORT_TYPES | (string & {})
type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete' | 'options' | 'trace' | 'propfind' | 'lock'

export interface RunningApp {
  readonly app: FastifyInstance
  /** Asks and checks the answer against the contract. */
  ask(path: string, headers?: Readonly<Record<string, string>>, method?: Method): Promise<request.Response>
  /** The rows of a list. */
  rows(path: string): Promise<Record<string, unknown>[]>
  readonly store: TestStore
  /** Makes a key of the scope. */
  key(name: string, scope?: Scope): Promise<string>
  /** Writes and checks the answer against the contract. */
  write(
    method: 'post' | 'put' | 'patch' | 'delete',
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: unknown,
  ): Promise<request.Response>
  /** Sends a file to be imported, and checks the answer against the contract. */
  import(
    query: string,
    type: ImportType,
    file: string | Uint8Array,
    headers: Readonly<Record<string, string>>,
  ): Promise<request.Response>
  close(): Promise<void>
}

/** Of the first application of a worker. Writing it takes a quarter of a second, and neither settings nor records change it. */
let contracts: Contracts | undefined

/** Starts the application; `today` is what its clock says. */
export async function runningApp(
  today = TODAY,
  env = {},
  given?: TestStore,
  log?: AppParts['log'],
): Promise<RunningApp> {
  const store = given ?? (await temporaryStore({ seeded: true }))
  const config = readConfig({ LOG_LEVEL: 'silent', OVERLOAD_DELAY_MS: '0', RATE_LIMIT: '0', ...env })
  const { app } = await buildApp({ store, config, clock: () => new Date(`${today}T12:00:00Z`), ...(log && { log }) })
  await app.ready()
  // From an address of its own, so that it is not counted among what a test asks for.
  contracts ??= await readContracts(async (url) => (await app.inject({ url, remoteAddress: '198.51.100.1' })).json())
  const check = contractCheck(contracts)

  const ask: RunningApp['ask'] = async (path, headers = {}, method = 'get') => {
    const response = await request(app.server)[method](path).set(headers).buffer(true)
    if (method !== 'get') return response
    const text = response.text ?? String(response.body)
    check({ url: path, status: response.status, contentType: response.type, text })
    return response
  }
  return {
    app,
    ask,
    store,
    key: (name, scope = 'editorial') => store.keys.create(name, scope, new Date(`${today}T12:00:00Z`)),
    async write(method, path, headers, body) {
      const type = method === 'patch' ? 'application/merge-patch+json' : 'application/json'
      const asked = request(app.server)[method](path)
      const sent =
        body === undefined
          ? asked
          : asked.set('content-type', type).send(typeof body === 'string' ? body : JSON.stringify(body))
      const response = await sent.set(headers)
      check({ url: path, method, status: response.status, contentType: response.type, text: response.text })
      return response
    },
    async import(query, type, file, headers) {
      const asked = request(app.server).post(`/v1/imports?${query}`).set('content-type', type).set(headers)
      const response = await asked.serialize((sent) => sent).send(Buffer.from(file))
      const { status, text } = response
      check({ url: `/v1/imports?${query}`, method: 'post', status, contentType: response.type, text })
      return response
    },
    async rows(path) {
      const response = await ask(path)
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${response.text}`)
      return response.body.data
    },
    async close() {
      await app.close()
      await store.close()
    },
  }
}
