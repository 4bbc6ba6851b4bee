// The companies (事業所) of the person who signed in.
import { z } from '../../schema'
import { exchange } from '../http'
import type { LedgerTools, Result } from '../ledger'
import { FREEE_API } from './calls'
import { freeeErrorOf } from './error'

const companiesSchema = z.object({
  companies: z.array(
    z.object({ id: z.int(), display_name: z.nullish(z.string()), name: z.nullish(z.string()) }),
  ),
})

/** A company by its id and the name that freee shows for it. */
export type FreeeCompany = { id: number; name: string }

/** The companies that the signed-in person may choose from. */
export async function freeeCompanies(tools: LedgerTools, api = FREEE_API): Promise<Result<FreeeCompany[]>> {
  const answer = await exchange(tools, {
    method: 'GET',
    url: `${api}/api/1/companies`,
    answer: companiesSchema,
    errorOf: freeeErrorOf,
    requestIdHeader: 'X-Freee-Request-ID',
  })
  if (!answer.ok) return answer
  const companies = answer.value.value.companies
  return {
    ok: true,
    value: companies.map((c) => ({ id: c.id, name: c.display_name || c.name || String(c.id) })),
  }
}
