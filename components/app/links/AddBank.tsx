// Adding a bank: by name, kana or code, or by the address of its internet banking.
import { useEffect, useRef, useState } from 'preact/hooks'
import { text } from '../../../lib/i18n/text'
import { formValues } from '../../part/form-values'
import { Icon } from '../../part/Icon'
import { PageHead } from '../../part/PageHead'
import { Problem, type ProblemView } from '../../part/Problem'
import { TextField } from '../../part/TextField'

/** A bank that is known, or one by its address. */
export type BankChoice = {
  id: string
  name: string
  kana: string
  code: string | null
  origins: readonly string[]
  /** Days that its statements reach back; null where not known. */
  windowDays: number | null
  isLinked: boolean
}

export type AddBankView = {
  query: string
  choices: readonly BankChoice[]
  problem: ProblemView | null
  linked: string | null
}

export type AddBankActs = {
  onSearch: (query: string) => void
  /** Called within the click: the browser asks the user for the grant. */
  onLink: (choice: BankChoice) => void
  /** `choice`: the listed bank whose address was not known; null for one that is not listed. */
  onLinkAddress: (name: string, address: string, choice: BankChoice | null) => void
}

export function AddBank({ view, acts }: { view: AddBankView; acts: AddBankActs }) {
  const form = useRef<HTMLFormElement>(null)
  // A bank whose address is not known is picked from the list and then given its address.
  const [picked, setPicked] = useState<BankChoice | null>(null)
  useEffect(() => {
    if (picked !== null) form.current?.querySelector<HTMLInputElement>('[name="address"]')?.focus()
  }, [picked])
  return (
    <>
      <PageHead title={text('add.title')}>
        <p>{text('add.lead')}</p>
      </PageHead>
      <div role="status">{view.linked !== null && <p>{text('add.linked', { bank: view.linked })}</p>}</div>
      {view.problem !== null && <Problem {...view.problem} />}
      <search class="stack">
        <label for="bank-search">{text('add.search')}</label>
        <input
          id="bank-search"
          type="search"
          value={view.query}
          autocomplete="off"
          aria-describedby="bank-search-hint"
          onInput={(event) => acts.onSearch(event.currentTarget.value)}
        />
        <p id="bank-search-hint" class="small soft">
          {text('add.searchHint')}
        </p>
        <p role="status" class="small">
          {view.query !== '' && text('add.found', { count: view.choices.length })}
        </p>
        <ul class="plain stack">
          {view.choices.map((choice) => (
            <li key={choice.id} class="card">
              <div class="row apart">
                <div>
                  <h2>{choice.name}</h2>
                  <p class="small soft">
                    {choice.code !== null && text('add.code', { code: choice.code })}{' '}
                    {choice.origins.join(' ')}
                  </p>
                  <p class="small">
                    {choice.windowDays === null
                      ? text('add.windowUnknown')
                      : text('add.window', { days: choice.windowDays })}
                  </p>
                </div>
                {choice.isLinked ? (
                  <span>{text('add.already')}</span>
                ) : choice.origins.length === 0 ? (
                  <button type="button" onClick={() => setPicked(choice)}>
                    {text('add.enterAddress')}
                    <span class="unseen">{choice.name}</span>
                  </button>
                ) : (
                  <button type="button" class="primary" onClick={() => acts.onLink(choice)}>
                    <Icon name="add" />
                    {text('add.link')}
                    <span class="unseen">{choice.name}</span>
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
      </search>
      <form
        ref={form}
        key={picked?.id ?? ''}
        class="card"
        onSubmit={(event) => {
          const value = formValues(event)
          acts.onLinkAddress(value('name'), value('address'), picked)
        }}
      >
        <h2>{text('add.byAddress')}</h2>
        <p class="small">{text('add.byAddressHint')}</p>
        <TextField label={text('add.name')} name="name" value={picked?.name ?? ''} isRequired />
        <TextField
          label={text('add.address')}
          hint={text('add.addressHint')}
          name="address"
          type="url"
          isRequired
        />
        <div class="row">
          <button type="submit" class="primary">
            {text('add.link')}
          </button>
        </div>
      </form>
      <p class="small soft lead">{text('add.grantNote')}</p>
    </>
  )
}
