// `node scripts/icons.ts`: draws the toolbar and store icons anew from one drawing. Their PNGs are committed; this keeps them true.
import { mkdir, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const OUT = new URL('../public/icon/', import.meta.url).pathname
const SIZES = [16, 32, 48, 128]

/** The ground and the mark in the corner of each look; the mark's shape says what its colour says. Without a mark all is well. */
const LOOKS = {
  '': { ground: '#0b5a63', mark: '' },
  'attention-': {
    ground: '#0b5a63',
    mark: '<path d="M94 60 127 124H61Z" fill="#f0a500" stroke="#fff" stroke-width="7"/><path d="M94 82v18m0 9v5" stroke="#3a2600" stroke-width="9"/>',
  },
  'stopped-': {
    ground: '#0b5a63',
    mark: '<path d="M83 64h28l16 16v28l-16 16H83l-16-16V80Z" fill="#b3261e" stroke="#fff" stroke-width="7"/><path d="m86 83 22 22m0-22-22 22" stroke="#fff" stroke-width="9"/>',
  },
  'unknown-': { ground: '#6b767a', mark: '' },
}

/** Three lines of a statement; the last one leaves the page: one row on its way. */
function drawing({ ground, mark }: { ground: string; mark: string }): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" stroke-linecap="round" stroke-linejoin="round">
  <rect x="4" y="4" width="120" height="120" rx="26" fill="${ground}"/>
  <path d="M30 38h44M30 64h44" stroke="#fff" stroke-width="11" opacity=".75"/>
  <path d="M30 90h58M72 70l22 20-22 20" fill="none" stroke="#fff" stroke-width="13"/>
  ${mark}
</svg>\n`
}

await mkdir(OUT, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  for (const [look, colours] of Object.entries(LOOKS)) {
    const svg = drawing(colours)
    if (look === '') await writeFile(`${OUT}icon.svg`, svg)
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      )
      await writeFile(`${OUT}${look}${size}.png`, await page.screenshot({ omitBackground: true }))
      await page.close()
    }
  }
} finally {
  await browser.close()
}
