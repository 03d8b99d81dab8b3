import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['scripts/**/*.test.ts', 'site/**/*.test.ts', 'site/**/*.test.tsx'], testTimeout: 30_000 },
});
