import { relative } from 'node:path';
import type { LibraryProblem } from '../../../core/library-problem.ts';
import type { Finding, FindingKind } from './finding.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
});

function spokenTime(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : dateFormat.format(date);
}

/** Says a finding to a person. Equal findings get equal ids, so that they are told once. */
export function problemOfFinding(
  finding: Finding,
  library: string,
  subject: string,
): LibraryProblem {
  const { what, quarantined, inUse } = finding;
  const file = relative(library, finding.file).replaceAll('\\', '/');
  return {
    id: `${what}:${quarantined ?? file}`,
    kind: kindOf(what, inUse !== null),
    subject,
    message: messages[what](
      inUse && spokenTime(inUse),
      aside(quarantined !== null),
    ),
    file,
    ...(quarantined === null
      ? {}
      : { quarantined: `quarantine/${quarantined}` }),
  };
}

function kindOf(what: FindingKind, recovered: boolean): LibraryProblem['kind'] {
  switch (what) {
    case 'damaged':
      return recovered ? 'recovered' : 'damaged';
    case 'cut-short':
    case 'previous-used':
      return 'recovered';
    case 'kept-copy':
    case 'changed-outside':
    case 'stray':
    case 'stray-record':
      return 'conflict';
    default:
      return what;
  }
}

function aside(setAside: boolean): string {
  return setAside ? 'It was set aside unchanged.' : 'It was left where it is.';
}

type Message = (inUse: string | null, aside: string) => string;

const messages: Readonly<Record<FindingKind, Message>> = {
  damaged: (inUse, aside) =>
    inUse
      ? `The file with what was saved was damaged. ${aside} The newest good version, saved on ${inUse}, is in use. Look through it, and if something is missing, compare it with a backup.`
      : `The file with what was saved was damaged, and no good version lies beside it. ${aside} Everything else is unharmed. Restore this record from a backup if you have one.`,
  'cut-short': (inUse, aside) =>
    inUse
      ? `A save was interrupted before it was complete. ${aside} The version saved on ${inUse} is whole and in use. Look through it and repeat the last change if it is missing.`
      : `The first save was interrupted before it was complete. ${aside} Everything else is unharmed. Enter the last change again.`,
  'previous-used': inUse =>
    `The newest file of this record was gone. The version before it, saved on ${inUse}, is in use. Look through it, and if something is missing, compare it with a backup.`,
  newer: () =>
    'This was written by a newer version of Collate. It is left as it is and can only be read here. Install the newest version to change it.',
  unreadable: () =>
    'The file with what was saved cannot be read: the disk or its permissions refuse. It is left as it is, and nothing is written over it. Check the disk and the permissions of the library folder, then open the library again.',
  'kept-copy': () =>
    'Two versions of this record were written in different places. Both are safe: one is in use, the other is kept as a copy beside it. Take over what you need from the copy, then delete it.',
  'changed-outside': () =>
    'Another program or computer changed this while it was open here. The newest version is in use, and what was open here is kept as long as it was known. Look through it, and avoid editing in two places at once.',
  stray: () =>
    'A file in the library was not put there by Collate, and it holds nothing that Collate can read. It is left as it is. Move it elsewhere if it is not needed.',
  'stray-record': () =>
    'A file holds a second version of this record under a name that Collate does not give, as synchronisation programs do. It is left as it is, and the record itself is in use. Compare the two, then delete the one you do not need.',
  missing: () =>
    'The file with what was saved is known to have existed and is gone. Nothing else is affected. Look for it in the quarantine folder, the trash or the synchronisation program, or restore it from a backup.',
};
