import { AppError } from '../../core/app-error.ts';
import type { MergeReasons } from '../../core/contract.ts';
import type { MergeExplanation } from '../../core/merge/merge-input.ts';
import { createEmbeddings } from '../services/embeddings/create-embeddings.ts';
import { MergeReviews } from '../services/merging/merge-reviews.ts';
import { programFiles } from '../services/program-files.ts';
import { flag, UsageError, type CliCommand } from './command.ts';
import { exitCodes } from './exit-code.ts';
import { withReadLibrary, type ReadLibrary } from './read-library.ts';
import {
  dataDirectoryHelp,
  dataDirectoryOption,
  withoutModelHelp,
  withoutModelOption,
} from './with-services.ts';

async function questionNamed(
  { collections }: ReadLibrary,
  collection: string,
  name: string,
): Promise<string> {
  const { questions } = await collections.open(collection);
  const found = questions.find(
    entry => entry.id === name || String(entry.number) === name,
  );
  if (found) return found.id;
  throw new AppError('not-found', `There is no question ${name}.`);
}

async function explain(
  library: ReadLibrary,
  collection: string,
  name: string,
  useModel: boolean,
): Promise<MergeReasons> {
  const embeddings = createEmbeddings({
    workerFile: programFiles.embeddingsWorker,
    modelFolder: useModel ? programFiles.model : null,
  });
  try {
    const reviews = new MergeReviews({
      ...library,
      embeddings,
      workerFile: null,
    });
    const question = await questionNamed(library, collection, name);
    return await reviews.explain({ collection, question });
  } finally {
    await embeddings.close();
  }
}

function sentence(each: MergeExplanation): string {
  const score = (value: number) => value.toFixed(3);
  const together =
    each.nearest === null
      ? 'stands alone'
      : `is with ${each.nearest} (${score(each.score ?? 0)}; shared: ${each.shared.join(', ') || 'no words, by meaning'})`;
  const next = each.runnerUp
    ? `; next best: ${each.runnerUp.point} (${score(each.runnerUp.score)})`
    : '';
  return `${each.point} ${together}${next}`;
}

/** `collate merge` */
export const merge: CliCommand = {
  name: 'merge',
  summary: 'say why points of a question were merged',
  help: `Usage: collate merge --explain COLLECTION QUESTION [POINT] [--json] [--data-dir DIR] [--without-model]

Says for each point of a question which point of its merged point it agrees with most, by which words, and which point of
another one came next. The scores are the engine's, even where an editor or you did the merging; your corrections in the
library count.

  --json           one JSON value: {"engine", "threshold", "points": [{"point", "nearest", "score", "shared", "runnerUp",
                   "byHand"}], "maybe": [{"points", "score"}]}; maybe are pairs that may be the same, by their first points
${dataDirectoryHelp}
${withoutModelHelp}
`,
  options: {
    explain: { type: 'boolean' },
    json: { type: 'boolean' },
    ...dataDirectoryOption,
    ...withoutModelOption,
  },
  positionals: { least: 2, most: 3 },
  async run(input, context) {
    if (!flag(input, 'explain')) throw new UsageError('--explain is missing.');
    const [id = '', number = '', point] = input.positionals;
    const { explanations: all, ...reasons } = await withReadLibrary(
      input,
      context,
      library => explain(library, id, number, !flag(input, 'without-model')),
    );
    const wanted = all.filter(
      each => point === undefined || each.point === point,
    );
    if (point !== undefined && wanted.length === 0)
      throw new AppError('not-found', `There is no point ${point} in it.`);
    const threshold = all[0]?.threshold ?? 0;
    const points = wanted.map(({ threshold: _, ...each }) => each);
    context.print(
      flag(input, 'json')
        ? `${JSON.stringify({ ...reasons, threshold, points })}\n`
        : `A pair needs ${threshold.toFixed(3)} here.\n${wanted.map(sentence).join('\n')}\n`,
    );
    return exitCodes.ok;
  },
};
