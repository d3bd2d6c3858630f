/** No view has a fault that axe can find, in light and dark, wide and narrow. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchBrowser, settled } from '../support/browser.js'
import { type ListeningApp, listeningApp } from '../support/listening-app.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!chromiumPath)('axe finds no fault in', () => {
  let server: ListeningApp
  let browser: Browser
  beforeAll(async () => {
    server = await listeningApp()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const addresses = [
    '/',
    '/?as_of=2025-04-03&percent=3',
    '/?ally=ITA&as_of=2025-04-03',
    '/?ally=FIN&as_of=2020-01-01',
    '/?view=timeline',
    '/docs',
  ]
  test.each(
    addresses.flatMap((address) => [
      [address, 'light', 1280],
      [address, 'dark', 360],
    ]) as [string, 'light' | 'dark', number][],
  )('%s, %s, %i pixels wide', async (address, colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`${server.origin}${address}`)
    await settled(page)
    await page.evaluate(AXE)
    const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
    const { violations } = found as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`),
    ).toEqual([])
    await context.close()
  })
})
