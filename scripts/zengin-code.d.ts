// zengin-code ships no types.
declare module 'zengin-code' {
  const banks: Record<string, { code: string; name: string; kana: string }>
  export default banks
}
