import type { Addition } from '../../core/collection/addition.ts';
import type { Collection } from '../../core/collection/collection.ts';
import type { LibraryProblem } from '../../core/library-problem.ts';
import { changedSinceStored } from './checksummed-json.ts';

/** A file of additions that cannot be used, or a sheet beside one. */
export interface DamagedAddition {
  /** Of both files: `<collection>/<number>/<source>`, below `additions`. */
  readonly stem: string;
  readonly extension: '.json' | '.txt';
  readonly source: string;
  /** The end of a sentence. */
  readonly reason: string;
}

/** What a person is told: what happened, what is shown instead, what is safe, what to do. */
export function additionProblem(
  base: Collection,
  damaged: DamagedAddition,
  held: ReadonlyMap<string, Addition>,
): LibraryProblem {
  const name = `additions/${damaged.stem}${damaged.extension}`;
  const because = damaged.reason.replace(/\.$/, '');
  const sentences = [
    `The file ${name} of the collection “${base.title}” is damaged: ${because}.`,
    `${shownInstead(base, damaged, held)}.`,
    'Your highlights, notes and answers are stored apart from it and are safe.',
    'Import the sheet into the collection again or restore a backup in Settings to bring it back.',
    ...onPurpose(damaged),
  ];
  return {
    id: `addition-damaged.${damaged.stem}${damaged.extension}`,
    kind: 'collection-damaged',
    subject: base.title,
    message: sentences.join(' '),
    file: name,
  };
}

function shownInstead(
  base: Collection,
  { extension, source }: DamagedAddition,
  held: ReadonlyMap<string, Addition>,
): string {
  if (extension === '.txt')
    return 'It is the text of a sheet as it was imported; what the sheet says is shown as before';
  if (held.has(source)) return 'The state of this source before it is shown';
  return base.sources.some(({ id }) => id === source)
    ? 'This source is shown as it was when the collection was made'
    : 'The collection is shown without this source';
}

/** What a person can do whose own doing it was. */
function onPurpose({
  stem,
  extension,
  reason,
}: DamagedAddition): readonly string[] {
  if (reason === changedSinceStored)
    return [
      `If you changed the file yourself and want it as it is, delete the fields “sha256”, “import” and “sheet” at the beginning of additions/${stem}.json; Collate then reads it without comparing checksums.`,
    ];
  if (extension === '.json' && reason === missing)
    return [
      `If you took the source back yourself, delete additions/${stem}.txt, too.`,
    ];
  return [];
}

const missing = 'it is missing';
