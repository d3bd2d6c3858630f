/** What the command line says of itself, and of what it was not meant to be asked. */
import { expect, test } from 'vitest'
import { runCliWith } from '../support/command.js'

const COMMANDS = ['serve', 'migrate', 'seed', 'update-record', 'key', 'import', 'watch', 'backup', 'verify', 'restore']

test.each([['help'], ['--help'], ['-h']])('%s lists every command, and where the database is', async (asked) => {
  const { code, out } = await runCliWith({}, asked)
  expect(code).toBe(0)
  expect([...out.matchAll(/^ {2}(\S+) {2}/gm)].map(([, name]) => name)).toEqual(COMMANDS)
  expect(out).toContain('DATABASE_FILE')
})

test.each(COMMANDS)('%s has a help of its own, asked for either way, and nothing is done', async (name) => {
  const { code, out, err } = await runCliWith({ DATABASE_URL: 'mysql://wrong' }, 'help', name)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(new RegExp(`^Usage: tracker ${name}\\b`))
  expect(await runCliWith({ DATABASE_URL: 'mysql://wrong' }, name, '--help')).toEqual({ code, out, err })
})

test('without a command it serves', async () => {
  expect(await runCliWith({})).toEqual({ code: 0, out: 'served\n', err: '' })
})

test('its version is that of the package', async () => {
  expect(await runCliWith({}, '--version')).toMatchObject({ code: 0, out: '0.0.0-test\n' })
})

test.each([
  [['bakup', 'x.db'], 'bakup is no command; did you mean backup?'],
  [['constructor'], 'constructor is no command.'],
  [['backup'], 'Usage: tracker backup FILE [--force]'],
  [['backup', 'x.db', '--foce'], "Unknown option '--foce'"],
  [['import', 'x.csv'], 'Usage: tracker import FILE --publication ID'],
  [['key', 'create', '--name', 'desk', '--scope', 'everything'], '--scope editorial|import|admin'],
  [['serve', '3000'], 'Usage: tracker serve'],
])('%j makes no sense, and is told what would', async (args, told) => {
  const { code, out, err } = await runCliWith({}, ...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(told)
})
