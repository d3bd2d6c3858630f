import { defineConfig } from 'vitest/config'

/** Tests that watch another process, a browser or the clock: with a worker on each core these would have too little time. */
const WATCHING = [
  'tests/browser/**/*.test.ts',
  'tests/crash/**/*.test.ts',
  'tests/process/**/*.test.ts',
  'tests/fuzz/**/*.test.ts',
  'tests/recipes.test.ts',
  'tests/http/{far-behind,long-exports,long-history,slices,store-failures,stream,stream-limits,two-servers}.test.ts',
]
const PATIENCE = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'alone',
          include: ['tests/**/*.test.ts'],
          exclude: WATCHING,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          ...PATIENCE,
        },
      },
      { test: { name: 'watching', include: WATCHING, maxWorkers: 1, sequence: { groupOrder: 1 }, ...PATIENCE } },
    ],
  },
})
