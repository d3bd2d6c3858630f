import { defineConfig } from 'vitest/config'

/**
 * The domain's own tests that need no seeded record, in one shared context: a mutant is tried in a fraction of a second.
 * Properties are left out, so that a mutant must be caught by a case.
 */
export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts'],
    exclude: [
      'tests/domain/*properties*',
      'tests/domain/on-the-record*',
      'tests/domain/oracle*',
      'tests/domain/published-*',
    ],
    isolate: false,
    testTimeout: 30_000,
  },
})
