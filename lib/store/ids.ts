// Where ids and instants come from, so that a test can give its own.

/** What the database's writers take from the world: fresh ids. Instants come in with what is written. */
export type Ids = { newId: () => string }

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** 16 random letters and digits, 82 bits: short, because every entry carries some. */
export const randomIds: Ids = {
  newId: () => {
    // 252 is the largest multiple of 36 in a byte: bytes above it would favour the first letters.
    const letters: string[] = []
    while (letters.length < 16) {
      for (const byte of crypto.getRandomValues(new Uint8Array(24))) {
        if (byte < 252 && letters.length < 16) letters.push(LETTERS.charAt(byte % 36))
      }
    }
    return letters.join('')
  },
}
