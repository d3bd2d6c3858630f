/** Slow, broken and lost connections: never an old number under a new day, and always a way on. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chromiumPath, onSite, showsDay } from '../support/browser.js'

/** What is shown, and how: an opacity below 1 is grey. */
function shown(page: Page) {
  return page.evaluate(() => {
    const opacity = (selector: string) =>
      Number(getComputedStyle(document.querySelector(selector) ?? document.body).opacity)
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''
    return {
      day: text('#time .day b'),
      head: text('h1'),
      isGrey: opacity('main') < 1 && opacity('.day') < 1,
      said: text('#said'),
    }
  })
}

describe.skipIf(!chromiumPath)('while an answer is awaited', () => {
  const site = onSite()

  async function askFor(day: string): Promise<void> {
    await site.page.getByText('Other day…').click()
    await site.page.getByLabel(/^Day, such as/).fill(day)
    await site.page.keyboard.press('Enter')
  }

  test('the old day is grey with all that is of it, and it is said what comes and what is shown', async () => {
    await site.visit('/')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await site.page.route(/as_of=2025-04-03/, async (route) => {
      await held
      await route.continue()
    })
    await askFor('2025-04-03')
    await site.page.getByText('Loading 3 April 2025…').waitFor()
    await site.page.waitForFunction(
      () => getComputedStyle(document.querySelector('main') ?? document.body).opacity === '0.4',
    )
    expect(await shown(site.page)).toEqual({
      day: 'As known today, 24 November 2026',
      head: expect.stringContaining('Five have reached 3.5%'),
      isGrey: true,
      said: 'Loading 3 April 2025… Shown below: 24 November 2026',
    })
    release()
    await showsDay(site.page, '2025-04-03')
    expect(await shown(site.page)).toMatchObject({
      day: 'As known on 3 April 2025',
      head: expect.stringContaining('23 of 31'),
    })
    expect(await site.page.locator('#said.seen').count()).toBe(0)
  })

  test('of two days asked for one after the other, the later is shown, whichever comes first', async () => {
    await site.visit('/')
    const days: (string | undefined)[] = []
    await site.page.exposeFunction('tell', (day: string) => days.push(day))
    await site.page.evaluate(() => {
      const tell = () => Reflect.get(window, 'tell')(document.querySelector('main')?.dataset.day)
      new MutationObserver(tell).observe(document.body, { childList: true })
    })
    await site.page.route(/as_of=2024-07-01/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600))
      await route.continue().catch(() => undefined)
    })
    await askFor('2024-07-01')
    await site.page.keyboard.press('Escape')
    await askFor('2025-04-03')
    await showsDay(site.page, '2025-04-03')
    await site.page.waitForTimeout(900)
    expect(days).not.toContain('2024-07-01')
    expect(await shown(site.page)).toMatchObject({ day: 'As known on 3 April 2025' })
  })

  test('offline it says so and shows what it has; with the network the day comes by itself', async () => {
    await site.visit('/')
    await site.page.context().setOffline(true)
    await askFor('2025-04-03')
    const alert = site.page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(
      /^3 April 2025 could not be loaded\.\s+You seem to be offline\. The page still shows 24 November 2026\./,
    )
    expect(await shown(site.page)).toMatchObject({ day: 'As known today, 24 November 2026', isGrey: false })
    expect(new URL(site.page.url()).search).toBe('')
    await site.page.context().setOffline(false)
    await showsDay(site.page, '2025-04-03')
    expect(await alert.count()).toBe(0)
  })

  test('a busy server is tried again when the reader wants it', async () => {
    await site.visit('/')
    let isBusy = true
    await site.page.route(/as_of=2025-04-03/, (route) =>
      isBusy ? route.fulfill({ status: 503, headers: { 'retry-after': '30' }, body: '{}' }) : route.continue(),
    )
    await askFor('2025-04-03')
    await site.page.getByText('The server is busy.').waitFor()
    await site.page.getByRole('button', { name: 'Try again' }).press('Enter')
    await site.page.locator('html.waiting').waitFor({ state: 'detached' })
    await site.page.locator('#no-answer button:focus').waitFor()
    isBusy = false
    await site.page.keyboard.press('Enter')
    await showsDay(site.page, '2025-04-03')
    expect(await site.page.getByRole('alert').count()).toBe(0)
  })

  test('a server that is behind is asked again, without a word', async () => {
    await site.visit('/')
    let times = 0
    await site.page.route(/as_of=2025-04-03/, (route) => {
      times += 1
      return times < 3 ? route.fulfill({ status: 503, headers: { 'retry-after': '0' }, body: '{}' }) : route.continue()
    })
    await askFor('2025-04-03')
    await showsDay(site.page, '2025-04-03')
    expect(times).toBe(3)
  })

  test('on the way back to a day that cannot be had, what is shown stays what it is', async () => {
    await site.visit('/?as_of=2024-07-01')
    await askFor('2025-04-03')
    await showsDay(site.page, '2025-04-03')
    await site.page.context().setOffline(true)
    await site.page.goBack()
    await site.page.getByText('1 July 2024 could not be loaded.').waitFor()
    expect(await shown(site.page)).toMatchObject({ day: 'As known on 3 April 2025', isGrey: false })
    await site.page.context().setOffline(false)
    await showsDay(site.page, '2024-07-01')
  })

  test('an answer that drips is given up after ten seconds', async () => {
    const dripping = await drippingBefore(site.server.origin, 'as_of=2025-04-03')
    const { port } = dripping.address() as AddressInfo
    await site.visit(`http://127.0.0.1:${port}/`)
    const begun = Date.now()
    await askFor('2025-04-03')
    await site.page.getByText('It took longer than ten seconds.').waitFor({ timeout: 15_000 })
    expect(Date.now() - begun).toBeGreaterThan(9500)
    expect(await shown(site.page)).toMatchObject({ day: 'As known today, 24 November 2026', isGrey: false })
    dripping.closeAllConnections()
    dripping.close()
  })
})

/** A server between, that sends what has this in its address a byte at a time and for ever. */
async function drippingBefore(origin: string, slow: string): Promise<Server> {
  const server = createServer(async ({ url = '/', headers }, response) => {
    if (url.includes(slow)) {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write(' '), 200)
      response.on('close', () => clearInterval(drip))
      return
    }
    if (url.startsWith('/v1/changes')) {
      response.writeHead(204).end()
      return
    }
    const answer = await fetch(origin + url, { headers: { accept: headers.accept ?? '*/*' } })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
