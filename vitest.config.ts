import { defineConfig } from 'vitest/config'

/** Tests of the program as it is built, or of the page it serves. */
const BUILT = [
  'tests/{browser,crash}/**/*.test.ts',
  'tests/{built,package}.test.ts',
  'tests/config/environment.test.ts',
]

/** Tests of servers that are processes of their own, or that wait for a lock: they wait as much as they work. */
const SERVERS = [
  'tests/process/**/*.test.ts',
  'tests/http/{store-failures,two-servers}.test.ts',
  'tests/deploy/{container,units,watchdog}.test.ts',
]

/** Tests of how long others wait: beside another worker these would have too little time. */
const WATCHING = ['tests/http/{far-behind,long-exports,long-history,long-work,stream,stream-limits}.test.ts']

/** Tests of what the store promises, and of those who write through it: run on PostgreSQL too, where a server is given for it. */
const ON_POSTGRES = [
  'tests/record/with-edits.test.ts',
  'tests/store/{commit,follow,kept-answers,pages,seed,transactions}.test.ts',
  'tests/http/{editing,imports,sent-again,stream,two-servers}.test.ts',
  'tests/cli/import.test.ts',
  'tests/crash/**/*.test.ts',
  'tests/fuzz/writes.test.ts',
  'tests/deploy/deploy.test.ts',
  'tests/postgres/**/*.test.ts',
]

const COMMON = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // The files of a worker share their modules, whose loading would otherwise take a third of the time. No test changes one.
  isolate: false,
  restoreMocks: true,
}
const TOGETHER = { maxWorkers: '100%', sequence: { groupOrder: 0 } }
const AFTERWARDS = { maxWorkers: 2, sequence: { groupOrder: 1 } }
const ONE_BY_ONE = { maxWorkers: 1, sequence: { groupOrder: 2 } }
const globalSetup = 'tests/support/build.ts'

const POSTGRES = {
  test: {
    name: 'postgres',
    include: ON_POSTGRES,
    globalSetup: [globalSetup, 'tests/support/postgres-server.ts'],
    env: { TEST_STORE: 'postgresql' },
    ...AFTERWARDS,
    ...COMMON,
  },
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'record',
          include: ['tests/**/*.test.ts'],
          exclude: [...BUILT, ...SERVERS, ...WATCHING, 'tests/{deploy,postgres}/**'],
          ...TOGETHER,
          ...COMMON,
        },
      },
      { test: { name: 'built', include: BUILT, globalSetup, ...TOGETHER, ...COMMON } },
      { test: { name: 'servers', include: SERVERS, globalSetup, ...AFTERWARDS, ...COMMON } },
      ...(process.env.TEST_POSTGRES ? [POSTGRES] : []),
      { test: { name: 'watching', include: WATCHING, globalSetup, ...ONE_BY_ONE, ...COMMON } },
    ],
  },
})
