/** Time as a set of stops: one slider, stepped through at once, whose visits are the history. */
import { afterEach, describe, expect, test } from 'vitest'
import { chromiumPath, onSite, PHONE, settled, showsDay, WIDE } from '../support/browser.js'

/** The last stops before the day the tests live in: a summit, an edition, a meeting of ministers. */
const ANKARA = '2026-07-08'
const EDITION = '2026-07-07'
const MINISTERS = '2026-06-18'
const FIRST = '2016-07-04'
/** Longer than this a day is visited, and not passed. */
const VISIT_MS = 1200

describe.skipIf(!chromiumPath)('the bar of time', () => {
  const site = onSite()
  afterEach(async () => {
    expect(site.complaints.filter((one) => !one.includes('404'))).toEqual([])
  })

  const slider = () => site.page.getByRole('slider', { name: 'Day' })
  const entries = () => site.page.evaluate(() => history.length)

  test('is one slider: arrows step, Home and End jump, and its value is the stop by name', async () => {
    await site.visit('/')
    await slider().focus()
    expect(await slider().getAttribute('aria-valuetext')).toBe('24 November 2026: Today')
    await site.page.keyboard.press('ArrowLeft')
    await showsDay(site.page, ANKARA)
    await site.page.keyboard.press('ArrowLeft')
    await showsDay(site.page, EDITION)
    expect(await slider().getAttribute('aria-valuetext')).toMatch(/^7 July 2026: Defence Investment of NATO Countries/)
    expect(await slider().evaluate((rail) => rail === document.activeElement)).toBe(true)
    await site.page.keyboard.press('Home')
    await showsDay(site.page, FIRST)
    expect(await slider().getAttribute('aria-valuenow')).toBe('0')
    expect(await site.page.locator('#time .prev').getAttribute('aria-disabled')).toBe('true')
    await site.page.keyboard.press('ArrowLeft')
    await site.page.keyboard.press('End')
    await showsDay(site.page, '2026-11-24')
    expect(new URL(site.page.url()).search).toBe('')
    expect(await site.page.locator('#time [tabindex="0"]').count()).toBe(1)
  })

  test('three quick presses of Before go three stops back, however slow the answers are', async () => {
    await site.visit('/')
    await site.page.route(/as_of=/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue().catch(() => undefined)
    })
    await site.page.locator('#time .prev').click({ clickCount: 3 })
    await showsDay(site.page, MINISTERS)
  })

  test('from a day between two stops it goes to the one before and the one after', async () => {
    await site.visit('/?as_of=2025-04-03')
    await site.page.locator('#time .next').click()
    await showsDay(site.page, '2025-04-04')
    await site.page.goBack()
    await showsDay(site.page, '2025-04-03')
    await slider().press('ArrowLeft')
    await showsDay(site.page, '2024-07-11')
  })

  test('before the first edition there is only a way forward', async () => {
    await site.visit('/?as_of=2015-01-01')
    expect(await site.page.locator('#time .prev').getAttribute('aria-disabled')).toBe('true')
    await site.page.locator('#time .next').click()
    await showsDay(site.page, FIRST)
  })

  test('a visit to a day is one entry of the history, and passing by is none', async () => {
    await site.visit('/')
    const before = await entries()
    await slider().focus()
    for (let step = 0; step < 4; step += 1) await site.page.keyboard.press('ArrowLeft')
    await showsDay(site.page, '2026-05-22')
    await site.page.waitForTimeout(VISIT_MS)
    expect((await entries()) - before).toBe(1)
    await site.page.keyboard.press('ArrowLeft')
    await showsDay(site.page, '2025-08-28')
    expect((await entries()) - before).toBe(2)
    await site.page.goBack()
    await site.page.goBack()
    await showsDay(site.page, '2026-11-24')
  })

  test('the days on both sides are asked for ahead, so that a step waits for nothing', async () => {
    await site.visit(`/?as_of=${EDITION}`)
    const asked: string[] = []
    site.page.on('request', (request) => asked.push(new URL(request.url()).search))
    await site.page.waitForFunction(
      (days) => days.every((day) => performance.getEntriesByName(`${location.origin}/?as_of=${day}`).length > 0),
      [ANKARA, MINISTERS],
    )
    await site.page.context().setOffline(true)
    await slider().press('ArrowLeft')
    await showsDay(site.page, MINISTERS)
    await site.page.context().setOffline(false)
    site.complaints.length = 0
  })

  test('on a phone there are a step back, a step forward and any day, each large enough for a finger', async () => {
    await site.visit(`/?as_of=${EDITION}`, PHONE)
    expect(await site.page.locator('.rail').isVisible()).toBe(false)
    for (const control of ['#time .prev', '#time .next', '.other-day summary', '.menu summary', '.find-sign']) {
      const box = await site.page.locator(control).boundingBox()
      expect(Math.min(box?.height ?? 0, box?.width ?? 0), control).toBeGreaterThanOrEqual(40)
    }
    await site.page.locator('#time .next').tap()
    await showsDay(site.page, ANKARA)
  })

  test('stepping through time moves nothing', async () => {
    await site.visit('/')
    await site.page.evaluate(() => {
      Object.assign(window, { shift: 0 })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shift: Reflect.get(window, 'shift') + Number(Reflect.get(entry, 'value')) })
      }).observe({ type: 'layout-shift' })
    })
    await slider().focus()
    for (let step = 0; step < 6; step += 1) {
      await site.page.keyboard.press('ArrowLeft')
      await site.page.waitForTimeout(400)
      await settled(site.page)
    }
    expect(await site.page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThanOrEqual(0.02)
  })

  test('nothing moves when the fonts come', async () => {
    const context = await site.browser.newContext(WIDE)
    const page = await context.newPage()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\.woff2$/, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(site.server.origin, { waitUntil: 'commit' })
    await page.locator('footer').waitFor()
    const sizes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main > *, h1, .lead, .strip')].map((one) => one.getBoundingClientRect().top),
      )
    const before = await sizes()
    release()
    await page.evaluate(() => document.fonts.ready)
    await page.waitForFunction(() => document.fonts.check('600 44px "Tracker Serif"'))
    expect(await sizes()).toEqual(before)
  })
})
