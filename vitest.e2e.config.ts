import { defineConfig } from 'vitest/config';

/** Browser tests: one story at a time, as a story has a server, a database and browsers of its own. */
export default defineConfig({
  test: {
    globalSetup: ['tests/e2e/global-setup.ts', 'tests/fixtures/global-setup.ts'],
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // What a page logged is named whole where it fails a test, not as "[ Array(1) ]".
    chaiConfig: { truncateThreshold: 2_000 },
    expect: { poll: { timeout: 15_000, interval: 100 } },
  },
});
