// hledger-web against the contract of ledgers, by a stand-in that hledger.test.ts compares with the real server call by call.
// (The real one takes a second to start and some tens of milliseconds a row: 1,500 rows of this suite would take minutes.)
import { startHledgerStandIn } from '../../../tests/stand-ins/hledger-web'
import { ledgerContract } from '../contract'
import { hledgerLedger } from './hledger'

const ACCOUNT = 'assets:bank:見本'

ledgerContract({
  name: 'hledger-web',
  dialect: {
    rateLimit403: { headers: { 'retry-after': '30' }, body: '{}' },
    missingRight403: { headers: {}, body: '{}' },
  },
  spared: { 'partial-batch': 'one request holds one row' },
  async start() {
    const web = await startHledgerStandIn(ACCOUNT)
    return {
      address: web.address,
      make: (address, tools) => hledgerLedger({ address }, tools),
      tokens: () => ({ access: async () => null, renew: async () => null }),
      account: ACCOUNT,
      stand: async () =>
        web.rows.map((row) => ({
          date: row.tdate,
          amount: row.tpostings[0]?.pamount[0]?.aquantity.decimalMantissa ?? 0,
          description: row.tdescription,
        })),
      removeFirstByHand: async () => void web.rows.shift(),
      close: web.close,
    }
  },
})
