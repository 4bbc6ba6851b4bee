// Every linked bank: its health, what it may read, and how to end it.
import { text } from '../../../lib/i18n/text'
import { type LinkActs, LinkCard } from '../../link/LinkCard'
import type { LinkView } from '../../link-view'
import { Icon } from '../../part/Icon'
import { PageHead } from '../../part/PageHead'
import { hashOf } from '../routes'
import { type BankActs, BankSettings, type BankView } from './BankSettings'

export type LinksView = {
  now: Date
  links: readonly (LinkView & { bank: BankView })[]
  /** Accounting services that fetch from banks by themselves. */
  services: readonly { id: string; name: string }[]
}

export function Links({ view, acts }: { view: LinksView; acts: LinkActs & BankActs }) {
  return (
    <>
      <PageHead title={text('nav.links')}>
        <p>{text('links.lead')}</p>
      </PageHead>
      <h2 class="unseen">{text('links.title')}</h2>
      {view.links.length === 0 ? (
        <p>{text('links.none')}</p>
      ) : (
        <div class="grid-two">
          {view.links.map((link) => (
            <div key={link.bankId} class="stack">
              {link.bank.origins.length === 0 ? (
                <article class="card" aria-label={link.bankName}>
                  <h3>{link.bankName}</h3>
                  <p>{text('links.filesOnly')}</p>
                </article>
              ) : (
                <LinkCard link={link} now={view.now} onAct={acts.onAct} />
              )}
              <BankSettings bank={link.bank} services={view.services} acts={acts} />
            </div>
          ))}
        </div>
      )}
      <p>
        <a class="button" href={hashOf('add')}>
          <Icon name="add" />
          {text('links.add')}
        </a>
      </p>
    </>
  )
}
