import { defineConfig } from '@playwright/test'
export default defineConfig({
  testDir: './e2e',
  outputDir: '/tmp/pw-auth-out',
  workers: 1,
  timeout: 60000,
  reporter: 'line',
  expect: { timeout: 10000 },
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:4104',
    locale: 'en-GB',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
})
