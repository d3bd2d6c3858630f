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
  ['/v1/progress.svg', DAY, ['23 of 31 allies are at 2%', '3 April 2025', 'NATO, 17 June 2024']],
  ['/v1/path.svg', `ally=ITA&${DAY}`, ['Italy', '3 April 2025', 'NATO']],
  ['/v1/outlook.svg', `area=ITA&${DAY}`, ['Italy', 'not what will come', '3 April 2025', 'NATO']],
  ['/v1/alliance.svg', DAY, ['Europe and Canada', 'percent of each', '3 April 2025', 'NATO']],
  ['/v1/pledges.svg', `ally=POL&${DAY}`, ['Poland', '4% in 2023: missed', '3 April 2025', 'NATO']],
  ['/v1/pledges.svg', DAY, ['Missed', '3 April 2025', 'NATO']],
  ['/v1/revisions.svg', `area=SVN&indicator=share_of_gdp&year=2024`, ['Slovenia', '24 November 2026', 'NATO']],
])('%s?%s', (path, query, words) => {
  test('is a picture that says its subject, its date and its source', async () => {
    const { status, type, text } = await picture(`${path}?${query}`)
    expect([status, type]).toEqual([200, 'image/svg+xml'])
    const told = text.replaceAll(/<[^>]+>/g, ' ')
    for (const word of words) expect(told).toContain(word)
    expect(text).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/)
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

describe('a table that is drawn in two ways', () => {
  const MAP = `/v1/progress.svg?${DAY}&picture=map&width=500`

  test('is drawn as the first where the question does not say, or says that', async () => {
    const { text } = await picture(`/v1/progress.svg?${DAY}`)
    expect((await picture(`/v1/progress.svg?${DAY}&picture=bars`)).text).toBe(text)
    expect(text).toContain('class="row"')
    const map = (await picture(MAP)).text
    expect(map).toContain('class="tile"')
    for (const words of ['Poland spends most, Spain least', 'As of 3 April 2025.', 'NATO, 17 June 2024'])
      expect(map).toContain(words)
  })

  test('keeps the one that was asked for in its permalink, its file name and its pixels, and not in its rows', async () => {
    const { headers } = await server.ask(MAP)
    const links = (headers.link ?? '').split(', ')
    const link = (rel: string, part: string) =>
      links.find((one) => one.includes(`rel="${rel}"`) && one.includes(part)) ?? ''
    expect(link('cite-as', '')).toContain('/v1/progress.svg?picture=map&width=500&as_of=2025-04-03')
    expect(link('alternate', 'progress.png')).toContain('picture=map')
    expect(link('alternate', 'progress.png')).not.toContain('width')
    expect(link('alternate', 'progress.csv')).toContain('as_of=2025-04-03')
    expect(link('alternate', 'progress.csv')).not.toContain('picture')
    expect(headers['content-disposition']).toBe('inline; filename="progress-map-2025-04-03.svg"')
  })

  test('is refused as a third with the names there are, and is no list in either', async () => {
    const { status, body } = await server.ask(`/v1/progress.png?picture=pie`)
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ parameter: 'picture', received: 'pie' }])
    expect(JSON.stringify(body.errors)).toContain('bars, map')
    for (const path of ['/v1/progress?picture=map', '/v1/path.svg?picture=map', '/v1/progress/ESP?picture=map'])
      expect((await server.ask(path)).status).toBeGreaterThanOrEqual(400)
  })

  test('says so in its help and in the contract', async () => {
    const { text } = await server.ask('/help/progress', { accept: 'text/plain' })
    expect(text).toMatch(/picture\s+What is drawn\. bars: A bar for each ally/)
    expect(text.replaceAll(/\s+/g, ' ')).toContain('map: A tile for each ally, roughly as on a map. Default: bars.')
    const { body } = await server.ask('/openapi-full.json')
    const parameters = JSON.stringify(body.paths['/v1/progress.svg'].get.parameters)
    expect(parameters).toContain('bars')
    expect(JSON.stringify(body.paths['/v1/path.svg'].get.parameters)).not.toContain('A tile for each')
  })
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
  const { status, body } = await server.ask('/v1/targets.svg')
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
  const drawn = statuses.filter((status) => status === 200).length
  expect(statuses.filter((status) => status === 503)).toHaveLength(24 - drawn)
  // Ten may wait at a time; some are done before the last has come.
  expect(drawn).toBeGreaterThanOrEqual(10)
  expect(drawn).toBeLessThan(24)
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
  const drawing = vi.spyOn(progressChart, 'picture').mockImplementation(() => {
    drawnIn.push(turn)
    return { headline: '', subtitle: '', description: '', legend: [], notes: [], body: null }
  })
  await Promise.all([401, 402, 403].map((width) => server.app.inject(`/v1/progress.svg?width=${width}`)))
  isOver = true
  drawing.mockRestore()
  expect(drawnIn).toHaveLength(3)
  expect(new Set(drawnIn).size).toBe(3)
})
