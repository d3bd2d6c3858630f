/** Addresses that are not there, or no longer. */
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { BROWSER, servedPage } from '../support/served-page.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp('2026-11-25')
})
afterAll(() => server.close())

describe('a path that is not there', () => {
  test.each([
    ['/spain', ['/allies/ESP']],
    ['/allies/north-macedonia/figures', []],
    ['/country/espa%C3%B1a', ['/allies/ESP']],
    ['/timelime', ['/timeline']],
    ['/%3Cscript%3E', []],
  ])('is a page to who reads pages: %s', async (path, meant) => {
    const { status, headers, text, links, document } = await servedPage(server, path)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['cache-control']).toBe('no-store')
    expect(text('h1')).toBe('There is no such page')
    expect(links('main').slice(0, meant.length)).toEqual(meant)
    expect(links('main')).toContain('/promises')
    expect(document.querySelector('main script')).toBeNull()
  })

  test.each([
    ['/v1/nosuch', BROWSER],
    ['/nosuch.csv', BROWSER],
    ['/nosuch', 'application/json'],
    ['/nosuch', '*/*'],
  ])('is a problem document to programs: %s as %s', async (path, accept) => {
    const { status, headers } = await servedPage(server, path, accept)
    expect(status).toBe(404)
    expect(headers['content-type']).toContain('application/problem+json')
  })

  test('and to who writes there', async () => {
    const { status, type } = await request(server.app.server).post('/nosuch').set({ accept: BROWSER })
    expect([status, type]).toEqual([404, 'application/problem+json'])
  })
})

describe('a former address', () => {
  test.each([
    ['/?ally=ITA', '/allies/ITA'],
    ['/?ally=Italy&as_of=2025-04-03&target=vilnius-2023-2pct', '/allies/ITA?as_of=2025-04-03&target=vilnius-2023-2pct'],
    ['/?view=timeline&as_of=2025-04-03', '/timeline?as_of=2025-04-03'],
    // The first that is given is the one that counts.
    ['/?ally=ITA&ally=ESP&view[]=x', '/allies/ITA'],
  ])('%s leads to %s', async (path, location) => {
    const { status, headers } = await servedPage(server, path)
    expect([status, headers.location]).toEqual([301, location])
  })

  test.each(['/?ally=Ruritania', '/?view=map'])('%s leads nowhere else', async (path) => {
    expect((await servedPage(server, path)).status).toBe(200)
  })
})

describe('a text longer than any that is understood', () => {
  const cutWithin = (length: number) => encodeURIComponent(`${'a'.repeat(length - 1)}😀`)

  test.each([
    ['/?ally=Italy&target=', 100],
    ['/?ally=Italy&as_of=', 100],
    ['/?sort=', 100],
    ['/allies/ITA?target=', 100],
    ['/compare?ally=', 200],
    ['/promises?sort=', 100],
    ['/search?q=', 100],
    ['/timeline?kind=', 100],
    ['/verify?relation=', 100],
    ['/embed/progress?code=', 100],
    ['/', 99],
  ])('is no error of the server where its cut falls within a character: %s', async (before, length) => {
    const { status } = await request(server.app.server)
      .get(`${before}${cutWithin(length)}`)
      .set({ accept: BROWSER })
    expect(status).toBeLessThan(500)
  })
})
