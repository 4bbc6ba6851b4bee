// What the browser is told of this extension, and how it is built. The release build asks for no bank at install.
import { defineConfig } from 'wxt'

/** True for `npm run build:testing`: the same code, with loopback hosts granted at install so that automated browsers need no prompt. */
const isTesting = process.env.MEISAI_TESTING === '1'

/**
 * Fixes the extension id (and so the OAuth redirect address) on every machine.
 * The public half of a key made for this purpose; the private half is kept by whoever publishes.
 */
const PUBLIC_KEY = process.env.MEISAI_MANIFEST_KEY

const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*']

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  outDirTemplate: isTesting ? '{{browser}}-mv{{manifestVersion}}-testing' : '{{browser}}-mv{{manifestVersion}}',
  manifest: {
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'ja',
    minimum_chrome_version: '120',
    incognito: 'not_allowed',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'notifications', 'identity'],
    optional_host_permissions: ['https://*/*', ...LOOPBACK],
    ...(PUBLIC_KEY ? { key: PUBLIC_KEY } : {}),
  },
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // WXT puts the matches of runtime-registered content scripts here (wxt issue 2239); no bank may be required at install.
      if (isTesting) manifest.host_permissions = LOOPBACK
      else delete manifest.host_permissions
    },
  },
  vite: () => ({
    define: { __TESTING__: JSON.stringify(isTesting) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'chrome120' },
  }),
})
