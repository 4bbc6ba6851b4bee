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
  retries: 0,
  reporter: 'line',
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
})
