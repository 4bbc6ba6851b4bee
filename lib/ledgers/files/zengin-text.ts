// Text in the character set of 全銀: digits, capitals, half-width katakana and a few signs, one byte each.

const FULL =
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴー。「」、・゛゜'
const HALF =
  'ｧ ｱ ｨ ｲ ｩ ｳ ｪ ｴ ｫ ｵ ｶ ｶﾞ ｷ ｷﾞ ｸ ｸﾞ ｹ ｹﾞ ｺ ｺﾞ ｻ ｻﾞ ｼ ｼﾞ ｽ ｽﾞ ｾ ｾﾞ ｿ ｿﾞ ﾀ ﾀﾞ ﾁ ﾁﾞ ｯ ﾂ ﾂﾞ ﾃ ﾃﾞ ﾄ ﾄﾞ ﾅ ﾆ ﾇ ﾈ ﾉ ﾊ ﾊﾞ ﾊﾟ ﾋ ﾋﾞ ﾋﾟ ﾌ ﾌﾞ ﾌﾟ ﾍ ﾍﾞ ﾍﾟ ﾎ ﾎﾞ ﾎﾟ ﾏ ﾐ ﾑ ﾒ ﾓ ｬ ﾔ ｭ ﾕ ｮ ﾖ ﾗ ﾘ ﾙ ﾚ ﾛ ﾜ ｦ ﾝ ｳﾞ ｰ ｡ ｢ ｣ ､ ･ ﾞ ﾟ'.split(
    ' ',
  )

const HALF_OF = new Map([...FULL].map((letter, place) => [letter, HALF[place] ?? letter]))

/** What one byte of JIS X 0201 can hold; lower-case letters and other signs are no part of 全銀. */
const IS_ALLOWED = /^[0-9A-Z ()\-./,\\｡-ﾟ]$/u

/** Stands for what the set does not have. */
const MISSING = '.'

/** The text in 全銀's characters; 漢字 and other signs become a full stop and are listed, each once. */
export function zenginText(text: string): { text: string; unmappable: string[] } {
  const unmappable = new Set<string>()
  let out = ''
  for (const letter of text.normalize('NFKC')) {
    const katakana = /[ぁ-ゖ]/u.test(letter)
      ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60)
      : letter
    for (const part of HALF_OF.get(katakana) ?? katakana.toUpperCase()) {
      const sign = /[‐‑–—―−]/u.test(part) ? '-' : part === '¥' ? '\\' : part
      if (IS_ALLOWED.test(sign)) out += sign
      else {
        unmappable.add(letter)
        out += MISSING
      }
    }
  }
  return { text: out, unmappable: [...unmappable] }
}

/** Left-aligned text of exactly that many bytes, spaces after it. */
export function zenginField(text: string, bytes: number): string {
  return text.slice(0, bytes).padEnd(bytes)
}
