/** Charts as URLs, and what an image element gets where there is none. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { progressChart } from '../../src/charts/progress.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

/** The picture as text, which a client takes for bytes. */
async function picture(path: string) {
  const { status, type, headers, body } = await server.ask(path)
  return { status, type, headers, text: String(body) }
}

const IMAGE = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8'
const DAY = 'as_of=2025-04-03'

describe.each([
  ['/v1/spending.svg', `area=ITA,ESP&indicator=share_of_gdp&${DAY}`, ['Italy', 'Spain', '3 April 2025', 'NATO']],
  ['/v1/progress.svg', DAY, ['2% of GDP', '3 April 2025', 'NATO, 17 June 2024']],
  ['/v1/path.svg', `ally=ITA&${DAY}`, ['Italy', '3 April 2025', 'NATO']],
  ['/v1/outlook.svg', `area=ITA&${DAY}`, ['Italy', 'not what will come', '3 April 2025', 'NATO']],
  ['/v1/alliance.svg', DAY, ['2% of GDP', '3 April 2025', 'NATO']],
  ['/v1/revisions.svg', `area=SVN&indicator=share_of_gdp&year=2024`, ['Slovenia', '24 November 2026', 'NATO']],
])('%s?%s', (path, query, words) => {
  test('is a picture that says its subject, its date and its source', async () => {
    const { status, type, text } = await picture(`${path}?${query}`)
    expect([status, type]).toEqual([200, 'image/svg+xml'])
    const told = text.replaceAll(/<[^>]+>/g, ' ')
    for (const word of words) expect(told).toContain(word)
    expect(text).toMatch(/<title [^>]*>[^<]+<\/title>/)
    expect(text).not.toMatch(/<script|href="http|javascript:|<foreignObject/i)
  })

  test('has the width, height and theme asked for, and the same bytes every time', async () => {
    const asked = `${path}?${query}&width=1200&height=700&theme=dark`
    const first = await picture(asked)
    expect(first.text).toMatch(/^<svg [^>]*width="1200" height="700"/)
    expect(first.text).not.toBe((await picture(`${path}?${query}&width=1200&height=700`)).text)
    const again = await runningApp()
    expect((await again.ask(asked)).headers.etag).toBe(first.headers.etag)
    await again.close()
  })

  test('comes as PNG too, twice as large, kept and tagged as any answer', async () => {
    const address = `${path.replace('.svg', '.png')}?${query}&width=300&height=500&theme=dark`
    const { status, type, headers, body } = await server.ask(address, { 'accept-encoding': 'br' })
    expect([status, type]).toEqual([200, 'image/png'])
    expect(headers).not.toHaveProperty('content-encoding')
    expect(body.subarray(1, 4).toString()).toBe('PNG')
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([600, 1000])
    const known = await server.ask(address, { 'if-none-match': headers.etag ?? '' })
    expect(known.status).toBe(304)
    expect(headers.link).toContain(`${path}?`)
    const { body: rows } = await server.ask(`${path.replace('.svg', '')}?${query}`)
    expect(rows.links.alternate.png.split('?')[0]).toBe(path.replace('.svg', '.png'))
  })

  test('is linked from the rows, and leads back to them without its size', async () => {
    const { body } = await server.ask(`${path.replace('.svg', '')}?${query}`)
    expect(body.links.alternate.svg.split('?')[0]).toBe(path)
    const { headers } = await server.ask(`${path}?${query}&width=500`)
    const back = (headers.link ?? '').split(', ').filter((link: string) => link.includes('rel="alternate"'))
    expect(back.join()).not.toContain('width')
    expect(headers.link).toContain(`${path.replace('.svg', '.csv')}?`)
  })
})

test('a picture of some of the rows says by which filter, whatever it is called', async () => {
  const told = async (path: string) => (await picture(path)).text.replaceAll(/<[^>]+>/g, ' ')
  expect(await told('/v1/progress.svg?as_of=2025-04-03&status=estimate')).toContain('Asked with status=estimate')
  expect(await told('/v1/path.svg?ally=ITA&as_of=2025-04-03&percent=3&by=2030&year=2029')).toContain(
    'Asked with year=2029',
  )
})

test('what is asked of the picture is checked like the rest, every fault at once', async () => {
  const { status, body } = await server.ask('/v1/progress.svg?width=20&theme=blue&ally=ATL')
  expect(status).toBe(400)
  expect(body.errors.map((one: { parameter: string }) => one.parameter).sort()).toEqual(['ally', 'theme', 'width'])
})

test.each([
  ['/v1/progress?width=800', 'width'],
  ['/v1/progress.svg?fields=ally', 'fields'],
  ['/v1/spending.svg?area=ITA', 'indicator'],
  ['/v1/revisions.svg?area=SVN', 'indicator'],
  ['/v1/spending.svg?indicator=share_of_gdp,gdp_usd', 'indicator'],
])('%s is refused for its %s', async (path, parameter) => {
  const { status, body } = await server.ask(path)
  expect(status).toBe(400)
  expect(body.errors).toMatchObject([{ parameter }])
})

test('a table that is not drawn is not offered as a picture', async () => {
  const { status, body } = await server.ask('/v1/pledges.svg')
  expect(status).toBe(404)
  expect(body.code).toBe('no_such_representation')
})

test('a question without any figure is a picture that says so', async () => {
  const { status, text } = await picture('/v1/spending.svg?area=ISL&indicator=share_of_gdp')
  expect(status).toBe(200)
  expect(text).toContain('No figures')
})

test.each(['svg', 'png'])(
  'an image element gets a fault of .%s as a picture, with the status it has; others get the document',
  async (suffix) => {
    const path = `/v1/progress.${suffix}?theme=blue`
    const drawn = await server.app.inject({ url: path, headers: { accept: IMAGE } })
    expect(drawn.statusCode).toBe(400)
    expect(drawn.headers['content-type']).toMatch(/^image\/svg\+xml/)
    expect(drawn.headers['cache-control']).toBe('no-store')
    expect(drawn.payload).toContain('must be one of light, dark')
    for (const accept of ['*/*', 'text/html,application/xhtml+xml,image/avif,*/*;q=0.8', 'application/json']) {
      const told = await server.app.inject({ url: path, headers: { accept } })
      expect(told.headers['content-type']).toMatch(/^application\/problem\+json/)
    }
    const other = await server.app.inject({ url: '/v1/progress.json?theme=blue', headers: { accept: IMAGE } })
    expect(other.headers['content-type']).toMatch(/^application\/problem\+json/)
  },
)

test('a drawn fault runs nothing of what was sent', async () => {
  const url = `/v1/progress.svg?ally=${encodeURIComponent('<script>alert(1)</script>')}`
  const { payload } = await server.app.inject({ url, headers: { accept: IMAGE } })
  expect(payload).not.toContain('<script')
  expect(payload).toContain('&lt;script&gt;')
})

test('more pictures at once than may wait are refused for now, and the others are drawn', async () => {
  const asked = Array.from({ length: 24 }, (_, place) => `/v1/alliance.png?width=${300 + place}&as_of=2025-04-03`)
  const statuses = (await Promise.all(asked.map((url) => server.app.inject(url)))).map((one) => one.statusCode)
  expect(statuses.filter((status) => status === 200)).toHaveLength(10)
  expect(statuses.filter((status) => status === 503)).toHaveLength(14)
  expect((await server.app.inject(asked.at(-1) ?? '')).statusCode).toBe(200)
})

test('of several pictures asked for at once no two are drawn without a turn for others between them', async () => {
  let turn = 0
  let isOver = false
  const count = () => {
    turn += 1
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  const drawnIn: number[] = []
  const drawing = vi.spyOn(progressChart, 'draw').mockImplementation(() => {
    drawnIn.push(turn)
    return '<svg/>'
  })
  await Promise.all([401, 402, 403].map((width) => server.app.inject(`/v1/progress.svg?width=${width}`)))
  isOver = true
  drawing.mockRestore()
  expect(drawnIn).toHaveLength(3)
  expect(new Set(drawnIn).size).toBe(3)
})
