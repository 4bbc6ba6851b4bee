// Every file of the corpus is read exactly as its expected.json says.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../lib/file/read-file'
import { comparable, fileCases } from './corpus-cases'

describe('the corpus of files', () => {
  for (const { name, path, asOf, expected } of fileCases()) {
    it(`reads ${name}`, () => {
      const reading = readFile(new Uint8Array(readFileSync(path)), { asOf, fileName: basename(path) })
      if (expected.error !== undefined)
        expect(reading).toMatchObject({ kind: 'error', error: expected.error })
      else {
        expect(reading.kind === 'statements' ? 'statements' : reading.error).toBe('statements')
        const found = reading.kind === 'statements' ? reading.statements : []
        expect(found.map(comparable)).toEqual((expected.statements ?? []).map(comparable))
      }
    })
  }
})
