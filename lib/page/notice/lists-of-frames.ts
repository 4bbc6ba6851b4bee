// Which frame of a page says its notices: their lists, else the text of the frame that has a subject.
import type { Evidence } from '../kind/evidence'
import { squeeze } from '../kind/text'
import { TITLE_WORDS } from './article-title'
import type { NoticeList } from './candidate'
import { demandOf } from './demand'
import { GENERIC_HEADING } from './words'

/** The lists of all frames; where there is none, the text of the frame that says most, if the page is one of notices. */
export function listsOfFrames(
  frames: readonly Evidence[],
  { takesArticle, isInterstitial }: { takesArticle: boolean; isInterstitial: boolean },
): NoticeList[] {
  const lists = frames.flatMap((frame) => frame.lists)
  const kept = lists.filter((list) => list.inOverlay || list.form !== 'article')
  if (!takesArticle || kept.length > 0) return kept
  const length = (frame: Evidence): number => frame.main.lines.join('').length
  const told = frames.toSorted((a, b) => length(b) - length(a)).filter((frame) => frame.lists.length > 0)
  const isNamed = (frame: Evidence): boolean =>
    frame.lists.some(({ items }) => items.some(({ title }) => !GENERIC_HEADING.test(squeeze(title))))
  // The frame around a text has no subject of its own: its longest line, or the bank's name.
  const hasSubject = (frame: Evidence): boolean =>
    frame.lists.some(({ items }) =>
      items.some(
        ({ title, date }) =>
          !GENERIC_HEADING.test(squeeze(title)) && (date !== null || TITLE_WORDS.test(squeeze(title))),
      ),
    )
  const shown = told.find(hasSubject) ?? told.find(isNamed) ?? told[0]
  if (shown === undefined) return []
  return isInterstitial && isAskedAround(frames.filter((frame) => frame !== shown))
    ? shown.lists.map((list) => ({
        ...list,
        items: list.items.map((item) => ({ ...item, demand: 'decide', asks: true })),
      }))
    : shown.lists
}

/** Whether the frames around a text ask for an answer to it: 同意して進む. */
function isAskedAround(frames: readonly Evidence[]): boolean {
  const controls = frames.flatMap(({ main }) => main.controls.filter(({ isButton }) => isButton))
  return demandOf({
    title: 'お知らせ',
    body: [],
    controls: controls.map(({ text }) => text),
    fields: frames.flatMap(({ main }) => main.fields),
  }).asks
}
