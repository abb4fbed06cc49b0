import { AppError } from '../../core/app-error.ts';
import type {
  QuestionContent,
  QuestionEntry,
} from '../../core/collection/collection.ts';
import { explainMerge } from '../../core/merge/explain-merge.ts';
import type {
  MergeExplanation,
  MergeQuestion,
  PointVectors,
} from '../../core/merge/merge-input.ts';
import { createEmbeddings } from '../services/embeddings/create-embeddings.ts';
import { vectorsOfPoints } from '../services/importing/vectors-of-points.ts';
import { programFiles } from '../services/program-files.ts';
import { flag, UsageError, type CliCommand } from './command.ts';
import { exitCodes } from './exit-code.ts';
import { openCollection, type WholeCollection } from './open-collection.ts';
import {
  dataDirectoryHelp,
  dataDirectoryOption,
  withoutModelHelp,
  withoutModelOption,
} from './with-services.ts';

function mergeQuestionOf(
  entry: QuestionEntry,
  content: QuestionContent | undefined,
): MergeQuestion {
  return {
    id: entry.id,
    prompt: entry.prompt,
    rules: [],
    points: (content?.answers ?? []).flatMap(({ source, points }) =>
      points.map(point => ({
        ...point,
        source,
        id: `${entry.id}/${point.id}`,
      })),
    ),
  };
}

function entryOf({ collection }: WholeCollection, name: string): QuestionEntry {
  const found = collection.questions.find(
    entry => entry.id === name || String(entry.number) === name,
  );
  if (found) return found;
  throw new AppError('not-found', `There is no question ${name}.`);
}

async function vectorsOf(
  { points }: MergeQuestion,
  useModel: boolean,
): Promise<PointVectors> {
  const embeddings = createEmbeddings({
    workerFile: programFiles.embeddingsWorker,
    modelFolder: useModel ? programFiles.model : null,
  });
  try {
    return await vectorsOfPoints(
      embeddings,
      points,
      () => undefined,
      new AbortController().signal,
    );
  } finally {
    await embeddings.close();
  }
}

async function explain(
  whole: WholeCollection,
  entry: QuestionEntry,
  useModel: boolean,
): Promise<readonly MergeExplanation[]> {
  const questions = whole.collection.questions.map(each =>
    mergeQuestionOf(each, whole.contents.get(each.id)),
  );
  const question = questions.find(each => each.id === entry.id);
  if (!question) return [];
  const merged = whole.contents.get(entry.id)?.mergedPoints ?? [];
  const groups = merged.map(({ members }) => ({
    members: members.map(member => `${entry.id}/${member}`),
  }));
  const vectors = await vectorsOf(question, useModel);
  const local = (id: string) => id.slice(entry.id.length + 1);
  return explainMerge(question, questions, { groups }, vectors).map(each => ({
    ...each,
    point: local(each.point),
    nearest: each.nearest === null ? null : local(each.nearest),
    runnerUp: each.runnerUp && {
      ...each.runnerUp,
      point: local(each.runnerUp.point),
    },
  }));
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
another one came next. The scores are the engine's, even where an editor did the merging.

  --json           one JSON value: {"threshold", "points": [{"point", "nearest", "score", "shared", "runnerUp", "byHand"}]}
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
    const whole = await openCollection(id, input, context);
    const all = await explain(
      whole,
      entryOf(whole, number),
      !flag(input, 'without-model'),
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
        ? `${JSON.stringify({ threshold, points })}\n`
        : `A pair needs ${threshold.toFixed(3)} here.\n${wanted.map(sentence).join('\n')}\n`,
    );
    return exitCodes.ok;
  },
};
