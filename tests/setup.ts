// Every unit test gets an IndexedDB of its own process, and properties the same cases on every machine: a gate must not be a lottery.
// `SEED=…` and `RUNS=…` look for new cases; one that is found becomes a test of its own.
import 'fake-indexeddb/auto'
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_121) })
