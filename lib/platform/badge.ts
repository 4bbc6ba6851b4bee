// The toolbar button: an icon in the colour of the worst link, and a short mark beside it, so that colour never speaks alone.
import { browser } from 'wxt/browser'
import type { Level } from '../health/health'

const LOOKS: Record<Level, { mark: string; colour: string }> = {
  ok: { mark: '', colour: '#1a7f4b' },
  attention: { mark: '!', colour: '#9a6700' },
  stopped: { mark: '!', colour: '#b3261e' },
  unknown: { mark: '?', colour: '#5f6368' },
}

/** Shows the worst level and, where notices are unread, their number; `title` is what a mouse or a screen reader gets. */
export async function showBadge(level: Level, unread: number, title: string): Promise<void> {
  const { mark, colour } = LOOKS[level]
  await browser.action.setBadgeText({ text: unread > 0 ? String(Math.min(unread, 99)) : mark })
  await browser.action.setBadgeBackgroundColor({ color: colour })
  await browser.action.setTitle({ title })
}
