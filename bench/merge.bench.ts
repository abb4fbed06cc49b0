import type { MergeQuestion, PointVectors } from '../core/merge/merge-input.ts';
import { mergeQuestions } from '../core/merge/merge-questions.ts';
import { parseSheet } from '../core/import/parse-sheet.ts';
import type { ParsedSheet } from '../core/import/parsed-sheet.ts';
import { readSheetSource } from '../electron/services/import/read-sheet-source.ts';
import {
  averageLinkTfIdf,
  equalLabels,
  everyPointAlone,
} from './merge-baselines.ts';
import {
  claimHash,
  claimKey,
  readFiveSheets,
  readGoldCollections,
  type GoldCollection,
} from './merge-gold.ts';
import { growingQuestions } from './merge-growth.ts';
import { harmonicMean, mergeScores } from './merge-scores.ts';
import { recognise, type Recognised } from './merge-recognition.ts';
import { vectorsOf } from './merge-vectors.ts';

/** How many points of the gold are recognised, and how well they are merged, beside what is known to be too simple. */
export async function run(root: string): Promise<void> {
  const five = readFiveSheets(root);
  if (five === null)
    console.log('\nThe five sheets are not beside the checkout: left out.');
  const collections = [...(five ? [five] : []), ...readGoldCollections(root)];
  for (const collection of collections) await judge(root, collection);
  growth();
}

async function judge(root: string, gold: GoldCollection): Promise<void> {
  const start = performance.now();
  const keyOf =
    gold.name === 'five-sheets'
      ? (text: string) => claimHash(claimKey(text))
      : claimKey;
  const sheets = new Map<string, ParsedSheet>();
  for (const [name, path] of gold.sheets)
    sheets.set(name, parseSheet(await readSheetText(name, path)));
  const parsing = performance.now() - start;
  const found = recognise(gold, sheets, keyOf);
  const vectors = await vectorsOf(root, found.questions);
  console.log(
    `\n${gold.name}${gold.heldOut ? ' (held out of all tuning)' : ''}`,
  );
  console.log(
    `points recognised: recall ${share(found.recall)}, precision ${share(found.precision)}, F1 ${share(harmonicMean(found.recall, found.precision))}; read in ${parsing.toFixed(0)} ms`,
  );
  console.log(
    `${'grouping'.padEnd(30)} ${['B-cubed', 'precision', 'recall', 'pairwise', 'precision', 'recall', 'ms/question'].map(name => name.padStart(11)).join(' ')}`,
  );
  for (const [name, group] of groupings(vectors)) tell(name, group, found);
}

type Grouping = (
  questions: readonly MergeQuestion[],
) => readonly (readonly number[])[];

function groupings(
  vectors: PointVectors,
): readonly (readonly [string, Grouping])[] {
  const engine =
    (present: PointVectors): Grouping =>
    questions => {
      const results = mergeQuestions(questions, present);
      return questions.map(({ points }, index) => {
        const group = new Map(
          results[index]?.groups.flatMap(({ members }, place) =>
            members.map(member => [member, place] as const),
          ),
        );
        return points.map(point => group.get(point.id) ?? -1);
      });
    };
  return [
    ['every point alone', everyPointAlone],
    ['equal labels', equalLabels],
    ['average-link TF-IDF', averageLinkTfIdf],
    ['Collate, words only', engine(null)],
    ...(vectors ? [['Collate, with vectors', engine(vectors)] as const] : []),
  ];
}

function tell(name: string, group: Grouping, found: Recognised): void {
  const start = performance.now();
  const groups = group(found.questions);
  const time = (performance.now() - start) / found.questions.length;
  const scores = mergeScores(
    found.gold.map((gold, index) => ({ gold, found: groups[index] ?? [] })),
  );
  const figures = [
    scores.bcubed,
    scores.bcubedPrecision,
    scores.bcubedRecall,
    scores.pairwise,
    scores.pairPrecision,
    scores.pairRecall,
  ].map(share);
  console.log(
    `${name.padEnd(30)} ${[...figures, time.toFixed(1)].map(text => text.padStart(11)).join(' ')}`,
  );
}

function share(value: number): string {
  return value.toFixed(3);
}

async function readSheetText(name: string, path: string): Promise<string> {
  const read = await readSheetSource({ name, path });
  if (read.outcome === 'refused') throw new Error(read.message);
  return read.text;
}

/** Time for ten times as many questions of the same size, as a ratio to ten times the time. */
function growth(): void {
  const times = [100, 1000].map(count => {
    const questions = growingQuestions(count);
    const start = performance.now();
    mergeQuestions(questions, null);
    return performance.now() - start;
  });
  const [small = NaN, large = NaN] = times;
  console.log(
    `\nGrowth, 5 sources: 100 questions ${small.toFixed(0)} ms, 1,000 questions ${large.toFixed(0)} ms, ratio to linear ${(large / small / 10).toFixed(2)}`,
  );
}
