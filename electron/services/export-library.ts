import { coverageCounts } from '../../core/coverage/coverage.ts';
import type {
  Collection,
  QuestionContent,
} from '../../core/collection/collection.ts';
import { coverOpenQuestion } from '../../core/coverage/cover-open-question.ts';
import type {
  ExportChoices,
  ExportResult,
} from '../../core/export/export-choices.ts';
import type { ExportedCoverage } from '../../core/export/export-input.ts';
import { exportMarkdown } from '../../core/export/export-markdown.ts';
import { imagesIn } from '../../core/rich-text/rich-text.ts';
import type { StudyRecord } from '../../core/study/study-record.ts';
import type { Images } from './images.ts';
import type { Library } from './library.ts';
import type { Preferences } from './preferences.ts';

/** Reads what an export needs and builds its files. Writes nothing. */
export async function exportLibrary(
  library: Library,
  images: Images,
  preferences: Preferences,
  choices: ExportChoices,
): Promise<ExportResult> {
  const collection = await library.collections.open(choices.collection);
  const wanted = questionsOf(collection, choices.scope);
  const contents = new Map<string, QuestionContent>();
  const records = new Map<string, StudyRecord>();
  const coverage = new Map<string, ExportedCoverage>();
  for (const { id, prompt } of wanted) {
    const ref = { collection: collection.id, question: id };
    const { content, record } = await library.correctedQuestion(ref);
    records.set(id, record);
    if (content === null) continue;
    contents.set(id, content);
    const covered = coverOpenQuestion(prompt, content, record);
    if (covered !== null)
      coverage.set(id, {
        covered: coverageCounts(covered).covered,
        points: content.mergedPoints.length,
      });
  }
  const { meanings } = await preferences.settings();
  return exportMarkdown({
    choices,
    collection,
    contents,
    records,
    coverage,
    meanings,
    images: await imageBytes(images, [...records.values()]),
  });
}

function questionsOf(
  { questions }: Collection,
  scope: ExportChoices['scope'],
): Collection['questions'] {
  if (scope.kind === 'collection') return questions;
  return questions.filter(entry =>
    scope.kind === 'question'
      ? entry.id === scope.question
      : entry.topic === scope.topic,
  );
}

/** Bytes of every picture in the answers; one that is missing is named in words by the export. */
async function imageBytes(
  images: Images,
  records: readonly StudyRecord[],
): Promise<ReadonlyMap<string, string>> {
  const bytes = new Map<string, string>();
  const ids = records.flatMap(({ answer }) =>
    answer === null ? [] : imagesIn(answer.document),
  );
  for (const id of new Set(ids))
    await images.read(id).then(
      ({ base64 }) => bytes.set(id, base64),
      () => undefined,
    );
  return bytes;
}
