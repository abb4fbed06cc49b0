import { join } from 'node:path';
import fc from 'fast-check';
import { checkLibrary } from './check-library.ts';
import { commandArbitraries } from './sequences/commands.ts';
import { ids, LibraryModel, UsedLibrary } from './sequences/library-model.ts';
import type { Breach } from './tally.ts';
import { sized, type TortureCase } from './torture-case.ts';

type Commands = Iterable<fc.AsyncCommand<LibraryModel, UsedLibrary>>;

/** Follows one sequence from a new library to its last opening. */
async function follow(
  folder: string,
  commands: Commands,
): Promise<readonly Breach[]> {
  const model = new LibraryModel();
  const library = await UsedLibrary.open(folder);
  try {
    await fc.asyncModelRun(() => ({ model, real: library }), commands);
    await library.reopen();
    for (const id of ids) await library.check(model, id);
  } catch (error) {
    library.add('unreadable', String(error));
  }
  await library.store.close();
  const bounds = model.bounds();
  const mayTell = [...model.mayTell];
  const checked = await checkLibrary({ library: folder, bounds, mayTell });
  return [...library.breaches, ...checked];
}

/** Any sequence of saves, faults, damage, foreign changes and restarts against a model of what must come of it. */
export const sequenceCase: TortureCase = {
  name: 'sequences',
  title: 'any sequence of saves, faults, damage, strangers and restarts',
  run: async ({ extent, seed, rounds, fastFolder }, tally) => {
    const figures = { short: 200, default: 2000, nightly: 100_000 };
    const numRuns = rounds ?? sized(extent, figures);
    const folder = join(fastFolder, 'library');
    let steps = 0;
    // Of the shortest sequence that breached anything: it is tried last.
    let breaches: readonly Breach[] = [];
    const any = fc.commands(commandArbitraries, {
      maxCommands: 14,
      size: 'max',
    });
    const property = fc.asyncProperty(any, async commands => {
      const found = await follow(folder, commands);
      steps += [...commands].length;
      if (found.length > 0) breaches = found;
      return found.length === 0;
    });
    const details = await fc.check(property, { seed, numRuns });
    const isFailed = details.failed ? 1 : 0;
    for (let run = isFailed; run < details.numRuns; run++) tally.enter('', []);
    if (details.counterexample)
      tally.enter(
        `seed ${seed}: ${String(details.counterexample[0])}`,
        breaches,
      );
    return `${steps} steps, seed ${seed}`;
  },
};
