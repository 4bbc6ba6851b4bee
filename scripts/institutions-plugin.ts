// Bundles the bank level of zengin-code, without its 5 MB of branches, as `virtual:institutions`.

import type { Plugin } from 'vite'
import zengin from 'zengin-code'

const ID = 'virtual:institutions'

/** The Vite plugin; wxt.config.ts uses it, and through it vitest. */
export function institutionsPlugin(): Plugin {
  return {
    name: 'institutions',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null
      const rows = Object.values(zengin)
        .map(({ code, name, kana }) => [code, name, kana])
        .sort(([a = ''], [b = '']) => a.localeCompare(b))
      return `export default ${JSON.stringify(rows)}`
    },
  }
}
