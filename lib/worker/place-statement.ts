// A person's answer to the guard, carried out: the statement enters the account that was named, or one of its own.
import type { SeenStatement } from '../messages/seen-page'
import type { Statement } from '../statement/statement'
import type { Database } from '../store/database'
import { addAccount, setAlias } from '../store/new-account'
import { keepStatements, type StatementsFrom } from './keep-statements'

/** Keeps a statement where the person said. A label that names the account otherwise becomes another name of it. */
export async function placeStatement(
  db: Database,
  statement: Statement,
  accountId: string | null,
  from: StatementsFrom,
): Promise<SeenStatement | null> {
  const at = from.now.toISOString()
  if (accountId !== null && statement.account.number !== null)
    await setAlias(db, accountId, statement.account, at)
  const chosen = accountId ?? (await addAccount(db, from.bank.id, statement, at))
  const [seen] = await keepStatements(db, [statement], { ...from, accountId: chosen })
  return seen ?? null
}
