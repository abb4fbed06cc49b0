/**
 * Inputs that attack in one way. Groups are numbered from 1 to 55 through all files of this folder; tests name them by their
 * number, and `hostile-groups.test.ts` sees to it that none is missing.
 */
export interface HostileGroup<T> {
  readonly group: number;
  /** What the inputs try, in one sentence. */
  readonly tries: string;
  readonly inputs: readonly T[];
}

/** One input with the name of its group, for a table of tests. */
export function eachInput<T>(
  groups: readonly HostileGroup<T>[],
): readonly (readonly [name: string, input: T])[] {
  return groups.flatMap(({ group, tries, inputs }) =>
    inputs.map((input, index): readonly [string, T] => [
      `${String(group)}.${String(index + 1)} ${tries}`,
      input,
    ]),
  );
}

/** What an input would set if any of it ran. */
export const canary = '__c';
