// TODO(this session): lib/store/backup and lib/store/originals are being written; this goes when they are there.
import type { Database } from '../../../lib/store/database'

export async function backup(_db: Database): Promise<Blob> {
  throw new Error('not yet')
}
export async function restore(_db: Database, _file: File): Promise<{ kind: 'restored' | 'refused' }> {
  throw new Error('not yet')
}
export async function exportOriginals(_db: Database, _accountId: string): Promise<{ name: string; content: Blob }> {
  throw new Error('not yet')
}
export async function originalOf(_db: Database, _captureId: string): Promise<{ name: string; content: Blob } | null> {
  throw new Error('not yet')
}
