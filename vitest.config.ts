import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { institutionsPlugin } from './scripts/institutions-plugin.ts'

export default defineConfig({
  plugins: [WxtVitest(), institutionsPlugin()],
  define: { __TESTING__: 'true' },
  test: {
    include: [
      'lib/**/*.test.ts',
      'components/**/*.test.tsx',
      'entrypoints/**/*.test.ts',
      'tests/*.test.ts',
      'tests/drawn/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
