import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'

/** No calls home: they only time out on a closed network. Root cannot have Chromium's sandbox. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** How one comes: a test is for everybody on a desktop unless its title says otherwise. */
const WAYS = [
  {
    name: 'desktop',
    grepInvert: /@phone|@nojs/,
    use: { viewport: { width: 1280, height: 800 } },
  },
  {
    name: 'phone',
    grep: /@phone/,
    use: {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    },
  },
  {
    name: 'no JavaScript',
    grep: /@nojs/,
    use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
  },
]

/**
 * Journeys that read the shipped dataset and count what is in it: they write nothing, and have a server to whose
 * database nobody writes. All others share the other one, whose numbers change while they run.
 */
const READING =
  /(accessibility-states|addresses|agreement|atlas|back|event|every-page|find|health|matrix|matrix-window|picture|places|time|time-slider|time-slider-history|timeline|ways-of-seeing)\.spec\.ts$/

/** Where the journeys that read go: the same place as the others, if there is only one. */
const reading = process.env.E2E_READING_URL

const config: PlaywrightTestConfig = {
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Some three hundred journeys on a machine that may be busy with others': one that fails in CI is tried once more, and
  // is told as flaky in the report. On one's own machine it fails.
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
    // A trace is a third of the work: in CI the second try makes it.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      args,
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    },
  },
  projects: [
    // What only a site without an administrator shows: before anything makes one.
    { name: 'set-up', testMatch: 'set-up.spec.ts' },
    ...WAYS.flatMap((way) => [
      {
        ...way,
        dependencies: ['set-up'],
        testIgnore: [/set-up\.spec\.ts$/, READING],
      },
      {
        ...way,
        name: `${way.name}, reading`,
        testMatch: READING,
        use: { ...way.use, ...(reading && { baseURL: reading }) },
      },
    ]),
  ],
}

export default defineConfig(config)
