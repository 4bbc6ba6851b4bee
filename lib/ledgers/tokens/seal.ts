// Bytes that only the holder of a key can read: AES-GCM, and the key that a passphrase gives.
import { z } from '../../schema'

/** Rounds of PBKDF2-HMAC-SHA-256; the figure of OWASP's Password Storage Cheat Sheet (2023). */
export const PASSPHRASE_ROUNDS = 600_000

/** Base64 of a 96-bit nonce and of the ciphertext with its tag. */
export const sealedSchema = z.object({ iv: z.string(), data: z.string() })
export type Sealed = z.infer<typeof sealedSchema>

/** A new 256-bit key, as base64. */
export function newKey(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(32)))
}

/** A new 128-bit salt, as base64. */
export function newSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(16)))
}

/** Seals a text with a base64 key; `purpose` is bound to it, so that one sealed text cannot stand in for another. */
export async function seal(key: string, text: string, purpose: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(purpose) },
    await imported(key),
    utf8(text),
  )
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) }
}

/** The text that was sealed; null where the key, the purpose or the bytes are not those of the sealing. */
export async function unseal(key: string, sealed: Sealed, purpose: string): Promise<string | null> {
  try {
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: utf8(purpose) },
      await imported(key),
      fromBase64(sealed.data),
    )
    return new TextDecoder().decode(text)
  } catch {
    return null
  }
}

/** The base64 key that a passphrase gives with that salt (base64) and number of rounds. Slow by design. */
export async function keyFromPassphrase(passphrase: string, salt: string, rounds: number): Promise<string> {
  const material = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds },
    material,
    256,
  )
  return toBase64(new Uint8Array(bits))
}

function imported(key: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
