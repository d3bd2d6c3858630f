/** Who asks a table for text or CSV is refused in text a person reads; everybody else gets the document. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

describe('who asks for text is refused in text', () => {
  const READABLE = `A parameter is wrong (400)

ally: unknown ally Germny; did you mean DEU?
    allowed: ALB, BEL, BGR, CAN, CZE, DEU, DNK, ESP, EST, FIN, FRA, GBR, GRC,
    HRV, HUN, ISL, ITA, LTU, LUX, LVA, MKD, MNE, NLD, NOR, POL, PRT, ROU, SVK,
    SVN, SWE, TUR, USA

Ask instead:
    PATH?ally=DEU

More: /help, /problems/invalid_parameter; this request: desk-7
`

  test.each<[path: string, accept: string | undefined, vary: string | undefined]>([
    ['/v1/allies.csv', undefined, undefined],
    ['/v1/allies.csv', 'application/json', undefined],
    ['/v1/allies.txt', '*/*', undefined],
    ['/v1/allies', 'text/plain', 'Accept'],
    ['/v1/allies', 'text/csv, */*;q=0.1', 'Accept'],
  ])('%s with Accept %j', async (path, accept, vary) => {
    const headers = { 'x-request-id': 'desk-7', ...(accept ? { accept } : {}) }
    const response = await server.ask(`${path}?ally=Germny`, headers)
    expect([response.status, response.type, response.headers.vary]).toEqual([400, 'text/plain', vary])
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.text).toBe(READABLE.replace('PATH', path))
  })

  test.each<[path: string, accept: string | undefined, vary: string | undefined]>([
    ['/v1/allies', undefined, 'Accept'],
    ['/v1/allies', '*/*', 'Accept'],
    ['/v1/allies', 'application/json, text/plain, */*', 'Accept'],
    ['/v1/allies', 'text/html,application/xhtml+xml,*/*;q=0.8', 'Accept'],
    ['/v1/allies.json', 'text/plain', undefined],
    ['/v1/allies.ndjson', 'text/plain', undefined],
  ])('but %s with Accept %j gets the document', async (path, accept, vary) => {
    const response = await server.ask(`${path}?ally=Germny`, accept ? { accept } : {})
    expect([response.status, response.type, response.headers.vary]).toEqual([400, 'application/problem+json', vary])
  })

  test('an item that is not there, and a path that is not', async () => {
    const item = await server.ask('/v1/allies/AUS.txt')
    expect([item.status, item.type]).toEqual([404, 'text/plain'])
    expect(item.text).toContain('no ally is called AUS\nally: Australia is not an ally\n')
    const path = await server.ask('/v1/allie.csv')
    expect([path.status, path.type]).toEqual([404, 'text/plain'])
    expect(path.text).toContain('did you mean /v1/allies?')
  })

  test('a check that says no is one too, with the status it has', async () => {
    const response = await server.ask('/v1/check.txt?ally=ESP&percent=5&fail=true')
    expect([response.status, response.type]).toEqual([409, 'text/plain'])
    expect(response.text).toMatch(/^The check says no \(409\)\n\nESP at least 5%: no; /)
  })

  test('what was received cannot break out of its line', async () => {
    const response = await server.ask('/v1/allies.txt?ally=%1b%5b31m%0aHTTP%2f1.1&%ed%a0%80=1')
    expect(response.text).not.toMatch(/[^\P{Cc}\n]|\nHTTP/u)
  })
})
