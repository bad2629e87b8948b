import type { Parameters } from 'fast-check'

/** A case that takes longer counts as one that hangs, in milliseconds. */
export const longest = 10_000

/**
 * How often a property is tried, and with which cases: the same few in every `npm test`; with `FUZZ=20000` so many, and others with
 * every `SEED`.
 *
 * @param few how many there are in `npm test`
 */
export const cases = <Case>(few: number): Parameters<Case> => ({
  numRuns: Number(process.env.FUZZ ?? few),
  seed: Number(process.env.SEED ?? 1),
  endOnFailure: false,
})

/** How long the cases of a test may take together, in milliseconds. */
export const patience = process.env.FUZZ ? 3_600_000 : 60_000
