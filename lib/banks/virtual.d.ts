// Made by scripts/institutions-plugin.ts from zengin-code at build time: the bank level of its data without the branches.
declare module 'virtual:institutions' {
  const rows: readonly (readonly [code: string, name: string, kana: string])[]
  export default rows
}
