import { describe, expect, it } from 'vitest'
import type { Evidence } from '../kind/evidence'
import type { Candidate } from './candidate'
import { listsOfFrames } from './lists-of-frames'

const candidate = (title: string, date: Candidate['date'] = null): Candidate => ({
  title,
  date,
  deadline: null,
  mark: null,
  label: null,
  category: '',
  demand: 'read',
  asks: false,
})

const frame = (item: Candidate, lines: string[], buttons: string[] = []): Evidence => ({
  title: '',
  host: '',
  isTop: false,
  address: '',
  inOverlay: false,
  furniture: [],
  main: {
    headings: [],
    lines,
    controls: buttons.map((text) => ({ text, isButton: true })),
    fields: [],
    foreignTargets: [],
    shortEntries: 0,
  },
  overlays: [],
  layered: [],
  lists: [{ heading: '', form: 'article', inOverlay: false, order: 1, items: [item] }],
  counters: [],
  newMeansUnread: null,
})

const text = frame(candidate('店舗の移転のお知らせ', { year: 2026, month: 4, day: 6 }), ['移転します。'])
const around = (button: string): Evidence =>
  frame(
    candidate('見本信託銀行 ログアウト'),
    ['前回ログイン 2026/03/30 19:24', '見本信託銀行 ログアウト'],
    [button],
  )
const stage = { takesArticle: true, isInterstitial: true }

describe('the text of a notice in a frame of its page', () => {
  it('is the notice, however much the page around it says', () => {
    const [list] = listsOfFrames([around('確認しました'), text], stage)
    expect(list?.items).toEqual([
      expect.objectContaining({ title: '店舗の移転のお知らせ', demand: 'read', asks: false }),
    ])
  })

  it('is to be decided where the page around it asks for consent', () => {
    const [list] = listsOfFrames([around('同意して進む'), text], stage)
    expect(list?.items).toEqual([expect.objectContaining({ demand: 'decide', asks: true })])
  })
})
