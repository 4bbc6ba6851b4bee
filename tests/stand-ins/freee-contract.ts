// The contract that Prism holds both sides of the freee tests to: the official OpenAPI where it lies beside the checkout,
// else the official paths and parameters that npm's freee-mcp ships, with bodies written from facts/ledgers.md (derived).
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OFFICIAL = join(import.meta.dirname, '../../../shared/facts/freee-openapi.json')
const PATHS = ['/api/1/companies', '/api/1/walletables', '/api/1/wallet_txns', '/api/1/wallet_txns/{id}']

type Json = Record<string, unknown>
export type Contract = { spec: Json; provenance: 'official' | 'freee-mcp and derived bodies' }

/** The contract at hand, cut down to what we call (Prism reads all of the 2 MB otherwise). */
export function freeeContract(): Contract {
  return existsSync(OFFICIAL) ? official() : freeeContractWithoutOfficial()
}

function official(): Contract {
  const whole = JSON.parse(readFileSync(OFFICIAL, 'utf8')) as Json
  const paths = pick(whole.paths as Json, PATHS)
  const schemas = (whole.components as Json).schemas as Json
  const needed = new Set<string>()
  const collect = (value: unknown) => {
    for (const [, name] of JSON.stringify(value).matchAll(/#\/components\/schemas\/([\w.-]+)/g)) {
      if (name === undefined || needed.has(name)) continue
      needed.add(name)
      collect(schemas[name])
    }
  }
  collect(paths)
  return {
    spec: {
      openapi: whole.openapi,
      info: { title: 'freee', version: '1' },
      paths,
      components: { schemas: pick(schemas, [...needed]) },
    },
    provenance: 'official',
  }
}

/** The contract of a fresh clone alone. */
export function freeeContractWithoutOfficial(): Contract {
  const root = dirname(fileURLToPath(import.meta.resolve('freee-mcp/package.json')))
  const shipped = JSON.parse(readFileSync(join(root, 'dist/openapi/minimal/accounting.json'), 'utf8')) as {
    paths: Record<string, Record<string, { parameters?: Json[] }>>
  }
  const paths: Json = {}
  for (const path of PATHS) {
    const operations: Json = {}
    for (const [method, operation] of Object.entries(shipped.paths[path] ?? {})) {
      const parameters = (operation.parameters ?? []).map(
        ({ name, in: place, required, type, description }) => ({
          name,
          in: place,
          required: required ?? false,
          schema: { type, ...enumIn(String(description)) },
        }),
      )
      operations[method] = {
        parameters,
        ...(BODIES[`${method} ${path}`] ?? { responses: { default: { description: '' } } }),
      }
    }
    paths[path] = operations
  }
  return {
    spec: { openapi: '3.0.1', info: { title: 'freee', version: '1' }, paths },
    provenance: 'freee-mcp and derived bodies',
  }
}

/** `* \`bank_account\` - 銀行口座` lines of a description are the values that it may have. */
function enumIn(description: string): Json {
  const values = [...description.matchAll(/^\* `(\w+)`/gm)].map(([, value]) => value)
  return values.length > 1 ? { enum: values } : {}
}

const whole = { type: 'integer' }
const text = { type: 'string' }
const side = { type: 'string', enum: ['income', 'expense'] }
const kind = { type: 'string', enum: ['bank_account', 'credit_card', 'wallet'] }
const walletTxn = {
  type: 'object',
  required: [
    'id',
    'company_id',
    'date',
    'amount',
    'due_amount',
    'balance',
    'entry_side',
    'walletable_type',
    'walletable_id',
    'description',
    'status',
    'rule_matched',
  ],
  properties: {
    id: whole,
    company_id: whole,
    date: text,
    amount: whole,
    due_amount: whole,
    balance: { ...whole, nullable: true },
    entry_side: side,
    walletable_type: kind,
    walletable_id: whole,
    description: text,
    status: whole,
    rule_matched: { type: 'boolean' },
  },
}
const failure = json({
  type: 'object',
  properties: {
    status_code: whole,
    message: text,
    errors: { type: 'array', items: { type: 'object', required: ['messages', 'type'] } },
  },
})
const failures = { 400: failure, 401: failure, 403: failure, 404: failure, 500: failure }

const BODIES: Record<string, Json> = {
  'get /api/1/companies': {
    responses: {
      200: json(listOf('companies', { type: 'object', required: ['id'], properties: { id: whole } })),
      ...failures,
    },
  },
  'get /api/1/walletables': {
    responses: {
      200: json(
        listOf('walletables', {
          type: 'object',
          required: ['id', 'name', 'type'],
          properties: { id: whole, name: text, type: kind },
        }),
      ),
      ...failures,
    },
  },
  'get /api/1/wallet_txns': { responses: { 200: json(listOf('wallet_txns', walletTxn)), ...failures } },
  'post /api/1/wallet_txns': {
    requestBody: {
      required: true,
      ...json({
        type: 'object',
        required: ['company_id', 'walletable_id', 'walletable_type', 'date', 'amount', 'entry_side'],
        properties: {
          company_id: whole,
          walletable_id: whole,
          walletable_type: kind,
          date: text,
          amount: whole,
          entry_side: side,
          description: text,
          balance: whole,
        },
      }),
    },
    responses: {
      201: json({ type: 'object', required: ['wallet_txn'], properties: { wallet_txn: walletTxn } }),
      ...failures,
    },
  },
  'get /api/1/wallet_txns/{id}': {
    responses: {
      200: json({ type: 'object', required: ['wallet_txn'], properties: { wallet_txn: walletTxn } }),
      ...failures,
    },
  },
  'delete /api/1/wallet_txns/{id}': { responses: { 204: { description: '' }, ...failures } },
}

function json(schema: Json): Json {
  return { description: '', content: { 'application/json': { schema } } }
}

function listOf(name: string, items: Json): Json {
  return { type: 'object', required: [name], properties: { [name]: { type: 'array', items } } }
}

function pick(from: Json, names: string[]): Json {
  return Object.fromEntries(names.map((name) => [name, from[name]]))
}
