/** The record changes while a page is looked at. */
import { beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, onSite } from '../support/browser.js'
import { runningApp, TODAY } from '../support/running-app.js'
import { openTestStore } from '../support/temporary-store.js'

describe.skipIf(!chromiumPath)('a page that is looked at', () => {
  const site = onSite()
  let key: string
  beforeAll(async () => {
    key = await site.server.key('desk')
  })

  /** Has Italy say that it will spend so much by 2030. */
  async function pledge(id: string, percent: number): Promise<void> {
    const { status } = await site.server.write(
      'post',
      '/v1/pledges',
      { authorization: `Bearer ${key}` },
      {
        id,
        ally: 'ITA',
        indicator: 'share_of_gdp',
        percent,
        from_year: null,
        deadline_year: 2030,
        basis: 'by',
        announced_on: TODAY,
        kind: 'government-announcement',
        conditional: false,
        superseded_by: null,
        title: 'A pledge of this very moment',
        summary: 'Said in a test.',
        source_url: 'https://example.org/',
      },
    )
    expect(status).toBe(201)
  }
  const italy = () => site.page.locator('#allies .row[data-ally=ITA]:visible a')
  const says = (words: string) =>
    site.page.locator(`#allies .row[data-ally=ITA] a[aria-label*="${words}"]:visible`).waitFor()

  test('has what is recorded meanwhile, says so, and leaves the reader where they are', async () => {
    await site.visit('/')
    await italy().focus()
    const before = await site.page.evaluate(() => scrollY)
    await pledge('ita-test-3', 3)
    await says('3% by 2030')
    await site.page.getByRole('status').filter({ hasText: 'Updated' }).waitFor()
    expect(await italy().evaluate((link) => link === document.activeElement)).toBe(true)
    expect(await site.page.evaluate(() => scrollY)).toBe(before)
  })

  test('does not take away what the reader is typing', async () => {
    await site.visit('/')
    await site.page.locator('.choice summary').click()
    await site.page.locator('#percent').fill('2.7')
    await pledge('ita-test-31', 3.1)
    await site.page.waitForTimeout(800)
    expect(await site.page.locator('#percent').inputValue()).toBe('2.7')
    await site.page.locator('#percent').blur()
    await says('3.1% by 2030')
  })

  test('shows nothing older than it was told of, and asks a server that is behind again until it is there', async () => {
    const store = await openTestStore(site.server.store.place)
    let isCutOff = true
    const head = () => (isCutOff ? Promise.reject(new Error('cut off')) : store.head())
    const other = await runningApp(undefined, {}, { ...store, head })
    const origin = await other.app.listen({ host: '127.0.0.1', port: 0 })
    await site.visit('/')
    const statuses: number[] = []
    await site.page.route(/\/(\?.*)?$/, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(site.server.origin, origin) })
      statuses.push(response.status())
      if (response.status() === 503) isCutOff = false
      await route.fulfill({ response })
    })
    await pledge('ita-test-32', 3.2)
    await says('3.2% by 2030')
    expect(statuses).toContain(503)
    expect(await site.page.getByRole('alert').count()).toBe(0)
    await site.page.goto('about:blank')
    await other.app.close()
    await store.close()
  })
})
