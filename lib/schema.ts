// The one door to zod: the small build, without eval, which an extension's pages forbid.
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
