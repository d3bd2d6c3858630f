/** A real browser on the real application, or word of why there is none. */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

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

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? '', args: ARGUMENTS })
}

/** Waits until what was asked is shown and nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.canvas svg, .refusal, .timeline li, #problems').first().waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}
