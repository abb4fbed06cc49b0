import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{bench,core,electron,renderer,scripts}/**/*.test.{ts,tsx}',
      '*.test.ts',
    ],
    setupFiles: ['./fixed-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two workers: the store's tests kill and fork processes of their own.
    maxWorkers: 2,
  },
});
