// The toolbar button: an icon in the colour of the worst link, and a short mark beside it, so that colour never speaks alone.
import { browser } from 'wxt/browser'
import type { Level } from '../health/health'

const LOOKS: Record<Level, { mark: string; colour: string; icon: string }> = {
  ok: { mark: '', colour: '#1a7f4b', icon: '' },
  attention: { mark: '!', colour: '#9a6700', icon: 'attention-' },
  stopped: { mark: '!', colour: '#b3261e', icon: 'stopped-' },
  unknown: { mark: '?', colour: '#5f6368', icon: 'unknown-' },
}

/** Shows the worst level and, where notices are unread, their number; `title` is what a mouse or a screen reader gets. */
export async function showBadge(level: Level, unread: number, title: string): Promise<void> {
  const { mark, colour, icon } = LOOKS[level]
  await browser.action.setIcon({ path: { 16: `/icon/${icon}16.png`, 32: `/icon/${icon}32.png` } })
  await browser.action.setBadgeText({ text: unread > 0 ? String(Math.min(unread, 99)) : mark })
  await browser.action.setBadgeBackgroundColor({ color: colour })
  await browser.action.setTitle({ title })
}
