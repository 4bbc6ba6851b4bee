// Readings that do not prove themselves: shown with the place, for a person to say yes or no.
import { instantText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import type { Proof } from '../../../lib/statement/statement'
import { ConfirmButton } from '../../part/ConfirmButton'
import { PageHead } from '../../part/PageHead'
import { ProofMark } from '../../part/ProofMark'
import { type ReviewRow, ReviewRows } from './ReviewRows'

export type ReviewCard = {
  captureId: string
  accountName: string
  bankName: string
  /** ISO instant. */
  at: string
  source: 'page' | 'download' | 'file'
  proof: Proof
  /** All that would be sent. */
  rows: readonly ReviewRow[]
  /** Where the balances stop to follow, as a place among the rows; null for the unproved. */
  brokenAt: number | null
  currency: string
}

export type ReviewActs = {
  onConfirm: (captureId: string) => void
  onUndo: (captureId: string) => void
}

export function Review({ cards, acts }: { cards: readonly ReviewCard[]; acts: ReviewActs }) {
  return (
    <>
      <PageHead title={text('nav.review')}>
        <p>{text('review.lead')}</p>
      </PageHead>
      {cards.length === 0 && <p>{text('review.none')}</p>}
      {cards.map((card) => (
        <section key={card.captureId} class="card" aria-label={card.accountName}>
          <div class="row apart">
            <div>
              <h2>{card.accountName}</h2>
              <p class="small soft">
                {card.bankName} {instantText(card.at)} {text(`captures.from.${card.source}`)}
              </p>
            </div>
            <ProofMark proof={card.proof} />
          </div>
          <p>
            {text(card.proof === 'broken' ? 'review.broken' : 'review.unproved', { count: card.rows.length })}
          </p>
          <ReviewRows
            title={text('review.rows', { account: card.accountName, at: instantText(card.at) })}
            rows={card.rows}
            brokenAt={card.brokenAt}
            currency={card.currency}
          />
          <div class="row">
            <ConfirmButton
              label={text('review.confirm')}
              title={text('review.confirmTitle')}
              confirm={text('review.confirmYes')}
              onConfirm={() => acts.onConfirm(card.captureId)}
            >
              <p>{text('review.confirmBody')}</p>
            </ConfirmButton>
            <ConfirmButton
              label={text('captures.undo')}
              title={text('captures.undoTitle')}
              confirm={text('captures.undoConfirm')}
              onConfirm={() => acts.onUndo(card.captureId)}
            >
              <p>{text('captures.undoBody')}</p>
            </ConfirmButton>
          </div>
        </section>
      ))}
    </>
  )
}
