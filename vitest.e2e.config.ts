import { defineConfig } from 'vitest/config';

/** Browser tests: one story at a time, as a story has a server, a database and browsers of its own. */
export default defineConfig({
  test: {
    globalSetup: ['tests/e2e/global-setup.ts', 'tests/fixtures/global-setup.ts'],
    include: ['tests/e2e/**/*.test.ts'],
    // What fails once is a race in a test or in the product: it is found and mended, not tried again.
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    expect: { poll: { timeout: 15_000, interval: 100 } },
  },
});
