import { defineConfig } from '@playwright/test';

const browser = process.env['COLLATE_BROWSER'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  // Two browsers, a server and axe share two cores: one more try tells a slow machine from a broken journey.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: browser ? { executablePath: browser } : {},
    permissions: ['clipboard-read', 'clipboard-write'],
    // To record every journey for the few that fail would slow all of them down by a quarter.
    trace: process.env['CI'] ? 'on-first-retry' : 'retain-on-failure',
  },
  projects: [{ name: 'browser' }, { name: 'electron' }],
});
