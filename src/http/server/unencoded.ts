/**
 * URLs with letters as they are: `?ally=Türkiye`, as curl sends them. Node's parser refuses such a request before it is one, so
 * it is read here and asked again with its letters encoded.
 */
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** What Node says of a request line it cannot read. */
export interface Unread {
  readonly code?: string
  /** The bytes with which it came. */
  readonly rawPacket?: unknown
}

/** A read without a body, its letters encoded. */
interface Read {
  readonly method: 'GET' | 'HEAD'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

const REQUEST = /^(GET|HEAD) (\/[!-~]*[\x80-\xff][!-~\x80-\xff]*) HTTP\/1\.[01]\r\n((?:[^\r\n]*\r\n)*?)\r\n$/
const NAME = /^[\w!#$%&'*+.^`|~-]+$/
const VALUE = /^[\t -~\x80-\xff]*$/
/** As much as a header may have where nothing else is set. */
const MOST_BYTES = 16 * 1024
/** With these there is more to a request than its answer. */
const NOT_TAKEN = ['content-length', 'transfer-encoding', 'upgrade', 'expect']
const STREAM = 'text/event-stream'

/** The request, if it is one read alone whose URL has UTF-8 in it and nothing else is wrong with it. */
export function readUnencoded({ code, rawPacket }: Unread): Read | null {
  if (code !== 'HPE_INVALID_URL' || !Buffer.isBuffer(rawPacket) || rawPacket.length > MOST_BYTES) return null
  const [, method, target, lines = ''] = REQUEST.exec(rawPacket.toString('latin1')) ?? []
  if ((method !== 'GET' && method !== 'HEAD') || target === undefined) return null
  const headers: Record<string, string> = {}
  for (const line of lines.split('\r\n').slice(0, -1)) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, Math.max(0, colon)).toLowerCase(), line.slice(colon + 1).trim()]
    if (!NAME.test(name) || !VALUE.test(value) || NOT_TAKEN.includes(name)) return null
    headers[name] = value
  }
  if (headers.accept?.includes(STREAM)) return null
  // What is no UTF-8 is refused as any URL that is encoded so.
  const url = target.replaceAll(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
  return { method, url, headers }
}

/** Headers that are about the connection, which is closed. */
const OF_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding']

/** Asks the application, writes its answer and closes the connection. */
export async function answerUnencoded(app: FastifyInstance, read: Read, socket: Socket): Promise<void> {
  const remoteAddress = socket.remoteAddress ?? ''
  const { statusCode, statusMessage, headers, rawPayload } = await app.inject({ ...read, remoteAddress })
  if (!socket.writable) return
  const own = Object.entries(headers).filter(([name]) => !OF_CONNECTION.includes(name))
  const lines = own.flatMap(([name, value]) => [value ?? []].flat().map((one) => `${name}: ${one}\r\n`))
  socket.write(`HTTP/1.1 ${statusCode} ${statusMessage}\r\n${lines.join('')}connection: close\r\n\r\n`, 'latin1')
  socket.end(rawPayload)
}
