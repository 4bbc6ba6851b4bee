// Days and amounts in turn, as a ledger has them in whatever design it is drawn.
import type { PageView } from '../page-view'

const DAY =
  /(?:20\d\d|令和|[RH]\d)?.{0,2}\d{1,2}[/.月-]\d{1,2}(?!\d)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\d{1,2}/i
const MONEY = /(?:[-+−▲△▼▽¥￥$€£]|A\$|出|入|入金|出金)[:：]?[¥￥$]?\d[\d,]*|\d[\d,]*円|\d,\d{3}(?!\d)/
/** Lines between one day and its amount. */
const NEAR_DAY = 5
/** How many days stand with an amount of their own: in their line, or beneath, before the next day. */
export const daysWithMoney = (page: PageView): number =>
  page.lines.filter((line, index) => {
    if (!DAY.test(line) || line.length > 90) return false
    if (MONEY.test(line.replace(DAY, ''))) return true
    const next = page.lines.slice(index + 1, index + 1 + NEAR_DAY)
    const until = next.findIndex((near) => DAY.test(near))
    return (until < 0 ? next : next.slice(0, until)).some((near) => near.length < 60 && MONEY.test(near))
  }).length
