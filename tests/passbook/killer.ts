// A worker that dies in the middle of its work on the database, for tests of all or nothing.
import type { Database } from '../../lib/store/database'

/** Counts what is asked of the database inside, and dies at the given one: nothing after it is ever answered with success. */
export function dieAt(db: Database, at: number): { asked: number } {
  const state = { asked: 0 }
  const ask = async <T>(go: () => Promise<T>): Promise<T> => {
    state.asked += 1
    if (state.asked === at) throw new Error('killed')
    return go()
  }
  db.use({
    stack: 'dbcore',
    name: 'killer',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) => ask(() => table.mutate(request)),
          get: (request) => ask(() => table.get(request)),
          getMany: (request) => ask(() => table.getMany(request)),
          query: (request) => ask(() => table.query(request)),
          count: (request) => ask(() => table.count(request)),
          openCursor: (request) => ask(() => table.openCursor(request)),
        }
      },
    }),
  })
  return state
}
