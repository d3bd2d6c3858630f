/** Variables probably meant to be settings are told; ordinary ones are not. */
import { expect, test } from 'vitest'
import { SETTINGS } from '../../src/config.js'
import { strangeSettings } from '../../src/environment.js'
import { served } from '../support/served.js'

test.each([
  ['RATE_LIMT', 'RATE_LIMIT'],
  ['DATABSE_FILE', 'DATABASE_FILE'],
  ['READONLY', 'READ_ONLY'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['PROT', 'PORT'],
  ['Rate_Limit', 'RATE_LIMIT'],
])('%s is told to be nearly %s', (name, meant) => {
  const [line, ...others] = strangeSettings([name], [])
  expect(line).toBe(`${name} is no setting of this program and changes nothing; is ${meant} meant?`)
  expect(others).toEqual([])
})

/** What shells, desktops, containers, proxies and npm set. */
const ORDINARY = `
  PATH HOME HOSTNAME HOSTTYPE SHELL TERM COLORTERM LANG LC_ALL LOGNAME USER PWD OLDPWD SHLVL MAIL EDITOR PAGER TZ DISPLAY
  SSH_CONNECTION SSH_CLIENT SSH_TTY XDG_RUNTIME_DIR XDG_SESSION_ID NODE_ENV NODE_OPTIONS NODE_PATH INIT_CWD DATABASE_URL
  HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy KUBERNETES_PORT KUBERNETES_SERVICE_HOST
  KUBERNETES_SERVICE_PORT DB_HOST DB_PORT LISTEN_FDS LISTEN_PID INVOCATION_ID JOURNAL_STREAM NOTIFY_SOCKET STATE_DIRECTORY
  npm_config_cache npm_lifecycle_event npm_package_name CI DEBUG BASE_URL SERVER_PORT RUNTIME_DIRECTORY _ PS1 IFS POSIX MAKE`
  .trim()
  .split(/\s+/)

test('what is set everywhere is told by nobody, nor is a setting', () => {
  expect(strangeSettings([...ORDINARY, ...SETTINGS], SETTINGS)).toEqual([])
})

test('of the file everything is told that is no setting, once', () => {
  expect(strangeSettings(['PORTS'], ['PORTS', 'COLOR', 'PORT'])).toEqual([
    'PORTS in .env is no setting of this program and changes nothing; is PORT meant?',
    'COLOR in .env is no setting of this program and changes nothing.',
  ])
})

test('a start with a misspelled setting says so and goes on', async () => {
  const server = await served({ RATE_LIMT: '5' })
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  expect(server.output()).toMatch(/^RATE_LIMT is no setting .* is RATE_LIMIT meant\?$/m)
  await server.close()
})
