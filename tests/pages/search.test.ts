/** Where a search leads that is sent without a script. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { servedPage, wordsOf } from '../support/served-page.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

describe('what one ally alone is called leads to it', () => {
  test.each([
    ['q=spain', '/allies/ESP'],
    ['q=T%C3%BCrkei', '/allies/TUR'],
    ['q=us', '/allies/USA'],
    ['q=holl', '/allies/NLD'],
    ['q=sloveni&as_of=2025-04-03', '/allies/SVN?as_of=2025-04-03'],
    ['q=sweden&as_of=2023-08-01', '/allies/SWE?as_of=2023-08-01'],
    ['q=pol&as_of=2005-01-01', '/allies/POL?as_of=2005-01-01'],
    ['q=', '/'],
    ['', '/'],
  ])('%s', async (query, there) => {
    const { statusCode, headers } = await server.app.inject({ url: `/search?${query}` })
    expect([statusCode, headers.location]).toEqual([303, there])
  })
})

describe('what none or several are called leads to a choice', () => {
  test.each([
    ['united', 'Several allies may be meant by “united”.', ['United Kingdom', 'United States']],
    ['benelux', 'No ally is called “benelux”.', ['Belgium', 'Luxembourg', 'Netherlands']],
    ['Spian', 'No ally is called “Spian”.', ['Spain']],
    ['xyzzyx', 'No ally is called “xyzzyx”.', []],
    ['<b>', 'No ally is called “<b>”.', []],
  ])('%s', async (typed, sentence, names) => {
    const { status, text, document } = await servedPage(server, `/search?q=${encodeURIComponent(typed)}`)
    expect([status, text('h1')]).toEqual([200, sentence])
    expect([...document.querySelectorAll('.choices a')].map(wordsOf)).toEqual(names)
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })
})
