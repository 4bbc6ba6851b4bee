// What the browser is told of this extension, and how it is built. The release build asks for no bank at install.
import { defineConfig } from 'wxt'
import { institutionsPlugin } from './scripts/institutions-plugin.ts'

const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*']

/**
 * The public half of the key that fixes the extension's id, and with it the OAuth redirect address, on every machine that loads
 * the build unpacked. It signs nothing; the store replaces it by its own.
 */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA4/oHyN/csV6worBLRUMVnolYlhoTx+B9StWyyhGTC/tpbcnYRcDc6KpPiHBsU+xCRmtxUmsNQFdayerNbLhQuqtAZxLLDwUdQKJNz5X3tb21A3lCWhCvRBMCo7BGcPRZuhiYL0u/LEjzVbBnAV1HbIGbeELm+Xf4OUkV3Hr/V7EoA3LWTuwZ6SHsdvds23Wooks5wzWr0AN0WRcqv776HHg4icKHaRVPJ/6FfJXSXSDy8LLBwqjOPTClDQ/aSrn6r45BsP4nZcgnHURmONweTkz1atHisnUo+r1DaB8RG1WH35IO2hg5XccOtoIRjy6T9tX8x9lMsqPpA16hUbE4BQIDAQAB'

/** `npm run build:testing`: the same code, with loopback granted at install so that automated browsers need no prompt. */
const isTesting = (mode: string) => mode === 'testing'

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifest: {
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'ja',
    minimum_chrome_version: '120',
    key: PUBLIC_KEY,
    // A private window would keep its rows in the same database; docs/permissions.md says why each permission is here.
    incognito: 'not_allowed',
    storage: { managed_schema: 'managed-schema.json' },
    permissions: [
      'activeTab',
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'notifications',
      'identity',
    ],
    optional_host_permissions: ['https://*/*', ...LOOPBACK],
  },
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      // WXT puts the matches of runtime-registered content scripts here (wxt issue 2239); no bank may be required at install.
      delete manifest.host_permissions
      if (isTesting(wxt.config.mode)) manifest.host_permissions = LOOPBACK
    },
  },
  vite: ({ mode }) => ({
    plugins: [institutionsPlugin()],
    define: { __TESTING__: JSON.stringify(isTesting(mode)) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'chrome120' },
  }),
})
