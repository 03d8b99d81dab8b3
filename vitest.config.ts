import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/**/*.test.ts', 'site/**/*.test.{ts,tsx}'],
    // The tests of the command line run the built program, so it is built first.
    globalSetup: ['scripts/build-for-tests.ts'],
    testTimeout: 60_000,
  },
});
