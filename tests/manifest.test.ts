// Pins what the built extension asks of the browser. docs/permissions.md justifies each permission.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const manifestOf = (build: string) =>
  JSON.parse(readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8'))

const PERMISSIONS = [
  'activeTab',
  'alarms',
  'identity',
  'notifications',
  'scripting',
  'storage',
  'unlimitedStorage',
]

describe('the manifest', () => {
  const release = manifestOf('chrome-mv3')
  const testing = manifestOf('chrome-mv3-testing')

  it('asks for exactly the permissions that docs/permissions.md justifies', () => {
    const justified = [
      ...readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8').matchAll(/^### `(\w+)`/gm),
    ].map(([, name]) => name)
    expect([...release.permissions].sort()).toEqual(PERMISSIONS)
    expect(justified.sort()).toEqual(PERMISSIONS)
  })

  it('requires no host at install', () => {
    expect(release.host_permissions).toBeUndefined()
    expect(release.content_scripts).toBeUndefined()
    expect(release.optional_host_permissions).toEqual([
      'https://*/*',
      'http://127.0.0.1/*',
      'http://localhost/*',
    ])
    expect(JSON.stringify(release)).not.toContain('<all_urls>')
  })

  it('lets no page of the web talk to it or load its files', () => {
    expect(release.externally_connectable).toBeUndefined()
    expect(release.web_accessible_resources).toBeUndefined()
    expect(release.content_security_policy).toBeUndefined()
  })

  it('differs in the testing build only by loopback hosts', () => {
    const { host_permissions: hosts, ...rest } = testing
    expect(hosts).toEqual(['http://127.0.0.1/*', 'http://localhost/*'])
    expect(rest).toEqual(release)
  })
})
