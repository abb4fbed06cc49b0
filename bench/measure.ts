/** One thing that is measured: its name and what to do once. The time is what `once` returns, in milliseconds. */
export interface Case {
  readonly name: string;
  readonly once: () => Promise<number>;
}

/** What a case came to. */
export interface Result {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/** Runs cases in turn, so that whatever else the machine does falls on all of them alike. The first round is not counted. */
export async function interleave(
  cases: readonly Case[],
  rounds: number,
): Promise<readonly Result[]> {
  const times = cases.map((): number[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const [index, each] of cases.entries()) {
      const time = await each.once();
      if (round > 0) times[index]?.push(time);
    }
  return cases.map(({ name }, index) => summary(name, times[index] ?? []));
}

/** Milliseconds that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function summary(name: string, times: readonly number[]): Result {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ??
    NaN;
  return { name, median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Prints results under a title, with ratios to the one that is named as the base. */
export function report(
  title: string,
  results: readonly Result[],
  base: string,
): void {
  const floor = results.find(result => result.name === base);
  const rows = results.map(({ name, median, p95, runs }) =>
    [
      name.padEnd(44),
      median.toFixed(3).padStart(10),
      p95.toFixed(3).padStart(10),
      (median / (floor?.median ?? NaN)).toFixed(2).padStart(8),
      (p95 / (floor?.p95 ?? NaN)).toFixed(2).padStart(10),
      String(runs).padStart(6),
    ].join(' '),
  );
  console.log(
    [
      `\n${title}`,
      `${'case'.padEnd(44)} ${'median ms'.padStart(10)} ${'p95 ms'.padStart(10)} ${'ratio'.padStart(8)} ${'p95 ratio'.padStart(10)} ${'runs'.padStart(6)}`,
      ...rows,
    ].join('\n'),
  );
}
