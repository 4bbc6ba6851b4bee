// End-to-end tests: the testing build in a real Chromium against the demo banks and the demo ledger.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 180_000,
  expect: { timeout: 10_000 },
  // One browser at a time: each test has a browser and a demo of its own, and the machines are small.
  workers: 1,
  fullyParallel: true,
  forbidOnly: true,
  // The gate runs on small shared machines: a test that passes the second time is reported as flaky, not as failed.
  retries: process.env.CI ? 1 : 0,
  reporter: 'line',
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
})
