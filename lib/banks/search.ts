// Finds a bank by its name, its kana or its 金融機関コード, as a person types it.
import { type Institution, institutions } from './institutions'
import type { KnownBank } from './known-bank'
import { KNOWN_BANKS } from './known-banks'

/** One answer: a service that is known, or an institution of which only name and code are. */
export type FoundBank = { name: string; kana: string; code: string | null; known: KnownBank | null }

/**
 * Banks that a text finds, best first, at most `limit`. By four digits: that code. Else by words that begin or stand in a name, in kana or
 * in another name; half-width, hiragana and small letters count as their full forms. An empty text finds nothing.
 */
export async function searchBanks(typed: string, limit = 20): Promise<FoundBank[]> {
  const wanted = fold(typed)
  if (wanted === '') return []
  const all = await institutions()
  const byCode = new Map(all.map((institution) => [institution.code, institution]))
  const found = [
    ...KNOWN_BANKS.map((known) =>
      scored(known, known.code === null ? null : (byCode.get(known.code) ?? null), wanted),
    ),
    ...all
      .filter(({ code }) => !KNOWN_BANKS.some((known) => known.code === code))
      .map((institution) => scored(null, institution, wanted)),
  ]
  return found
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.bank.name.length - b.bank.name.length ||
        a.bank.name.localeCompare(b.bank.name, 'ja'),
    )
    .slice(0, limit)
    .map(({ bank }) => bank)
}

function scored(
  known: KnownBank | null,
  institution: Institution | null,
  wanted: string,
): { bank: FoundBank; score: number } {
  const bank: FoundBank = {
    name: known?.name ?? institutionName(institution),
    kana: known?.kana ?? institution?.kana ?? '',
    code: known?.code ?? institution?.code ?? null,
    known,
  }
  if (bank.code === wanted) return { bank, score: 100 }
  const names = [
    bank.name,
    bank.kana,
    institution?.name ?? '',
    institution?.kana ?? '',
    ...(known?.alsoCalled ?? []),
  ].map(fold)
  const best = Math.max(
    ...names.map((name) =>
      name === wanted ? 50 : name.startsWith(wanted) ? 30 : name.includes(wanted) ? 10 : 0,
    ),
  )
  return { bank, score: best === 0 ? 0 : best + (known === null ? 0 : 5) }
}

/** zengin-code leaves out 銀行 and shortens the others (信金, 信組, 農協). */
function institutionName(institution: Institution | null): string {
  const name = institution?.name ?? ''
  if (/(?:信金|信組|農協|労金|信連|信漁連|中央金庫|中金|信託|銀行|農中)$/.test(name)) return name
  return `${name}銀行`
}

/** Full-width kana without voicing differences of spelling: ユ－エフ, ゆーえふ and ﾕｰｴﾌ are one; ヤ and ャ too, since 全銀 has no small kana. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[ァィゥェォッャュョヮ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 1))
    .replace(/[\s　・･\-‐−－―ー()（）]/g, '')
}
