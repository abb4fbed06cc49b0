import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Collection,
  QuestionContent,
} from '../core/collection/collection.ts';

/** A claim of a gold collection: whose it is, and with which others it belongs. */
export interface GoldPoint {
  /** Letters and digits of the claim, lower case: what is left when marks, line ends and markup are taken away. */
  readonly key: string;
  /** Number of the merged point within the question. */
  readonly merged: number;
}

/** A question with the claims of each sheet in the sheet's order. */
export interface GoldQuestion {
  readonly number: number;
  readonly answers: ReadonlyMap<string, readonly GoldPoint[]>;
}

/** Sheets and what people say that they mean. */
export interface GoldCollection {
  readonly name: string;
  readonly heldOut: boolean;
  /** Sheet name to the path of its file. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly questions: readonly GoldQuestion[];
}

/** Letters and digits only, lower case. */
export function claimKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

interface GoldFile {
  readonly heldOut: boolean;
  readonly sheets: readonly string[];
  readonly questions: readonly {
    readonly number: number;
    readonly answers: Readonly<Record<string, readonly string[]>>;
    readonly merged: readonly (readonly string[])[];
  }[];
}

/** The gold collections of `bench/gold`, in the order of their names. */
export function readGoldCollections(root: string): readonly GoldCollection[] {
  const folder = join(root, 'bench', 'gold');
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
    .map(name => readGold(name, join(folder, name)));
}

function readGold(name: string, folder: string): GoldCollection {
  const file = JSON.parse(
    readFileSync(join(folder, 'gold.json'), 'utf8'),
  ) as GoldFile;
  return {
    name,
    heldOut: file.heldOut,
    sheets: new Map(file.sheets.map(sheet => [sheet, join(folder, sheet)])),
    questions: file.questions.map(({ number, answers, merged }) => {
      const group = new Map(
        merged.flatMap((members, index) =>
          members.map(member => [member, index] as const),
        ),
      );
      return {
        number,
        answers: new Map(
          Object.entries(answers).map(([sheet, points]) => [
            sheet,
            points.map((text, index) => ({
              key: claimKey(text),
              merged: group.get(`${sheet}#${index}`) ?? -1,
            })),
          ]),
        ),
      };
    }),
  };
}

/** Eight hexadecimal digits that stand for a claim's key (FNV-1a, 32 bits): the sheets themselves are not in the project. */
export function claimHash(key: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key, 'utf8')) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/**
 * The five sheets of the bundled collection, when their folder lies beside the checkout. Their claims are known by hash, and
 * which belong together is what the bundled collection says, point by point in the sheets' own order.
 */
export function readFiveSheets(
  root: string,
): (GoldCollection & { readonly hashed: true }) | null {
  const folder = join(root, '..', 'shared', 'seeds');
  if (!existsSync(folder)) return null;
  const hashes = JSON.parse(
    readFileSync(join(root, 'bench', 'gold', 'five-sheets.json'), 'utf8'),
  ) as readonly (readonly (readonly string[])[])[];
  const data = join(root, 'data', 'ml-lifecycle');
  const collection = JSON.parse(
    readFileSync(join(data, 'collection.json'), 'utf8'),
  ) as Collection;
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort();
  return {
    name: 'five-sheets',
    heldOut: false,
    hashed: true,
    sheets: new Map(names.map(name => [name, join(folder, name)])),
    questions: collection.questions.map(({ id, number }) => {
      const content = JSON.parse(
        readFileSync(join(data, 'questions', `${id}.json`), 'utf8'),
      ) as QuestionContent;
      return {
        number,
        answers: new Map(
          names.map((name, sheet) => [
            name,
            goldOfSheet(
              content,
              collection.sources[sheet]?.id ?? '',
              hashes[sheet]?.[number - 1] ?? [],
            ),
          ]),
        ),
      };
    }),
  };
}

function goldOfSheet(
  content: QuestionContent,
  source: string,
  hashes: readonly string[],
): readonly GoldPoint[] {
  const points =
    content.answers.find(answer => answer.source === source)?.points ?? [];
  return hashes.map((key, index) => ({
    key,
    merged: content.mergedPoints.findIndex(merged =>
      merged.members.includes(points[index]?.id ?? ''),
    ),
  }));
}
