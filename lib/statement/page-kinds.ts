// What a page can be.

/** Every kind of page; tests/corpus/README.md says what each is. */
export const PAGE_KINDS = [
  'login',
  'otp',
  'notice',
  'statement',
  'home',
  'operation',
  'maintenance',
  'expired',
  'other',
] as const
