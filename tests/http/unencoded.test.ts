/** URLs with letters as they are, which Node refuses to parse, are understood; what is no UTF-8 is a 400 that says so. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
let port: number
beforeAll(async () => {
  server = await runningApp()
  port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => server.close())

/** Sends raw bytes and returns the answer. */
function raw(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('close', () => resolve(Buffer.concat(parts).toString()))
    socket.on('error', reject)
    socket.setTimeout(5000, () => socket.end())
  })
}

describe('letters that are not encoded', () => {
  const request = (line: string, headers = '') => Buffer.from(`${line} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`)

  test.each([
    ['in a parameter', 'GET /v1/allies.csv?ally=Türkiye,España&fields=ally', 'ally\nESP\nTUR\n'],
    ['in another script', 'GET /v1/allies.csv?ally=Ελλάδα&fields=ally', 'ally\nGRC\n'],
    ['in the path', 'GET /v1/allies/Türkiye.csv?fields=ally', 'ally\nTUR\n'],
    ['beside some that are', 'GET /v1/allies.csv?ally=T%C3%BCrkiye,España&fields=ally', 'ally\nESP\nTUR\n'],
  ])('%s are understood', async (_, line, body) => {
    const answer = await raw(request(line))
    expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n/)
    expect(answer.slice(answer.indexOf('\r\n\r\n') + 4)).toBe(body)
    expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n')
  })

  test('are answered with a 304, and to a HEAD without a body', async () => {
    const url = '/v1/allies.csv?ally=Türkiye'
    const [, tag = ''] = /\r\netag: ([^\r]+)/i.exec(await raw(request(`GET ${url}`))) ?? []
    expect(await raw(request(`GET ${url}`, `If-None-Match: ${tag}\r\n`))).toMatch(/^HTTP\/1.1 304 /)
    const head = await raw(request(`HEAD ${url}`))
    expect([head.startsWith('HTTP/1.1 200 '), head.endsWith('\r\n\r\n')]).toEqual([true, true])
  })

  test.each<[string, Buffer]>([
    ['in Latin-1', Buffer.from('GET /v1/allies?ally=Türkiye HTTP/1.1\r\nHost: x\r\n\r\n', 'latin1')],
    [
      'half a character',
      Buffer.from([...Buffer.from('GET /v1/allies?ally=T'), 0xc3, ...Buffer.from(' HTTP/1.1\r\n\r\n')]),
    ],
    ['with a space', request('GET /v1/allies?ally=United Kingdom')],
    ['with a body', request('GET /v1/allies?ally=Türkiye', 'Content-Length: 5\r\n')],
    ['in a write', request('POST /v1/allies?ally=Türkiye')],
    ['for a stream', request('GET /v1/changes?x=ü', 'Accept: text/event-stream\r\n')],
    ['with a header that is none', request('GET /v1/allies?ally=Türkiye', 'x y: z\r\n')],
  ])('%s are a 400 that says how to write them', async (_, bytes) => {
    const answer = await raw(bytes)
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(answer).toContain('ü is %C3%BC')
  })
})
