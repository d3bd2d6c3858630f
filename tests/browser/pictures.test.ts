/** Pictures and tables under the hand: what lights up together, what the arrow keys reach, what a head sorts. */
import { describe, expect, test } from 'vitest'
import { chromiumPath, onSite } from '../support/browser.js'

describe.skipIf(!chromiumPath)('pictures and tables', () => {
  const site = onSite()

  const lit = () =>
    site.page
      .locator('main .lit')
      .evaluateAll((marks) => [...new Set(marks.map((one) => one.getAttribute('data-ally')))])
  const on = () => site.page.evaluate(() => document.activeElement?.closest('[data-ally]')?.getAttribute('data-ally'))

  test('the row and the tile of an ally light up together', async () => {
    await site.visit('/')
    await site.page.locator('#allies .row[data-ally=ESP]:visible').hover()
    expect(await lit()).toEqual(['ESP'])
    expect(await site.page.locator('#map .tile.lit:visible').count()).toBe(1)
    await site.page.locator('#map .tile[data-ally=POL]:visible').hover()
    expect(await lit()).toEqual(['POL'])
    await site.page.locator('h1').hover()
    expect(await lit()).toEqual([])
  })

  test('the bars are one stop of the tab key; the arrow keys go from row to row, and Enter opens', async () => {
    await site.visit('/')
    expect(await site.page.locator('#allies .drawn:visible svg:visible a[tabindex="0"]').count()).toBe(1)
    await site.page.locator('#allies .row[data-ally=LTU]:visible a').focus()
    await site.page.keyboard.press('ArrowDown')
    expect(await on()).toBe('EST')
    expect(await lit()).toEqual(['EST'])
    await site.page.keyboard.press('End')
    expect(await on()).toBe('ISL')
    await site.page.keyboard.press('Home')
    await site.page.keyboard.press('ArrowUp')
    expect(await on()).toBe('LTU')
    await site.page.keyboard.press('Enter')
    await site.page.waitForURL(/\/allies\/LTU$/)
  })

  test('on the map the arrow keys lead to the nearest tile on that side', async () => {
    await site.visit('/')
    await site.page.locator('#map .tile[data-ally=DEU]:visible a').focus()
    for (const [key, ally] of [
      ['ArrowRight', 'POL'],
      ['ArrowRight', 'LTU'],
      ['ArrowUp', 'LVA'],
      ['ArrowUp', 'EST'],
      ['ArrowLeft', 'SWE'],
    ] as const) {
      await site.page.keyboard.press(key)
      expect(await on(), `${key} to ${ally}`).toBe(ally)
    }
  })

  test('a focused row is never under the bar of time', async () => {
    await site.visit('/')
    await site.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await site.page.locator('#allies .row[data-ally=LTU]:visible a').focus()
    const bar = await site.page.locator('#time').boundingBox()
    const row = await site.page.locator('#allies .row[data-ally=LTU]:visible').boundingBox()
    expect(row?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
  })

  test('a head sorts its table, says how, and what has no figure comes last', async () => {
    await site.visit('/')
    await site.page.getByText('The same as a table').click()
    const table = site.page.locator('#allies table')
    const names = () => table.locator('tbody th').allInnerTexts()
    const head = table.locator('thead th', { hasText: 'Ally' })
    await head.getByRole('button').click()
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    expect((await names()).slice(0, 2)).toEqual(['Albania', 'Belgium'])
    const share = table.locator('thead th', { hasText: 'Share' })
    await share.getByRole('button').click()
    expect(await share.getAttribute('aria-sort')).toBe('descending')
    expect((await names())[0]).toBe('Lithuania')
    await share.getByRole('button').click()
    expect([(await names())[0], (await names()).at(-1)]).toEqual(['Slovenia', 'Iceland'])
    expect(await head.getAttribute('aria-sort')).toBeNull()
  })

  test('a table that was opened and sorted stays so on another day', async () => {
    await site.visit('/')
    await site.page.getByText('The same as a table').click()
    await site.page.locator('#allies thead th', { hasText: 'Ally' }).getByRole('button').click()
    await site.page.locator('#time .prev').click()
    await site.page.locator('main[data-day="2026-07-08"]').waitFor()
    expect(await site.page.locator('#allies tbody th').first().innerText()).toBe('Albania')
  })
})
