/** See chromium.mjs, which runs on Node 20 before anything is installed. */
export function findChromium(): string | undefined
export function ensureChromium(): string
export function ensurePackages(commands: Record<string, string>): boolean
