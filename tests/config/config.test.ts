/** The settings: what is understood, what is refused, and that each is told of wherever settings are. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ConfigFault, readConfig, SETTINGS } from '../../src/config.js'
import { PROBLEMS } from '../../src/http/problems/problem.js'

describe('settings', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['RATE_LIMIT', '-1'],
    ['RATE_LIMIT', '1e3'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'loopback,example.org'],
    ['SHUTDOWN_MS', '0'],
    ['MAX_CONNECTIONS', '0'],
    ['READ_ONLY', 'yes'],
    ['PUBLIC_URL', 'tracker.example.org'],
    ['PUBLIC_URL', 'https://a:b:c'],
  ])('%s=%s is refused by name', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(ConfigFault)
    expect(read).toThrow(name)
  })

  test.each([
    ['https://tracker.example.org/', 'https://tracker.example.org'],
    ['http://example.org:8080/nato/', 'http://example.org:8080/nato'],
    ['https://überblick.example/größe', 'https://xn--berblick-55a.example/gr%C3%B6%C3%9Fe'],
  ])('the public address %s is written %s, as headers can hold it', (given, written) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(written)
  })

  test('networks are trusted as they are named', () => {
    const { trustProxy } = readConfig({ TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::/32,192.0.2.1' })
    const named = ['127.0.0.1', '::1', '10.200.0.9', '2001:db8:1::9', '192.0.2.1']
    const others = ['11.0.0.1', '2001:db9::1', '192.0.2.2', '169.254.0.1']
    expect([...named, ...others].filter((address) => trustProxy?.(address, 0))).toEqual(named)
  })
})

/** The values of the example, commented out or not. */
const EXAMPLE = Object.fromEntries(
  [...readFileSync('.env.example', 'utf8').matchAll(/^(?:# ?)?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
    name,
    value,
  ]),
)
const TABLE = Object.fromEntries(
  [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| `?([^|`]*)`? \|/gm)].map(
    ([, name, value]) => [name, value?.trim()],
  ),
)

test('every setting, and no other, is in the example and in the table of the manual, with the same default', () => {
  expect(Object.keys(EXAMPLE).sort()).toEqual([...SETTINGS].sort())
  expect(TABLE).toEqual(EXAMPLE)
})

test('the example is what the server takes when nothing is set', () => {
  const { RATE_LIMIT: _, ...others } = EXAMPLE
  expect(readConfig(others)).toEqual(readConfig({}))
})

test('every metric is in the manual', async () => {
  const manual = readFileSync('docs/operations.md', 'utf8')
  const source = ['routes', 'server'].map((room) => readFileSync(`src/http/${room}/metrics.ts`, 'utf8')).join('')
  const words = [...source.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map(([, name]) => name ?? '')
  const names = words.filter((word) => !Object.hasOwn(PROBLEMS, word))
  expect(names.length).toBeGreaterThan(8)
  for (const name of names) expect(manual).toContain(`\`${name}`)
})
