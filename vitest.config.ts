import { defineConfig } from 'vitest/config';

const common = {
  // The longest take a quarter of a minute on two cores alone, and four times as long beside other work.
  testTimeout: 120_000,
  // Some build a county or a site before their tests, which takes a while where several run at once.
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    // Of two cores, one would be left idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...common,
          name: 'program',
          include: ['scripts/**/*.test.ts', 'site/**/*.test.{ts,tsx}'],
          exclude: ['site/browser-tests/**'],
          // The tests of the command line run the built program, so it is built first.
          globalSetup: ['scripts/build-for-tests.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'browser',
          expect: { poll: { timeout: 20_000 } },
          include: ['site/browser-tests/**/*.test.ts'],
          // The built site and the one browser that all of them share.
          globalSetup: ['scripts/build-for-tests.ts', 'site/browser-tests/setup.ts'],
        },
      },
    ],
  },
});
