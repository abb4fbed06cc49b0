import type {
  MergedPoint,
  Point,
  QuestionContent,
  SourceId,
  TextId,
} from '../../core/collection/collection.ts';
import { correctedContent } from '../../core/merge/correct-content.ts';
import { flag, type CliCommand } from './command.ts';
import { exitCodes } from './exit-code.ts';
import type { WholeCollection } from './open-collection.ts';
import { withReadLibrary, type ReadLibrary } from './read-library.ts';
import { dataDirectoryHelp, dataDirectoryOption } from './with-services.ts';

interface ShownMember {
  readonly source: SourceId;
  /** Position among the points of the source's own answer, from 0. */
  readonly index: number;
  readonly label: string | null;
  readonly text: string;
}

interface ShownPoint {
  readonly label: string;
  readonly statement: string;
  readonly members: readonly ShownMember[];
}

interface ShownQuestion {
  readonly number: number;
  readonly topic: string;
  readonly prompt: string;
  readonly points: readonly ShownPoint[];
}

function membersById(
  content: QuestionContent,
): ReadonlyMap<TextId, ShownMember> {
  const members = new Map<TextId, ShownMember>();
  for (const answer of content.answers)
    answer.points.forEach((point: Point, index) => {
      members.set(point.id, {
        source: answer.source,
        index,
        label: point.label ?? null,
        text: point.text,
      });
    });
  return members;
}

function shownPoint(
  merged: MergedPoint,
  members: ReadonlyMap<TextId, ShownMember>,
): ShownPoint {
  return {
    label: merged.label,
    statement: merged.statement,
    members: merged.members.flatMap(id => members.get(id) ?? []),
  };
}

/** The shape of `collate show --json` and `collate import --json`. */
export function shownQuestions({
  collection,
  contents,
}: WholeCollection): readonly ShownQuestion[] {
  const topics = new Map(collection.topics.map(({ id, title }) => [id, title]));
  return collection.questions.map(entry => {
    const content = contents.get(entry.id);
    const members = content ? membersById(content) : new Map();
    return {
      number: entry.number,
      topic: topics.get(entry.topic) ?? entry.topic,
      prompt: entry.prompt,
      points: (content?.mergedPoints ?? []).map(merged =>
        shownPoint(merged, members),
      ),
    };
  });
}

/** A collection with the person's corrections. @throws AppError `not-found`, `damaged` */
async function openCorrected(
  { collections, correctionsOf }: ReadLibrary,
  id: string,
): Promise<WholeCollection> {
  const collection = await collections.open(id);
  const contents = new Map<string, QuestionContent>();
  for (const { id: question } of collection.questions) {
    const content = await collections.question(id, question);
    const corrections = await correctionsOf({ collection: id, question });
    contents.set(question, correctedContent(content, corrections));
  }
  return { collection, contents };
}

function asText(question: ShownQuestion): string {
  const points = question.points.map(({ label, statement, members }) => {
    const sources = [...new Set(members.map(member => member.source))];
    return `   - ${label}: ${statement} [${sources.join(', ')}]`;
  });
  return `${String(question.number)}. ${question.prompt}\n${points.join('\n')}\n`;
}

/** `collate show` */
export const show: CliCommand = {
  name: 'show',
  summary: 'print a collection with its merged points',
  help: `Usage: collate show COLLECTION [--json] [--data-dir DIR]

Prints the questions of a collection, bundled or stored, with their merged points as they were corrected in the library.

  --json           one JSON value: {"questions": [{"number", "topic", "prompt", "points":
                   [{"label", "statement", "members": [{"source", "index", "label", "text"}]}]}]};
                   index is the place of a point in its source's own answer, from 0
${dataDirectoryHelp}
`,
  options: { json: { type: 'boolean' }, ...dataDirectoryOption },
  positionals: { least: 1, most: 1 },
  async run(input, context) {
    const whole = await withReadLibrary(input, context, library =>
      openCorrected(library, input.positionals[0] ?? ''),
    );
    const questions = shownQuestions(whole);
    const { id, title, sources } = whole.collection;
    context.print(
      flag(input, 'json')
        ? `${JSON.stringify({ collection: { id, title }, sources, questions })}\n`
        : `${title}\n\n${questions.map(asText).join('\n')}`,
    );
    return exitCodes.ok;
  },
};
