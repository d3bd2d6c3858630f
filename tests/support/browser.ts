/** A real browser on the real application, or word of why there is none. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type ListeningApp, listeningApp } from './listening-app.js'

const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where Chromium is, or undefined where it is not installed. */
export const chromiumPath = PLACES.find((path) => path !== '' && existsSync(path))

if (!chromiumPath) {
  process.stderr.write(
    'SKIPPED: the browser tests, because Chromium was not found; install it (apt-get install chromium) or name it in CHROMIUM.\n',
  )
}

export const WIDE = { viewport: { width: 1280, height: 800 } }
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** The real application and a browser for the tests of a `describe`, and what is open in it. */
export interface Site {
  readonly server: ListeningApp
  readonly browser: Browser
  /** The page that was visited last. */
  readonly page: Page
  /** What it complained of: errors of the script, and what could not be loaded. */
  readonly complaints: string[]
  /** Opens an address in a window of its own, by default a wide one; what is copied in it can be read. */
  visit(address: string, options?: BrowserContextOptions): Promise<Page>
}

/** To be called in a `describe`: starts both before its tests, ends both after them, and closes all windows after each. */
export function onSite(): Site {
  let started: Pick<Site, 'server' | 'browser'>
  let page: Page | undefined
  let complaints: string[] = []

  beforeAll(async () => {
    started = {
      server: await listeningApp(),
      browser: await chromium.launch({ executablePath: chromiumPath ?? '', args: ARGUMENTS }),
    }
  })
  afterAll(async () => {
    await started?.browser.close()
    await started?.server.close()
  })
  afterEach(async () => {
    for (const context of started.browser.contexts()) await context.close()
    page = undefined
    complaints = []
  })

  return {
    get server() {
      return started.server
    },
    get browser() {
      return started.browser
    },
    get page() {
      if (!page) throw new Error('no page has been visited')
      return page
    },
    get complaints() {
      return complaints
    },
    async visit(address, options = {}) {
      const context = await started.browser.newContext({
        ...WIDE,
        ...options,
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const opened = await context.newPage()
      const own: string[] = []
      opened.on('pageerror', (error) => own.push(error.message))
      opened.on('console', (message) => message.type() === 'error' && own.push(message.text()))
      page = opened
      complaints = own
      await opened.goto(new URL(address, started.server.origin).href)
      await settled(opened)
      return opened
    },
  }
}

/** Waits until all that was asked is shown. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor()
  await page.locator('html.waiting').waitFor({ state: 'detached' })
}

/** Waits until the page shows this day. */
export async function showsDay(page: Page, day: string): Promise<void> {
  await page.locator(`main[data-day="${day}"]`).waitFor()
  await settled(page)
}
