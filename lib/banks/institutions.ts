// Names, kana and codes of all Japanese institutions, as zengin-code has them; loaded only where a person searches.

/** One institution of 全銀. */
export type Institution = { code: string; name: string; kana: string }

let loaded: Promise<readonly Institution[]> | undefined

/** All institutions, by code. About 35 kB, bundled apart: ask for it when it is needed. */
export function institutions(): Promise<readonly Institution[]> {
  loaded ??= import('virtual:institutions').then(({ default: rows }) =>
    rows.map(([code, name, kana]) => ({ code, name, kana })),
  )
  return loaded
}
