// What the build says of itself.

declare global {
  /** True in `npm run build:testing` only: loopback banks are allowed. */
  const __TESTING__: boolean
}

export {}
