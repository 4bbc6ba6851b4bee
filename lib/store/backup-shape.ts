// The shape of a backup: every table, checked as it comes back in. Records may hold more than is named here; it is kept.
import { z } from '../schema'
import { daySchema } from '../statement/day-schema'
import { moneySchema } from '../statement/money-schema'
import { noticeSchema, pageKindSchema } from '../statement/reading'
import { accountLabelSchema, proofSchema, statementSchema } from '../statement/statement'

export const BACKUP_FORMAT = 'meisai-relay-backup'

/** Raised when a table's records change so that an older reader would misread them. */
export const BACKUP_VERSION = 1

const instant = z.string()
const maybe = <T extends z.ZodMiniType>(schema: T) => z.nullable(schema)
const nullish = <T extends z.ZodMiniType>(schema: T) => z.exactOptional(z.nullable(schema))

const stretch = z.object({
  from: daySchema,
  to: daySchema,
  opening: maybe(moneySchema),
  closing: maybe(moneySchema),
  startsWhole: z.boolean(),
  endsWhole: z.boolean(),
})

const bank = z.looseObject({
  id: z.string(),
  knownAs: maybe(z.string()),
  name: z.string(),
  code: maybe(z.string()),
  origins: z.array(z.string()),
  isAutomatic: z.boolean(),
  linkedAt: instant,
  lastSeenAt: maybe(instant),
  lastKind: maybe(pageKindSchema),
  lastInsideAt: maybe(instant),
  unread: maybe(z.int()),
  unreadAt: maybe(instant),
  isBlocked: z.boolean(),
  suspiciousAt: maybe(instant),
  unrecognisedAt: maybe(instant),
  misfitSince: nullish(instant),
})

const mapping = z.looseObject({
  ledgerId: z.string(),
  ledgerAccountId: z.string(),
  ledgerAccountName: z.string(),
  from: maybe(daySchema),
  isAutomatic: z.boolean(),
  readBackAt: z.exactOptional(instant),
})

const account = z.looseObject({
  id: z.string(),
  bankId: z.string(),
  label: accountLabelSchema,
  aliases: z.array(accountLabelSchema),
  name: z.string(),
  currency: z.string(),
  isSent: z.boolean(),
  purpose: z.enum(['business', 'private']),
  department: maybe(z.string()),
  mappings: z.array(mapping),
  stretches: z.array(stretch),
  lastCaptureAt: maybe(instant),
  removedAt: nullish(instant),
})

const capture = z.looseObject({
  id: z.string(),
  bankId: z.string(),
  accountId: z.string(),
  at: instant,
  asOf: daySchema,
  source: z.enum(['page', 'download', 'file']),
  origin: maybe(z.string()),
  readerVersion: z.string(),
  sha256: z.string(),
  size: z.int(),
  fileName: maybe(z.string()),
  encoding: maybe(z.string()),
  statement: statementSchema,
  proof: proofSchema,
  confirmedAt: maybe(instant),
  rows: z.int(),
  added: z.int(),
  stretches: z.array(stretch),
  undoneAt: maybe(instant),
  isThin: z.exactOptional(z.boolean()),
})

const run = z.object({
  opening: moneySchema,
  amounts: z.array(moneySchema),
  isFromStart: z.boolean(),
  isToEnd: z.boolean(),
  asOf: daySchema,
})
const bag = z.object({
  amounts: z.array(moneySchema),
  isWhole: z.boolean(),
  isStrong: z.boolean(),
  asOf: daySchema,
})
const day = z.object({ accountId: z.string(), date: daySchema, runs: z.array(run), bags: z.array(bag) })

const entry = z.looseObject({
  id: z.string(),
  accountId: z.string(),
  date: daySchema,
  valueDate: maybe(daySchema),
  amount: moneySchema,
  balance: maybe(moneySchema),
  description: z.string(),
  currency: z.string(),
  occurrence: z.int(),
  isSettled: z.boolean(),
  position: z.number(),
  captureIds: z.array(z.string()),
  flags: z.array(z.enum(['merged', 'cancelled', 'conflict', 'withdrawn'])),
  proof: proofSchema,
  isConfirmed: z.boolean(),
  isChecked: z.exactOptional(z.literal(true)),
  isThin: z.exactOptional(z.boolean()),
})

const notice = z.looseObject({
  ...noticeSchema.shape,
  id: z.string(),
  bankId: z.string(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  goneAt: maybe(instant),
  openedAt: maybe(instant),
  origin: z.string(),
})

const delivery = z.looseObject({
  key: z.string(),
  ledgerId: z.string(),
  ledgerAccountId: z.string(),
  accountId: z.string(),
  bankId: z.string(),
  entryId: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'unknown', 'held']),
  reason: maybe(z.string()),
  detail: maybe(z.string()),
  remoteId: maybe(z.string()),
  attempt: z.int(),
  until: maybe(instant),
  leaseId: maybe(z.string()),
  updatedAt: instant,
  looks: z.exactOptional(z.int()),
  isAskedAgain: z.exactOptional(z.boolean()),
  requestId: z.exactOptional(z.string()),
  row: z.object({
    date: daySchema,
    amount: moneySchema,
    currency: z.string(),
    occurrence: z.int(),
    description: z.string(),
    balance: maybe(moneySchema),
  }),
})

const ledger = z.looseObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  config: z.record(z.string(), z.unknown()),
  isPaused: z.boolean(),
  stoppedFor: maybe(z.enum(['signed-out', 'forbidden'])),
  notBefore: maybe(instant),
  addedAt: instant,
})

const event = z.object({
  seq: z.int(),
  at: instant,
  kind: z.string(),
  bankId: maybe(z.string()),
  accountId: maybe(z.string()),
  ledgerId: maybe(z.string()),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  previous: z.string(),
  hash: z.string(),
})

export const backupSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  at: instant,
  banks: z.array(bank),
  accounts: z.array(account),
  captures: z.array(capture),
  originals: z.array(z.object({ sha256: z.string(), mediaType: z.string(), base64: z.string() })),
  days: z.array(day),
  entries: z.array(entry),
  notices: z.array(notice),
  deliveries: z.array(delivery),
  ledgers: z.array(ledger),
  events: z.array(event),
})

/** A whole database as one value. */
export type Backup = z.infer<typeof backupSchema>
