/** No view has a fault that axe can find, in light and dark, wide and narrow. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { chromiumPath, onSite } from '../support/browser.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!chromiumPath)('axe finds no fault in', () => {
  const site = onSite()

  const addresses = [
    '/',
    '/?as_of=2025-04-03&percent=3',
    '/?as_of=2012-01-01',
    '/?as_of=2025-02-31&percent=many',
    '/allies/ITA?as_of=2025-04-03',
    '/promises',
    '/compare?ally=POL,DEU,FRA',
    '/timeline',
    '/verify',
    '/about',
    '/docs',
  ]
  test.each(
    addresses.flatMap((address) => [
      [address, 'light', 1280],
      [address, 'dark', 360],
    ]) as [string, 'light' | 'dark', number][],
  )('%s, %s, %i pixels wide', async (address, colorScheme, width) => {
    const page = await site.visit(address, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true })
    await page.evaluate(AXE)
    const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
    const { violations } = found as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`),
    ).toEqual([])
  })
})
