// All signs by which a page's kind is judged.
import { EXPIRED_SIGNS } from './signs/expired'
import { HOME_SIGNS } from './signs/home'
import { LOGIN_SIGNS } from './signs/login'
import { MAINTENANCE_SIGNS } from './signs/maintenance'
import { NOTICE_SIGNS } from './signs/notice'
import { OPERATION_SIGNS } from './signs/operation'
import { OTHER_SIGNS } from './signs/other'
import { OTP_SIGNS } from './signs/otp'
import type { Sign } from './signs/sign'
import { STATEMENT_SIGNS } from './signs/statement'

/** Every sign of every kind. */
export const SIGNS: readonly Sign[] = [
  ...LOGIN_SIGNS,
  ...OTP_SIGNS,
  ...STATEMENT_SIGNS,
  ...HOME_SIGNS,
  ...OPERATION_SIGNS,
  ...MAINTENANCE_SIGNS,
  ...EXPIRED_SIGNS,
  ...NOTICE_SIGNS,
  ...OTHER_SIGNS,
]
