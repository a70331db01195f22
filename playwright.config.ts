import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'

/** No calls home: they only time out on a closed network. Root cannot have Chromium's sandbox. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

const config: PlaywrightTestConfig = {
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Journeys write to one database at the same time, on machines that may be busy: one that fails is tried once more,
  // and is told as flaky in the report.
  retries: process.env.CI ? 1 : 0,
  // A busy machine is no failure; what hangs is still found.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    // `npm run test:e2e` serves the production build with a database of its own and says where. Without it: what
    // `npm start` or `npm run dev` serves.
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    // The server counts in UTC: a day that slips through local time shows.
    timezoneId: 'Asia/Kathmandu',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      args,
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    },
  },
  projects: [
    // What only a site without an administrator shows: before anything makes one.
    { name: 'set-up', testMatch: 'set-up.spec.ts' },
    {
      name: 'desktop',
      dependencies: ['set-up'],
      testIgnore: 'set-up.spec.ts',
      grepInvert: /@phone|@nojs/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      dependencies: ['set-up'],
      testIgnore: 'set-up.spec.ts',
      grep: /@phone/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    {
      name: 'no JavaScript',
      dependencies: ['set-up'],
      testIgnore: 'set-up.spec.ts',
      grep: /@nojs/,
      use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
    },
  ],
}

export default defineConfig(config)
