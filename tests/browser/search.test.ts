/** The search: whom it finds while a name is typed, and how it is used without a mouse. */
import { describe, expect, test } from 'vitest'
import { chromiumPath, onSite, PHONE } from '../support/browser.js'

describe.skipIf(!chromiumPath)('the search', () => {
  const site = onSite()

  const field = () => site.page.getByRole('combobox', { name: 'Find a country' })
  const options = () => site.page.getByRole('option').allInnerTexts()

  test.each([
    ['slov', ['Slovakia', 'Slovenia']],
    // Slovenia’s own code at the Olympic Games.
    ['slo', ['Slovenia', 'Slovakia']],
    ['turkiye', ['Türkiye']],
    ['Türk', ['Türkiye']],
    ['Holland', ['Netherlands']],
    ['czech republic', ['Czechia']],
    ['ESP', ['Spain']],
    ['u.k.', ['United Kingdom']],
    ['great brit', ['United Kingdom']],
    ['atlantis', []],
  ])('finds for “%s” %j', async (typed, names) => {
    await site.visit('/')
    await field().fill(typed)
    expect((await options()).map((text) => text.split('\n')[0])).toEqual(names)
  })

  test('an answer says what the ally spends and what it says, by the day shown, with the letters typed in bold', async () => {
    await site.visit('/')
    await field().fill('spa')
    expect(await options()).toEqual([expect.stringMatching(/^Spain\s+2\.00 · says it will stop at 2\.1%$/)])
    expect(await site.page.getByRole('option').locator('b').innerText()).toBe('Spa')
    await site.visit('/?as_of=2025-04-03')
    await field().fill('spa')
    expect(await options()).toEqual([expect.stringMatching(/^Spain\s+1\.28/)])
  })

  test('the keyboard alone opens it, goes through what is found and opens an ally on the day shown', async () => {
    await site.visit('/?as_of=2025-04-03')
    await site.page.keyboard.press('/')
    await site.page.keyboard.type('slov')
    expect(await field().getAttribute('aria-expanded')).toBe('true')
    expect(await field().getAttribute('aria-activedescendant')).toBe('found-0')
    await site.page.keyboard.press('ArrowDown')
    expect(await site.page.getByRole('option', { selected: true }).innerText()).toContain('Slovenia')
    await site.page.keyboard.press('ArrowDown')
    expect(await site.page.getByRole('option', { selected: true }).innerText()).toContain('Slovakia')
    await site.page.keyboard.press('Escape')
    expect(await site.page.getByRole('option').count()).toBe(0)
    expect(await field().inputValue()).toBe('slov')
    await site.page.keyboard.press('ArrowUp')
    await site.page.keyboard.press('ArrowUp')
    await site.page.keyboard.press('Enter')
    await site.page.waitForURL(/\/allies\/SVN\?as_of=2025-04-03$/)
  })

  test('no more than eight are offered', async () => {
    await site.visit('/')
    await field().fill('n')
    const offered = (await options()).length
    expect(offered).toBeGreaterThan(3)
    expect(offered).toBeLessThanOrEqual(8)
  })

  test('on a phone its sign opens it over the bar, and a tap opens an ally', async () => {
    await site.visit('/', PHONE)
    await site.page.locator('.find-sign').tap()
    await site.page.keyboard.type('italy')
    const box = await site.page.getByRole('option').boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(40)
    await site.page.getByRole('option').tap()
    await site.page.waitForURL(/\/allies\/ITA$/)
  })
})
