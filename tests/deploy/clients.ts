/** Clients of a deployment: one that asks, readers who go on reading, an editor who goes on writing. */
import { type IncomingHttpHeaders, request as plain } from 'node:http'
import { Agent, request as encrypted } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Deployment } from '../support/deployment.js'

const NAME = 'tracker.example.org'

/** Where to ask: at a port, encrypted if there is somebody to believe. */
export interface Place {
  readonly port: number
  readonly certificate?: string
}

export interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string
  /** The address of loopback the client has. */
  readonly from?: string
  readonly agent?: Agent
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly ms: number
}

/** Asks as a client does that knows the server by its name. @throws Error where the answer is not whole */
export function ask({ port, certificate }: Place, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, from = '127.0.0.1', agent } = asking
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, localAddress: from, headers: { host: NAME, ...headers } }
    const sent =
      certificate === undefined
        ? plain({ ...options, agent: false })
        : encrypted({ ...options, ca: certificate, servername: NAME, agent: agent ?? false })
    sent
      .on('response', (response) => {
        const parts: Buffer[] = []
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('error', reject)
          .on('end', () => {
            const { statusCode: status = 0, headers } = response
            resolve({ status, headers, body: Buffer.concat(parts), ms: performance.now() - begun })
          })
      })
      .on('error', reject)
      .end(body)
  })
}

/** What readers were answered: each status, or what broke, and how often. */
export interface Tally {
  readonly counts: Readonly<Record<string, number>>
  readonly total: number
  readonly slowestMs: number
  /** How many waited for longer than a second. */
  readonly slow: number
}

const PATHS = ['/v1/allies', '/v1/allies.csv', '/v1/progress.txt', '/v1/pledges', '/v1/alliance.ndjson', '/help']

/** Eight readers, each with an address and a connection of its own, who ask again with the tags they hold until told to stop. */
export function startReaders(nginx: Place, paths: readonly string[] = PATHS): { stop(): Promise<Tally> } {
  const counts: Record<string, number> = {}
  const times: number[] = []
  let isStopped = false
  const readers = Array.from({ length: 8 }, async (_, reader) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const tags = new Map<string, string>()
    for (let turn = reader; !isStopped; turn += 1) {
      const path = paths[turn % paths.length] ?? ''
      const tag = reader % 2 === 0 ? tags.get(path) : undefined
      const headers = { 'accept-encoding': 'gzip, br', ...(tag === undefined ? {} : { 'if-none-match': tag }) }
      const from = `127.0.0.${10 + reader}`
      const begun = performance.now()
      try {
        const { status, headers: answered } = await ask(nginx, path, { headers, from, agent })
        counts[status] = (counts[status] ?? 0) + 1
        tags.set(path, answered.etag ?? '')
      } catch (error) {
        const broken = error instanceof Error ? error.message : String(error)
        counts[broken] = (counts[broken] ?? 0) + 1
      }
      times.push(performance.now() - begun)
      await sleep(25)
    }
    agent.destroy()
  })
  return {
    async stop() {
      isStopped = true
      await Promise.all(readers)
      const slow = times.filter((ms) => ms > 1000).length
      return { counts, total: times.length, slowestMs: Math.round(Math.max(...times)), slow }
    },
  }
}

export interface Acknowledged {
  readonly id: string
  readonly revision: number
}

export interface Refused {
  readonly status: number
  readonly type: string
  readonly code: string | null
}

export interface Editor {
  readonly acknowledged: readonly Acknowledged[]
  readonly refused: readonly Refused[]
  /** Ends once the write under way is acknowledged. */
  stop(): Promise<void>
}

/** An editor who makes one pledge after the other, and sends each again under its key until it is made. */
export function startEditor({ nginx, key }: { readonly nginx: Place; readonly key: string }, name: string): Editor {
  const acknowledged: Acknowledged[] = []
  const refused: Refused[] = []
  let isStopped = false
  const done = (async () => {
    for (let turn = 0; !isStopped; turn += 1) {
      const id = `${name}-${turn}`
      for (;;) {
        const { status, headers, body } = await makePledge(nginx, key, id)
        if (status === 201) {
          acknowledged.push({ id, revision: Number(headers['data-revision']) })
          break
        }
        const { code = null } = JSON.parse(String(body))
        refused.push({ status, type: headers['content-type'] ?? '', code })
        await sleep(100)
      }
      await sleep(20)
    }
  })()
  return {
    acknowledged,
    refused,
    async stop() {
      isStopped = true
      await done
    },
  }
}

const PLEDGE = {
  ally: 'BEL',
  indicator: 'share_of_gdp',
  percent: 2,
  from_year: null,
  deadline_year: 2029,
  basis: 'by',
  announced_on: '2025-01',
  kind: 'government-announcement',
  conditional: false,
  superseded_by: null,
  withdrawn_on: null,
  title: 'Made while something fails',
  summary: 'Made while something fails.',
  source_url: 'https://example.org/',
}

/** Makes a pledge, once however often it is sent. */
export function makePledge(place: Place, key: string, id: string): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'idempotency-key': id,
  }
  return ask(place, '/v1/pledges', { method: 'POST', headers, body: JSON.stringify({ ...PLEDGE, id }) })
}

/** What somebody hears who listens to changes: the numbers of the revisions, as they come. */
export function listen(nginx: Place, from: string): Promise<{ readonly heard: readonly number[]; close(): void }> {
  return new Promise((resolve, reject) => {
    const { port, certificate } = nginx
    const headers = { host: NAME, accept: 'text/event-stream' }
    const options = { host: '127.0.0.1', port, path: '/v1/changes', localAddress: from, headers, agent: false } as const
    const sent = encrypted({ ...options, ca: certificate, servername: NAME })
    sent
      .on('response', (response) => {
        const heard: number[] = []
        let isOpen = false
        response.setEncoding('utf8').on('data', (part: string) => {
          heard.push(...[...part.matchAll(/^data: \{"revision":(\d+)/gm)].map(([, id]) => Number(id)))
          if (!isOpen) resolve({ heard, close: () => sent.destroy() })
          isOpen = true
        })
      })
      .on('error', reject)
      .end()
  })
}

/** The place of nginx, and of each node. */
export function placesOf({ port, certificate, nodes }: Deployment): { nginx: Place; nodes: readonly Place[] } {
  return { nginx: { port, certificate }, nodes: nodes.map((node) => ({ port: node.port })) }
}
