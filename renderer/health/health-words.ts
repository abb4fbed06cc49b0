import type {
  HealthAction,
  HealthEntry,
  HealthGroup,
  HealthReport,
  KeptVersion,
  MoveReport,
} from '../../core/library-health/library-health.ts';
import { clockTime } from '../my-answer/clock-time.ts';
import { countWords } from '../settings/backups-words.ts';

/** What a group is called, and one sentence about what is in it. */
interface GroupWords {
  readonly title: string;
  readonly sentence: string;
}

const groups: Readonly<Record<HealthGroup, GroupWords>> = {
  interrupted: {
    title: 'An interrupted restore',
    sentence:
      'A backup was being restored, and it did not come to its end. Both ways on are open.',
  },
  missing: {
    title: 'Missing',
    sentence:
      'Collate knows that these were there, and no good file of them is left.',
  },
  conflict: {
    title: 'Two versions',
    sentence:
      'These were changed in two places. Both versions are safe until you choose.',
  },
  unreadable: {
    title: 'Not readable now',
    sentence: 'Nothing is written to these as long as they cannot be read.',
  },
  repaired: {
    title: 'Repaired',
    sentence:
      'Something was wrong with these, and a good version is in use again.',
  },
  'set-aside': {
    title: 'Set aside',
    sentence:
      'Files that could not be used are kept, unchanged, for you to look at.',
  },
  foreign: {
    title: 'Not from Collate',
    sentence: 'Files in the library’s folder that Collate did not put there.',
  },
  newer: {
    title: 'From a newer Collate',
    sentence:
      'These can be read here and not changed, so that nothing of them is lost.',
  },
  trash: {
    title: 'In the trash',
    sentence: 'What was taken out is kept here and can be brought back.',
  },
};

/** The heading of a group and the sentence below it. */
export function groupWords(group: HealthGroup): GroupWords {
  return groups[group];
}

/** Groups in which the person has something to decide; the others only tell. */
const deciding: ReadonlySet<HealthGroup> = new Set<HealthGroup>([
  'interrupted',
  'missing',
  'conflict',
  'unreadable',
]);

/** How many entries wait for the person. */
export function waiting({ entries }: HealthReport): number {
  return entries.filter(({ group }) => deciding.has(group)).length;
}

/** The state of the library in a sentence or two. */
export function verdictWords(report: HealthReport): string {
  const count = waiting(report);
  if (count > 0)
    return `${countWords(count, 'thing waits', 'things wait')} for your decision. Everything else is in order.`;
  const told = report.entries.filter(({ group }) => group !== 'trash').length;
  if (told === 0) return 'Nothing needs you.';
  return `Nothing needs you. ${countWords(told, 'thing was', 'things were')} taken care of and ${told === 1 ? 'is' : 'are'} listed.`;
}

/** When every record was last read. */
export function checkedWords({ checked }: HealthReport, now: Date): string {
  return checked === null
    ? 'The records have not all been read since Collate was started.'
    : `Every record was last read at ${clockTime(checked, now)}.`;
}

/** What an entry is called: its question where that is known. */
export function entryTitle({ prompt, subject }: HealthEntry): string {
  return prompt ?? subject;
}

const actions: Readonly<Record<HealthAction, string>> = {
  compare: 'Compare',
  'keep-mine': 'Keep mine',
  'keep-theirs': 'Keep theirs',
  'keep-both': 'Keep both',
  'finish-restore': 'Finish restoring',
  'go-back': 'Go back to before',
  'restore-from-backup': 'Restore from backup',
  'accept-loss': 'Go on without it…',
  restore: 'Restore',
  discard: 'Delete for good…',
};

/** What the button says that does it. */
export function actionWords(action: HealthAction, entry: HealthEntry): string {
  if (action === 'compare' && entry.group === 'foreign') return 'Look inside';
  return actions[action];
}

/** What has happened once it was done. */
export const doneWords: Readonly<
  Record<Exclude<HealthAction, 'compare'>, string>
> = {
  'keep-mine': 'Yours stays in use. Theirs is in the trash.',
  'keep-theirs': 'Theirs is in use now. Yours is in the trash.',
  'keep-both':
    'Yours stays in use, with what only theirs had. The rest of theirs is in the trash.',
  'finish-restore': 'The restore came to its end.',
  'go-back': 'Everything is as it was before the restore.',
  'restore-from-backup': 'Restored from the backup.',
  'accept-loss': 'It is not missed any more. You can begin it anew.',
  restore: 'Restored. What was in its place is in the trash or in a backup.',
  discard: 'The file was deleted.',
};

/** What is asked before something that cannot be taken back; null for all else. */
export function questionWords(action: HealthAction): {
  readonly question: string;
  readonly yes: string;
} | null {
  if (action === 'discard')
    return {
      question:
        'The file is deleted for good. What is in use is not touched by it.',
      yes: 'Delete for good',
    };
  if (action === 'accept-loss')
    return {
      question:
        'It is empty from then on and can be written anew. Files that were set aside stay, and so do backups.',
      yes: 'Go on without it',
    };
  return null;
}

/** Which version an action keeps; null for actions that decide no conflict. */
export function keptBy(action: HealthAction): KeptVersion | null {
  if (action === 'keep-mine') return 'mine';
  if (action === 'keep-theirs') return 'theirs';
  return action === 'keep-both' ? 'both' : null;
}

/** What the two sides of a comparison are called. */
export function sideWords(group: HealthGroup): {
  readonly mine: string;
  readonly theirs: string;
} {
  if (group === 'conflict')
    return { mine: 'Mine, in use now', theirs: 'Theirs' };
  if (group === 'trash') return { mine: 'In use now', theirs: 'In the trash' };
  if (group === 'set-aside') return { mine: 'In use now', theirs: 'Set aside' };
  return { mine: 'In use now', theirs: 'In this file' };
}

/** What a move of the library has done. */
export function movedWords({ folder, before, files }: MoveReport): string {
  return `The library is in ${folder} now. ${countWords(files, 'file was', 'files were')} copied and checked. Everything is still in ${before} as well, and nothing uses it any more.`;
}

/** How much work is in the library. */
export function contentsWords(records: number): string {
  if (records === 0) return 'No saved work yet';
  return `Your work on ${countWords(records, 'question')}`;
}
