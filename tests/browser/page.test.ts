/** The page in a real browser: what a reader sees, can reach and can carry away. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumPath, launchBrowser, settled } from '../support/browser.js'
import { type ListeningApp, listeningApp } from '../support/listening-app.js'
import { runningApp, TODAY } from '../support/running-app.js'
import { openTestStore } from '../support/temporary-store.js'

const WIDE = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 360, height: 740 } }
const FIRST_LOAD_BYTES = 300 * 1024

describe.skipIf(!chromiumPath)('the page', () => {
  let server: ListeningApp
  let browser: Browser
  let page: Page
  let requests: string[]
  let complaints: string[]

  beforeAll(async () => {
    server = await listeningApp()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  async function open(address: string, options: BrowserContextOptions = WIDE): Promise<Page> {
    const context = await browser.newContext({ ...options, permissions: ['clipboard-read', 'clipboard-write'] })
    page = await context.newPage()
    requests = []
    complaints = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(`${server.origin}${address}`)
    await settled(page)
    return page
  }

  const text = (selector: string) => page.locator(selector).first().innerText()
  /** Waits until the words are there: what was shown before stays until the next answer has come. */
  const says = (selector: string, words: string) => page.locator(selector, { hasText: words }).first().waitFor()

  beforeEach(() => {
    complaints = []
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('shows all allies against the target in force at first sight, from our own origin, within 300 KB', async () => {
    const sizes: Promise<number>[] = []
    const context = await browser.newContext(WIDE)
    page = await context.newPage()
    page.on('requestfinished', (request) => sizes.push(request.sizes().then((size) => size.responseBodySize)))
    const origins = new Set<string>()
    page.on('request', (request) => origins.add(new URL(request.url()).origin))
    await page.goto(server.origin)
    await settled(page)
    expect(await text('.figure')).toMatch(/3\.5% of GDP/)
    expect(await page.locator('table').nth(1).locator('tbody tr').count()).toBe(32)
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(FIRST_LOAD_BYTES)
    expect([...origins].filter((origin) => origin !== server.origin && origin !== 'null')).toEqual([])
  })

  test('a target can be chosen, and any share in place of one', async () => {
    await open('/')
    await page.selectOption('#level', 'vilnius-2023-2pct')
    await page.waitForURL(/target=vilnius-2023-2pct/)
    await says('.headline', 'meet 2.00 %')
    await page.selectOption('#level', 'any')
    await page.getByLabel('Share of GDP in percent').fill('2.5')
    await page.getByRole('button', { name: 'Measure' }).click()
    await page.waitForURL(/percent=2\.5/)
    await says('.headline', 'meet 2.50 %')
  })

  test('after its deadline the 2% of Wales is judged by 2024, in words, in the picture and in the table', async () => {
    await open('/?target=wales-2014-2pct&as_of=2026-11-24')
    await says('.headline', '17 of 31 allies with a figure meet 2.00 % by the figures for 2024; 14 fall short.')
    await settled(page)
    expect(await page.locator('.figure desc').first().textContent()).toContain('17 of 31 allies with a figure')
    const belgium = page.locator('table').nth(1).locator('tr', { hasText: 'Belgium' })
    expect(await belgium.innerText()).toMatch(/1\.27\s+2024\s+−0\.73\s+–\s+missed/)
  })

  test('against 5% in total it says that the core share is only a floor of it', async () => {
    await open('/?target=hague-2025-5pct&as_of=2026-11-24')
    await says('.headline', 'core spending alone; of the others it cannot be said.')
    await says('.headline + p', 'the core share is a floor of it')
    await settled(page)
    expect(await page.locator('.figure desc').first().textContent()).toContain('the core share is a floor of it')
  })

  test('dragged to 3 April 2025, Belgium, Italy and Spain are short of 2% and the 5% ask is proposed', async () => {
    await open('/')
    const slider = page.getByRole('slider')
    const box = await slider.boundingBox()
    if (!box) throw new Error('the slider is not shown')
    const [first, last] = [Date.parse('2014-01-01'), Date.parse('2026-11-24')]
    const part = (Date.parse('2025-04-03') - first) / (last - first)
    // The knob is about 16 pixels wide and stays within the track.
    const x = box.x + 8 + part * (box.width - 16)
    await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
    await page.mouse.move(x, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    // A pixel is several days; the arrow keys move by one.
    for (let tries = 0; tries < 30; tries += 1) {
      const day = await page.locator('#as-of').inputValue()
      if (day === '2025-04-03') break
      await slider.press(day < '2025-04-03' ? 'ArrowRight' : 'ArrowLeft')
    }
    await page.waitForURL(/as_of=2025-04-03/)
    await says('.as-of', 'As known on 3 April 2025')
    await says('.headline', 'Belgium')
    await settled(page)
    for (const [name, share] of [
      ['Belgium', '1.30'],
      ['Italy', '1.49'],
      ['Spain', '1.28'],
    ] as const) {
      const row = page.locator('table').nth(1).locator('tr', { hasText: name })
      expect(await row.innerText()).toMatch(new RegExp(`${share}\\s+2024e\\s+−0\\.\\d\\d\\s.*\\sshort`))
      expect(await text('.headline')).toContain(name)
    }
    const ask = page.locator('table').first().locator('tr', { hasText: 'US ask for a commitment to 5%' })
    expect(await ask.innerText()).toContain('proposed')
    const asked = page.locator('table').first()
    expect(await asked.innerText()).not.toContain('3.5% of GDP on core defence by 2035')
  })

  test('before the first edition nobody is counted, rather than nobody of nobody', async () => {
    await open('/?as_of=2016-01-01')
    await says('.headline', 'nobody can be counted')
    expect(await text('.headline')).not.toMatch(/0 of 0/)
  })

  test('what is no answer of the API is not taken for one', async () => {
    await open('/')
    await page.route(/\/v1\/progress/, (route) => route.fulfill({ json: { rows: [] } }))
    await page.fill('#as-of', '2024-07-01')
    await says('.headline', 'no answer of this API')
  })

  test('while the answer for another date is awaited, what is shown is said to be of its own', async () => {
    await open('/?as_of=2025-04-03')
    await says('.headline', '8 fall short')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/v1\/.*as_of=2024-07-01/, async (route) => {
      await held
      await route.continue()
    })
    await page.fill('#as-of', '2024-07-01')
    await page.waitForURL(/as_of=2024-07-01/)
    await says('.as-of', 'Still as known on 3 April 2025; waiting for 1 July 2024')
    expect(await text('.headline')).toContain('8 fall short')
    const dimmed = await page.locator('.headline').evaluate((element) => Number(getComputedStyle(element).opacity))
    expect(dimmed).toBeLessThan(1)
    release()
    await page.locator('.as-of:not(.other)').waitFor()
    expect(await text('.as-of')).toBe('As known on 1 July 2024')
  })

  test('an ally’s page measures against the level that was chosen', async () => {
    await open('/?ally=ITA&as_of=2025-04-03&percent=3')
    await says('.headline', 'percentage points against 3.00 %')
    expect(await text('.headline')).toContain('1.49 % of GDP in 2024, an estimate')
    expect(await text('.headline')).toContain('−1.51 percentage points')
    await page.context().close()
    await open('/?ally=ITA&as_of=2026-01-01&target=vilnius-2023-2pct')
    await says('.headline', 'against 2.00 %')
  })

  test('an ally opens from the list; back and forward lead where they came from', async () => {
    await open('/?as_of=2025-04-03')
    await page.locator('table').nth(1).getByRole('link', { name: 'Italy' }).click()
    await page.waitForURL(/ally=ITA/)
    await says('h1', 'Italy')
    await page.locator('.canvas svg').nth(2).waitFor()
    expect(await text('.headline')).toMatch(/^1\.49 % of GDP in 2024, an estimate/)
    expect(await page.locator('.canvas svg').count()).toBe(3)
    await page.goBack()
    await says('h1', 'How far')
    expect(await text('.as-of')).toBe('As known on 3 April 2025')
    await page.goForward()
    await says('h1', 'Italy')
    expect(await page.title()).toBe('ITA as of 2025-04-03 – Defense spending tracker')
  })

  test('an ally that had not joined yet is told in words, and so is one there is not', async () => {
    await open('/?ally=FIN&as_of=2020-01-01')
    expect(await text('.refusal')).toContain('had not joined')
    complaints = complaints.filter((one) => !one.includes('404'))
    await page.context().close()
    await open('/?ally=ATL')
    expect(await text('.refusal')).toMatch(/ATL/)
    complaints = complaints.filter((one) => !one.includes('404') && !one.includes('400'))
  })

  test('the curl line that is copied yields the figures that are drawn', async () => {
    await open('/?as_of=2025-04-03')
    await page.getByRole('button', { name: 'Copy curl' }).first().click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const line = await page.evaluate(() => navigator.clipboard.readText())
    expect(line).toMatch(/^curl -s 'http/)
    const { stdout: csv } = await promisify(execFile)('sh', ['-c', line])
    const rows: { name: string; actual_percent: string }[] = parse(csv, { columns: true })
    const drawn = await page.locator('table').nth(1).locator('tbody tr').allInnerTexts()
    expect(rows.length).toBe(drawn.length)
    for (const { name, actual_percent } of rows) {
      const shown = drawn.find((row) => row.startsWith(name))
      expect(shown).toContain(actual_percent === '' ? 'no armed forces' : Number(actual_percent).toFixed(2))
    }
  })

  test('the picture on the page says what the picture at its address says', async () => {
    await open('/?as_of=2025-04-03')
    const here = await page.locator('.canvas svg').first().locator('text').allTextContents()
    const href = await page.getByRole('link', { name: 'SVG' }).first().getAttribute('href')
    const width = await page.locator('.canvas svg').first().getAttribute('width')
    const there = await (await fetch(`${server.origin}${href}&width=${width}`)).text()
    for (const words of here.filter((one) => /[a-z]{4}/.test(one))) {
      expect(there).toContain(words.replaceAll('&', '&amp;'))
    }
  })

  test('the timeline has what was held and what lay ahead on the date', async () => {
    await open('/?view=timeline&as_of=2025-04-03')
    const ahead = await page.locator('.timeline li.ahead').allInnerTexts()
    expect(ahead.join('\n')).toMatch(/The Hague/)
    expect(await text('.timeline')).toContain('Wales')
    expect(await text('.timeline')).not.toMatch(/Ankara/)
  })

  test('the server goes away and comes back: the page says so, keeps what it has, and recovers', async () => {
    const own = await listeningApp()
    const context = await browser.newContext(WIDE)
    page = await context.newPage()
    await page.goto(own.origin)
    await settled(page)
    await own.close()
    await page.selectOption('#level', 'vilnius-2023-2pct')
    await page.getByRole('alert').waitFor()
    expect(await text('[role="alert"]')).toMatch(/cannot be reached/)
    expect(await page.locator('.canvas svg').count()).toBeGreaterThan(0)
    await page.fill('#as-of', '2025-04-03')
    await says('.as-of', 'Still as known on 24 November 2026; waiting for 3 April 2025')
    const back = await listeningApp(own.port)
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await says('.headline', 'meet 2.00 %')
    await page.locator('.as-of:not(.other)').waitFor()
    expect(await text('.as-of')).toBe('As known on 3 April 2025')
    await page.goto('about:blank')
    await back.close()
  })

  test('all of it works from the keyboard', async () => {
    await open('/?as_of=2025-04-03')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('To the content')
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/as_of=2025-04-04/)
    await page.locator('table').nth(1).getByRole('link', { name: 'Spain' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/ally=ESP/)
    await page.locator('#main:focus').waitFor()
    await settled(page)
  })

  test('on a phone nothing runs over the edge', async () => {
    for (const address of ['/', '/?ally=POL', '/?view=timeline']) {
      await open(address, PHONE)
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(content, address).toBeLessThanOrEqual(screen ?? 0)
      if (address !== '/?view=timeline') await page.context().close()
    }
  })

  test('in the dark the page and its pictures are dark', async () => {
    await open('/', { ...WIDE, colorScheme: 'dark' })
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(ground).toBe('rgb(20, 23, 26)')
    const fill = await page.locator('.canvas svg > rect').first().getAttribute('fill')
    expect(parseInt((fill ?? '#ffffff').slice(1, 3), 16)).toBeLessThan(64)
  })

  test('nothing that is read moves while the page loads', async () => {
    await open('/')
    // Shifts are told once what they moved has been painted, which two frames after it surely is.
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          const add = (entries: PerformanceEntryList) => {
            for (const entry of entries) sum += 'value' in entry ? Number(entry.value) : 0
          }
          const observer = new PerformanceObserver((list) => add(list.getEntries()))
          observer.observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              add(observer.takeRecords())
              resolve(sum)
            }),
          )
        }),
    )
    expect(shift).toBeLessThan(0.1)
  })

  test('a pledge recorded meanwhile is there without asking', async () => {
    await open('/?ally=ITA')
    const title = 'A pledge of this very moment'
    expect(await text('main')).not.toContain(title)
    const pledge = {
      id: 'ita-test',
      ally: 'ITA',
      indicator: 'share_of_gdp',
      percent: 3,
      from_year: null,
      deadline_year: 2030,
      basis: 'by',
      announced_on: TODAY,
      kind: 'government-announcement',
      conditional: false,
      superseded_by: null,
      title,
      summary: 'Said in a test.',
      source_url: 'https://example.org/',
    }
    const { status } = await fetch(`${server.origin}/v1/pledges`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await server.key('desk')}`, 'content-type': 'application/json' },
      body: JSON.stringify(pledge),
    })
    expect(status).toBe(201)
    await says('table', title)
  })

  test('behind a balancer the page shows nothing older than it has been told of, and asks again until it is there', async () => {
    const store = await openTestStore(server.store.place)
    let isCutOff = true
    const head = () => (isCutOff ? Promise.reject(new Error('cut off')) : store.head())
    const other = await runningApp(undefined, {}, { ...store, head })
    const origin = await other.app.listen({ host: '127.0.0.1', port: 0 })
    await open('/?ally=BEL')
    const statuses: number[] = []
    await page.route(/\/v1\/(?!changes)/, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(server.origin, origin) })
      statuses.push(response.status())
      if (response.status() === 503) isCutOff = false
      await route.fulfill({ response })
    })
    const auth = { authorization: `Bearer ${await server.key('balanced')}`, 'if-match': '*' }
    const title = 'A pledge told by the other server'
    expect((await server.write('patch', '/v1/pledges/bel-2025-2pct-2029', auth, { title })).status).toBe(200)
    await says('table', title)
    expect(statuses).toContain(503)
    expect(await page.locator('.refusal').count()).toBe(0)
    complaints = complaints.filter((one) => !one.includes('503'))
    await page.goto('about:blank')
    await other.app.close()
    await store.close()
  })

  test('search engines find the data set described', async () => {
    await open('/')
    const source = (await page.locator('script[type="application/ld+json"]').textContent()) ?? ''
    const dataset = JSON.parse(source)
    expect(dataset['@type']).toBe('Dataset')
    expect(dataset.distribution.map((one: { contentUrl: string }) => one.contentUrl)).toContain('/v1/progress.csv')
  })
})
