/** The real application over a real, seeded, temporary store; every answer is checked against the contract. */
import type { FastifyInstance } from 'fastify'
import request from 'supertest'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { type Contract, contractCheck } from './contract.js'
import { temporaryStore } from './temporary-store.js'

/** The day the tests live in: that on which the facts were gathered. */
export const TODAY = '2026-11-24'

type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete' | 'options' | 'trace'

export interface RunningApp {
  readonly app: FastifyInstance
  /** Asks and checks the answer against the contract. */
  ask(path: string, headers?: Readonly<Record<string, string>>, method?: Method): Promise<request.Response>
  /** The rows of a list. */
  rows(path: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** Starts the application; `today` is what its clock says. */
export async function runningApp(today = TODAY): Promise<RunningApp> {
  const store = await temporaryStore({ seeded: true })
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const app = await buildApp({ store, config, clock: () => new Date(`${today}T12:00:00Z`) })
  await app.ready()
  const contract: Contract = (await request(app.server).get('/openapi.json')).body
  const check = contractCheck(contract)

  const ask: RunningApp['ask'] = async (path, headers = {}, method = 'get') => {
    const response = await request(app.server)[method](path).set(headers).buffer(true)
    if (method !== 'get') return response
    const text = response.text ?? String(response.body)
    check({ path: path.split('?')[0] ?? path, status: response.status, contentType: response.type, text })
    return response
  }
  return {
    app,
    ask,
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
