/** Sends requests over real connections, so that Node's own parser stands between, as it does for everybody. */
import { Agent, type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Answered, Asked } from './exchange.js'

/** An answer that takes longer has hung. */
const PATIENCE_MS = 20_000

export interface Client {
  send(asked: Asked): Promise<Answered>
  /** How many requests were sent, by the status of their answers. */
  readonly statuses: ReadonlyMap<number, number>
  close(): void
}

/** A client of the server on this port. */
export function clientOf(port: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const statuses = new Map<number, number>()
  return {
    statuses,
    async send(asked) {
      // The server may close a kept connection just as it is used again (RFC 9112 section 9.3.1).
      const answer = await exchange(asked, port, agent).catch((error: unknown) => {
        if (error instanceof LostConnection) return exchange(asked, port, false)
        throw error
      })
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      return answer
    },
    close: () => agent.destroy(),
  }
}

/** What it looks like when the other side has closed the connection. */
const CLOSED = ['ECONNRESET', 'EPIPE']

class LostConnection extends Error {}

function exchange(asked: Asked, port: number, agent: Agent | false): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const { method, target: path, body } = asked
    const length = body === undefined ? {} : { 'content-length': String(body.length) }
    const headers = { ...grouped(asked.headers), ...length }
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent, setHost: !('host' in headers) })
    let answered = false
    sent.setTimeout(PATIENCE_MS, () => sent.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)))
    sent.on('error', (error) => {
      if (answered) return
      const closed = 'code' in error && CLOSED.includes(String(error.code))
      reject(agent !== false && sent.reusedSocket && closed ? new LostConnection(error.message) : error)
    })
    sent.on('response', (response) => {
      answered = true
      const chunks: Buffer[] = []
      const done = () => {
        const bytes = Buffer.concat(chunks)
        resolve({ ...answerOf(response, bytes), milliseconds: performance.now() - began })
      }
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        // A stream of events goes on for ever.
        if (!response.headers['content-type']?.startsWith('text/event-stream')) return
        done()
        sent.destroy()
      })
      response.on('end', done)
      response.on('error', reject)
    })
    sent.end(body)
  })
}

/** Node's client sends a header twice, but not a second host. */
function grouped(headers: Asked['headers']): Record<string, string | string[]> {
  const result: Record<string, string | string[]> = {}
  for (const [name, value] of headers) {
    const held = result[name]
    result[name] = held === undefined || name === 'host' ? value : [held, value].flat()
  }
  return result
}

function answerOf({ statusCode = 0, headers, rawHeaders }: IncomingMessage, bytes: Buffer) {
  const flat = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`the header ${twice} is answered twice`)
  return { status: statusCode, headers: flat, bytes, text: decoded(bytes, flat['content-encoding']) }
}

function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (bytes.length === 0) return ''
  if (encoding === 'gzip') return gunzipSync(bytes).toString()
  if (encoding === 'br') return brotliDecompressSync(bytes).toString()
  return bytes.toString()
}
