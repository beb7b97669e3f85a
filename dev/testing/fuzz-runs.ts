/** How often a fuzz test is run, and from where. What failed is repeated with what it printed. */
export type FuzzRuns = { readonly seed: number; readonly numRuns: number };

/** From FUZZ_SEED and FUZZ_RUNS where they are set; prints what it is. */
export function fuzzRuns(what: string, usually: number): FuzzRuns {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
  const numRuns = Number(process.env.FUZZ_RUNS ?? usually);
  console.log(`${what}: ${numRuns} runs. To repeat them: FUZZ_SEED=${seed} FUZZ_RUNS=${numRuns}`);
  return { seed, numRuns };
}
