/** What is taken along: links, the code of an embedded picture, a line for curl, by keyboard and where there is no clipboard. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { chromiumPath, onSite } from '../support/browser.js'

describe.skipIf(!chromiumPath)('the menu Share', () => {
  const site = onSite()

  const menu = () => site.page.locator('#allies .share')
  const copied = () => site.page.evaluate(() => navigator.clipboard.readText())
  async function copy(words: RegExp, said: string): Promise<string> {
    await menu().locator('summary').click()
    await menu().getByRole('button', { name: words }).click()
    await site.page.getByRole('status').filter({ hasText: said }).waitFor()
    return copied()
  }

  test('copies whole links: of this day, and one that is always the newest', async () => {
    await site.visit('/?sort=name')
    expect(await copy(/^Copy link, as known on this day/, 'Link copied')).toBe(
      `${site.server.origin}/?sort=name&as_of=2026-11-24`,
    )
    expect(await copy(/^Copy link, always the newest/, 'Link copied')).toBe(`${site.server.origin}/?sort=name`)
    expect(await menu().getAttribute('open')).toBeNull()
    expect(
      await menu()
        .locator('summary')
        .evaluate((one) => one === document.activeElement),
    ).toBe(true)
  })

  test('copies the code of a frame, and a line for curl that yields the figures', async () => {
    await site.visit('/?as_of=2025-04-03')
    const code = await copy(/^Copy embed code/, 'Embed code copied')
    expect(code).toContain(`<iframe src="${site.server.origin}/embed/progress?as_of=2025-04-03" title="`)
    const line = await copy(/^Copy line for curl/, 'Line for curl copied')
    expect(line).toMatch(/^curl -s 'http.*'$/)
    const { stdout } = await promisify(execFile)('sh', ['-c', line])
    expect(stdout).toMatch(/^BEL +1\.30/m)
  })

  test('is used by keyboard: arrows go through it, Esc closes it and leads back', async () => {
    await site.visit('/')
    await menu().locator('summary').focus()
    await site.page.keyboard.press('ArrowDown')
    const on = () => site.page.evaluate(() => document.activeElement?.textContent?.trim())
    expect(await on()).toBe('Copy link, as known on this day')
    await site.page.keyboard.press('ArrowDown')
    expect(await on()).toBe('Copy link, always the newest')
    await site.page.keyboard.press('ArrowUp')
    await site.page.keyboard.press('ArrowUp')
    expect(await on()).toBe('Copy line for curl')
    await site.page.keyboard.press('Escape')
    expect(await menu().getAttribute('open')).toBeNull()
    expect(await on()).toBe('Share')
    await site.page.keyboard.press('ArrowDown')
    await site.page.keyboard.press('Enter')
    await site.page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor()
    await menu().locator('summary').click()
    await site.page.locator('h1').click()
    expect(await menu().getAttribute('open')).toBeNull()
  })

  test('where there is no clipboard, what is to be copied stands there selected', async () => {
    await site.visit('/')
    await site.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await menu().locator('summary').click()
    await menu()
      .getByRole('button', { name: /as known on this day/ })
      .click()
    const selected = await site.page.evaluate(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.value,
    )
    expect(selected).toBe(`${site.server.origin}/?as_of=2026-11-24`)
  })
})
