/**
 * What a page costs who reads it, in a real Chromium: bytes, the first paint with and without the script, the longest task, layout shift,
 * and how long an interaction takes to be answered with the processor slowed four times.
 *
 *   node bench/page.mjs http://127.0.0.1:3000 / /allies/ESP
 */
import { chromium } from 'playwright-core'

const [origin = 'http://127.0.0.1:3000', ...paths] = process.argv.slice(2)
const SLOWED = 4
const STEPS = 8
const SIZES = [
  [1280, 800],
  [390, 844],
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})

/** Opens the page in a window of its own, with everything that is to be measured watched from the start. */
async function opened(path, { javaScriptEnabled = true, rate = 1, size = SIZES[0] }) {
  const [width, height] = size
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.addInitScript(() => {
    window.measured = { shift: 0, longest: 0, answered: 0 }
    const watch = (type, note, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more })
    watch('layout-shift', ({ value }) => {
      window.measured.shift += value
    })
    watch('longtask', ({ duration }) => {
      window.measured.longest = Math.max(window.measured.longest, duration)
    })
    watch(
      'event',
      ({ name, duration }) => {
        if (/^(key|click|pointer(up|down))/.test(name))
          window.measured.answered = Math.max(window.measured.answered, duration)
      },
      { durationThreshold: 16 },
    )
  })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  return { page, close: () => context.close(), bytes: () => bytes }
}

async function firstPaint(page) {
  return page.evaluate(() =>
    Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
  )
}

function told({ shift, longest, answered }) {
  return `longest task ${Math.round(longest)} ms, answered within ${Math.round(answered)} ms, shift ${shift.toFixed(4)}`
}

for (const path of paths.length > 0 ? paths : ['/']) {
  const plain = await opened(path, {})
  console.log(`${path}: ${plain.bytes()} bytes, painted after ${await firstPaint(plain.page)} ms`)
  await plain.close()
  const still = await opened(path, { javaScriptEnabled: false })
  console.log(`  without the script ${(await still.page.locator('main').innerText()).length} letters can be read`)
  await still.close()
  for (const size of SIZES) {
    const slowed = await opened(path, { rate: SLOWED, size })
    const { page } = slowed
    console.log(
      `  ${size[0]} wide, ${SLOWED} times slower: painted after ${await firstPaint(page)} ms, ` +
        told(await page.evaluate(() => window.measured)),
    )
    await page.evaluate(() => Object.assign(window.measured, { shift: 0, longest: 0, answered: 0 }))
    for (let step = 0; step < STEPS && (await page.locator('#time .prev').count()) > 0; step += 1) {
      await page.locator('#time .prev').click()
      await page.waitForTimeout(1200)
    }
    console.log(`    stepping through time: ${told(await page.evaluate(() => window.measured))}`)
    await slowed.close()
  }
}
await browser.close()
