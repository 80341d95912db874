import { defineConfig, devices } from '@playwright/test'

/** Journeys run against a running system: BASE_URL names it, CHROMIUM the browser. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  reporter: process.env.CI ? [['list'], ['html', { open: 'never' }]] : 'list',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
  projects: [
    {
      name: 'phone',
      testMatch: /.*\.phone\.spec\.ts/,
      use: {
        ...devices['Pixel 5'],
        viewport: { width: 390, height: 844 },
        permissions: ['geolocation'],
        geolocation: { latitude: 25.7205, longitude: 119.3705 },
      },
    },
    { name: 'desktop', testMatch: /.*\.desktop\.spec\.ts/, use: { viewport: { width: 1440, height: 900 } } },
  ],
})
