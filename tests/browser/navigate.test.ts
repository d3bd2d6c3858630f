/** Links, forms, back and forward: the next page comes in the place of the one shown, and all of it at once. */
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { chromiumPath, onSite, showsDay } from '../support/browser.js'

describe.skipIf(!chromiumPath)('going from page to page', () => {
  const site = onSite()
  afterEach(async () => {
    expect(site.complaints.filter((one) => !one.includes('404'))).toEqual([])
  })

  /** Kept as long as the document is the same: a page that was loaded anew has none. */
  const mark = () => site.page.evaluate(() => Object.assign(window, { isMarked: true }))
  const isMarked = () => site.page.evaluate(() => 'isMarked' in window)

  test('the day, the headline, the title and the pictures change in one go', async () => {
    await site.visit('/')
    await mark()
    // What stands together is read at every change of the document.
    await site.page.evaluate(() => {
      const seen = new Set<string>()
      Object.assign(window, { seen })
      const look = () => {
        const day = document.querySelector('main')?.dataset.day
        const bar = document.querySelector('#time .day')?.textContent?.includes('today') ? 'today' : 'past'
        seen.add(`${day} ${bar} ${document.querySelector('h1')?.textContent?.includes('23 of 31')}`)
      }
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
    })
    await site.page.getByText('Other day…').click()
    await site.page.getByLabel(/^Day, such as/).fill('3 April 2025')
    await site.page.keyboard.press('Enter')
    await showsDay(site.page, '2025-04-03')
    const seen: string[] = await site.page.evaluate(() => [...Reflect.get(window, 'seen')])
    expect(seen.filter((one) => one !== '2026-11-24 today false')).toEqual(['2025-04-03 past true'])
    expect(await site.page.title()).toContain('23 of 31 allies spend 2%')
    expect(await site.page.locator('link[rel=canonical]').getAttribute('href')).toContain('as_of=')
    expect(await isMarked()).toBe(true)
  })

  test('an empty field asks for nothing, and leaves no trace in the address', async () => {
    await site.visit('/?as_of=2025-04-03')
    await mark()
    await site.page.locator('.choice summary').click()
    await site.page.locator('#percent').fill('')
    await site.page.locator('#percent').press('Enter')
    await site.page.locator('html.waiting').waitFor({ state: 'detached' })
    expect(new URL(site.page.url()).search).toBe('?as_of=2025-04-03')
    await site.page.locator('#percent').fill('2,5')
    await site.page.locator('#percent').press('Enter')
    await site.page.waitForURL(/percent=2%2C5/)
    await site.page.getByText('read as 2.5%').waitFor()
    expect(await isMarked()).toBe(true)
  })

  test('another order keeps the place and the control the reader is on', async () => {
    await site.visit('/?as_of=2025-04-03', { viewport: { width: 1280, height: 500 } })
    await mark()
    await site.page.getByRole('link', { name: 'What they say' }).focus()
    await site.page.evaluate(() => scrollTo(0, 300))
    await site.page.keyboard.press('Enter')
    await site.page.waitForURL(/sort=prospect/)
    await site.page.locator('a[aria-current]:focus', { hasText: 'What they say' }).waitFor()
    expect(await site.page.evaluate(() => scrollY)).toBe(300)
    expect(await isMarked()).toBe(true)
  })

  test('back and forward lead to what was shown, where the reader was', async () => {
    await site.visit('/?as_of=2025-04-03', { viewport: { width: 1280, height: 500 } })
    await mark()
    await site.page.evaluate(() => scrollTo(0, 400))
    await site.page
      .getByRole('link', { name: 'NATO spending tracker' })
      .evaluate((link) => link.setAttribute('href', '/?as_of=2024-07-01'))
    // Not by the mouse, which would scroll to it first.
    await site.page
      .getByRole('link', { name: 'NATO spending tracker' })
      .evaluate((link) => link instanceof HTMLElement && link.click())
    await showsDay(site.page, '2024-07-01')
    await site.page.evaluate(() => scrollTo(0, 100))
    await site.page.goBack()
    await showsDay(site.page, '2025-04-03')
    expect(await site.page.evaluate(() => scrollY)).toBe(400)
    await site.page.goForward()
    await showsDay(site.page, '2024-07-01')
    expect(await site.page.evaluate(() => scrollY)).toBe(100)
    expect(await isMarked()).toBe(true)
  })

  test('what is no page is opened as the browser does: data, other tabs, another release', async () => {
    await site.visit('/')
    const tab = site.page.context().waitForEvent('page')
    await site.page.locator('#time a.prev').click({ modifiers: ['Control'] })
    await (await tab).close()
    expect(new URL(site.page.url()).search).toBe('')

    await site.page.locator('#allies .share summary').click()
    const download = site.page.waitForEvent('download')
    await site.page.locator('#allies .share').getByRole('link', { name: 'CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)

    await mark()
    await site.page.route(/as_of=2025-04-03/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replaceAll('/assets/style', '/assets/other') })
    })
    await site.page.getByText('Other day…').click()
    await site.page.getByLabel(/^Day, such as/).fill('2025-04-03')
    await site.page.keyboard.press('Enter')
    await showsDay(site.page, '2025-04-03')
    expect(await isMarked()).toBe(false)
    site.complaints.length = 0
  })

  test('the script weighs no more than 8 KB on its way', async () => {
    await site.visit('/')
    const src = await site.page.locator('script[src]').getAttribute('src')
    const script = Buffer.from(await (await fetch(`${site.server.origin}${src}`)).arrayBuffer())
    expect(script.length).toBeGreaterThan(1000)
    expect(gzipSync(script).length).toBeLessThanOrEqual(8 * 1024)
  })

  test('where the script does not run, links and forms lead everywhere', async () => {
    await site.visit('/', { javaScriptEnabled: false })
    site.complaints.length = 0
    await site.page.locator('#time a.prev').click()
    await showsDay(site.page, '2026-07-08')
    await site.page.locator('.rail a[title^="17 June 2024"]').click()
    await showsDay(site.page, '2024-06-17')
    await site.page.locator('.choice summary').click()
    await site.page.locator('#percent').fill('2.5 %')
    await site.page.locator('.choice').getByRole('button', { name: 'Show' }).click()
    await site.page.getByText('read as 2.5%').waitFor()
    await site.page.getByText('Other day…').click()
    await site.page.getByLabel(/^Day, such as/).fill('3 April 2025')
    await site.page.locator('.other-day').getByRole('button', { name: 'Show' }).click()
    await showsDay(site.page, '2025-04-03')
    await site.page.locator('#find').fill('holland')
    await site.page.getByRole('button', { name: 'Find' }).click()
    await site.page.waitForURL(/allies\/NLD\?as_of=2025-04-03/)
  })
})
