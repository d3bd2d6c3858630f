/** The questions people come with, each answered by the pages in fewer than three clicks, with the script and without it. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chromiumPath, onSite, PHONE, settled } from '../support/browser.js'

/** Somebody with a question, who can do no more on a page than this. */
interface Reader {
  /** Clicks on what such a selector finds first. */
  click(selector: string): Promise<void>
  /** Types into a field and sends it. */
  send(selector: string, typed: string): Promise<void>
}

/** A way to the answer. */
interface Walk {
  readonly question: string
  walk(reader: Reader): Promise<void>
  /** Where the answer stands, and what it is. */
  readonly at: string
  readonly answer: string | RegExp
}

/** A reader of a page, and how often they clicked or sent something; typing and reading do not count. */
function readerOf(page: Page): { readonly reader: Reader; readonly done: () => number } {
  let done = 0
  const reader: Reader = {
    async click(selector) {
      done += 1
      await page.locator(selector).first().click()
      await settled(page)
    },
    async send(selector, typed) {
      const field = page.locator(selector).first()
      await field.fill(typed)
      done += 1
      await field.press('Enter')
      await settled(page)
    },
  }
  return { reader, done: () => done }
}

const find = (name: string) => (reader: Reader) => reader.send('#find', name)
const part = (title: string) => (reader: Reader) => reader.click(`.parts >> role=link[name="${title}"]`)

const WALKS: readonly Walk[] = [
  {
    question: 'Which allies fall short of 2%?',
    walk: async () => {},
    at: '.lead',
    answer: '30 of 31 allies with armed forces meet 2%, all but Slovenia (1.61).',
  },
  {
    question: 'Who has reached 3.5%?',
    walk: async () => {},
    at: '.strip .met',
    answer: /^5 at 3\.5%/,
  },
  {
    question: 'Who says it will not?',
    walk: (reader) => reader.click('role=link[name="What they say"]'),
    // From who is at the target to who says no; Iceland, which has no figure, stands last.
    at: '#allies svg.main .row >> nth=-2',
    answer: /Spain.*says it will stop at 2\.1%/,
  },
  {
    question: 'What did Spain promise?',
    walk: find('Spain'),
    at: 'main',
    answer: /2% of GDP by 2029[\s\S]*kept[\s\S]*2\.00 in 2025, an estimate, four years early/,
  },
  {
    question: 'What changed in July 2026?',
    walk: async () => {},
    at: '#changes',
    answer: /What the edition of 7 July changed[\s\S]*Slovenia’s kept promise became a missed one/,
  },
  {
    question: 'Was Slovenia’s promise kept?',
    walk: part('Promises'),
    at: 'tr:has(a[href^="/allies/SVN"]) >> nth=0',
    answer: /Slovenia[\s\S]*2% in 2025[\s\S]*1\.57/,
  },
  {
    question: 'What would 3.5% cost Italy?',
    walk: find('Italia'),
    at: 'h1',
    answer: /Italy spends 2\.10%, \$38bn a year short of 3\.5%/,
  },
  {
    question: 'Who is above Poland?',
    walk: find('POL'),
    at: 'main',
    answer: /‹ Latvia/,
  },
  {
    question: 'What was known on 3 April 2025?',
    walk: async (reader) => {
      await reader.click('.other-day summary')
      await reader.send('.other-day input[name=as_of]', '3 April 2025')
    },
    at: 'h1',
    answer: /23 of 31 allies spend 2%\.\s*Eight fall short\./,
  },
  {
    question: 'Did Belgium miss 2% when that was said?',
    walk: async (reader) => {
      await part('Check a claim')(reader)
      await reader.click('role=link[name=/^Belgium is below 2%/]')
    },
    at: 'main',
    answer: /1\.30/,
  },
  {
    question: 'When is the next date?',
    walk: part('Timeline'),
    at: 'h1',
    answer: /27 November 2026: Bundestag votes on the budget for 2027/,
  },
  {
    question: 'How do the three that spend most compare?',
    walk: async (reader) => {
      await part('Compare')(reader)
      await reader.click('.boxes button')
    },
    at: 'h1',
    answer: /^The United States spends 3\.17%, /,
  },
  {
    question: 'How do Poland, Germany and France compare?',
    walk: async (reader) => {
      await part('Compare')(reader)
      await reader.click('role=link[name="Weimar Triangle"]')
    },
    at: 'h1',
    answer: 'Poland spends 4.68%, Germany 2.69, France 2.22.',
  },
]

describe.skipIf(!chromiumPath)('the questions people come with', () => {
  const site = onSite()

  const ways = [
    ['with the script', {}],
    ['without it', { javaScriptEnabled: false }],
  ] as const
  describe.each(ways)('%s', (_, options) => {
    test.each(WALKS)('$question', async ({ walk, at, answer }) => {
      const page = await site.visit('/', options)
      const { reader, done } = readerOf(page)
      await walk(reader)
      expect(done()).toBeLessThan(3)
      const said = async () => ((await page.locator(at).first().textContent()) ?? '').replaceAll(/\s+/g, ' ')
      await expect.poll(said, { timeout: 5000 }).toMatch(answer)
    })
  })

  test('on a phone the first bar is seen without scrolling', async () => {
    const page = await site.visit('/', PHONE)
    const first = page.locator('#allies svg:visible .row').first()
    const box = await first.boundingBox()
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(844)
  })
})
