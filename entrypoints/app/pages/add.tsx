// Adding a bank, connected: the search among the banks that are known, the grant in the click.
import { useEffect, useState } from 'preact/hooks'
import { AddBank, type BankChoice } from '../../../components/app/links/AddBank'
import type { ProblemView } from '../../../components/part/Problem'
import { recogniseBank } from '../../../lib/banks/recognise'
import { type FoundBank, searchBanks } from '../../../lib/banks/search'
import { windowDays } from '../../../lib/banks/window'
import { ask } from '../../../lib/messages/ask'
import { mayBeBank } from '../../../lib/platform/bank-access'
import { type PendingLink, requestLink } from '../../../lib/platform/pending-link'
import { dayInJapan } from '../../../lib/statement/day'
import { db, useLive } from '../live/live'

export function AddPage() {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly FoundBank[]>([])
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [linked, setLinked] = useState<string | null>(null)
  const banks = useLive(() => db.banks.toArray(), [])
  useEffect(() => {
    let isCurrent = true
    searchBanks(query).then((banksFound) => {
      if (isCurrent) setFound(banksFound)
    })
    return () => {
      isCurrent = false
    }
  }, [query])

  const linkedAs = new Set(
    (banks ?? []).flatMap(({ knownAs, code }) => [knownAs, code].filter((key) => key !== null)),
  )
  const link = (pending: PendingLink) => {
    setProblem(null)
    requestLink(pending)
      .then(async (isGranted) => {
        if (!isGranted) return setProblem({ problem: 'not-granted', words: null })
        await ask('app.banksChanged', {})
        setLinked(pending.name)
      })
      .catch(() => setProblem({ problem: 'unexpected', words: null }))
  }
  return (
    <AddBank
      view={{ query, choices: found.map((bank) => choiceOf(bank, linkedAs)), problem, linked }}
      acts={{
        onSearch: setQuery,
        onLink: ({ id, name, code, origins }) => {
          const knownAs = found.find(({ known }) => known?.id === id)?.known?.id ?? null
          link({ bankId: null, name, knownAs, code, origins: [...origins] })
        },
        onLinkAddress: (name, address, choice) => {
          const url = URL.canParse(address) ? new URL(address) : null
          if (url === null || !mayBeBank(url.origin))
            return setProblem({ problem: 'address-invalid', words: null })
          const there = recogniseBank(address)
          const picked = found.find(
            ({ known, code }) => choice !== null && idOf({ known, code }) === choice.id,
          )
          const knownAs = picked?.known?.id ?? there.known?.id ?? null
          link({ bankId: null, name, knownAs, code: picked?.code ?? there.code, origins: [url.origin] })
        },
      }}
    />
  )
}

/** An institution whose address is not known has no origins: it is added by its address. */
function choiceOf({ name, kana, code, known }: FoundBank, linkedAs: ReadonlySet<string>): BankChoice {
  return {
    id: idOf({ known, code }),
    name,
    kana,
    code,
    origins: known?.origins ?? [],
    windowDays: windowDays(known, null, dayInJapan(new Date())),
    isLinked: linkedAs.has(known?.id ?? code ?? ''),
  }
}

function idOf({ known, code }: Pick<FoundBank, 'known' | 'code'>): string {
  return known?.id ?? `code-${code}`
}
