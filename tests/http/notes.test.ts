/** The core share set against 5% in total is never shown without saying that it is only a floor of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

const FLOOR = 'the core share is a floor of it'
const TOTALS = ['hague-2025-5pct', 'rutte-2025-5pct-plan', 'b9-nordic-2025-5pct']
/** An ally each of these targets is about. */
const ALLY = 'ally=LTU'

/** On one line, as the text and a picture break it anywhere. */
function unbroken(text: string): string {
  return text.replaceAll(/<\/text><text[^>]*>|\s+/g, ' ')
}

describe.each(TOTALS)('against %s', (target) => {
  test.each(['/v1/allies', '/v1/progress', '/v1/path', '/v1/check', '/v1/allies/LTU'])('%s says so', async (path) => {
    const ofItem = path.endsWith('LTU')
    const question = `target=${target}&as_of=2026-11-24${ofItem ? '' : `&${ALLY}`}`
    const { status, body } = await server.ask(`${path}?${question}`)
    expect(status).toBe(200)
    expect(body.meta.notes).toEqual([expect.stringContaining(FLOOR)])
    const { text } = await server.ask(`${path}.txt?${question}`)
    const footer = text.slice(text.lastIndexOf('as of 2026-11-24'))
    expect(unbroken(footer)).toContain(body.meta.notes[0])
    expect(Math.max(...footer.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test.each(['/v1/progress.svg', '/v1/path.svg'])('%s shows it, and tells who does not see it', async (path) => {
    const drawing = await server.ask(`${path}?target=${target}&as_of=2026-11-24&${ALLY}`)
    const svg = String(drawing.body)
    expect(unbroken(svg.slice(svg.indexOf('</desc>')))).toContain(FLOOR)
    expect(svg.slice(0, svg.indexOf('</desc>'))).toContain(FLOOR)
  })
})

test('what closing the gap costs is said to be that of core spending alone', async () => {
  const drawing = await server.ask('/v1/path.svg?ally=ITA&target=hague-2025-5pct&as_of=2026-11-24')
  const svg = unbroken(String(drawing.body))
  expect(svg).toMatch(/Closing the gap by core spending alone costs [\d.]+ bn/)
})

test('who is below by the core share is not drawn as short of the total', async () => {
  const drawing = await server.ask('/v1/progress.svg?target=hague-2025-5pct&as_of=2026-11-24&ally=ITA,EST')
  const svg = unbroken(String(drawing.body))
  expect(svg).toContain('One of two allies is at 5% by core spending alone')
  expect(svg).toContain('what else the allies spend on it cannot be measured yet')
  expect(svg).not.toMatch(/short of|pace would|below it/)
})

test('a check says by what it was checked', async () => {
  const { body } = await server.ask('/v1/check?ally=ITA&target=hague-2025-5pct&as_of=2026-11-24')
  expect(body.data.sentence).toBe('ITA at least 5%: cannot be said; 2026 is estimated at 2.10% by core spending alone')
})

test.each(['/v1/allies', '/v1/progress', '/v1/path', '/v1/check'])(
  '%s has nothing to add where the core share itself is measured',
  async (path) => {
    const { body } = await server.ask(`${path}?${ALLY}&target=hague-2025-core-3-5pct&as_of=2026-11-24`)
    expect(body.meta.notes).toEqual([])
  },
)
