import type { Zippable } from 'fflate';
import {
  archive,
  bytesOf,
  manifestFor,
  patched,
  record,
  recordPath,
  withFile,
} from '../backups/backup-archive.fixture.ts';
import { pathOfRecord } from '../backups/backup-path.ts';
import { refusedBackups } from '../backups/refused-backups.fixture.ts';

const otherPath = pathOfRecord('study', 'ml-lifecycle--q01');
const thousands = (): Zippable =>
  Object.fromEntries(
    Array.from({ length: 65_534 }, (_, index) => [
      `images/${String(index).padStart(64, '0')}.png`,
      [new Uint8Array(), { level: 0 }],
    ]),
  );

/** Archives that are no backup, besides those that the reader of archives has tests for. Named by the number of their group. */
export const moreArchives: readonly (readonly [string, () => Uint8Array])[] = [
  ['37. a device path', () => withFile('\\\\?\\C:\\x', record)],
  ['37. a path up by backslashes', () => withFile('..\\..\\x', record)],
  [
    '38. a link, and a file through it',
    () =>
      archive({
        'collections/bread': [
          bytesOf('../..'),
          { os: 3, attrs: 0o120777 << 16 },
        ],
        'collections/bread/collection.json': record,
      }),
  ],
  ['40. a name of 5,000 characters', () => withFile('a'.repeat(5000), record)],
  ['40. a device as a record', () => withFile('q/00/CON.json', record)],
  [
    '41. another name in front than in the list',
    () => patched(archive(), view => view.setUint8(30, 'x'.charCodeAt(0))),
  ],
  [
    '42. an archive in an archive',
    () => withFile('collections/bread/sheets/a.zip', archive()),
  ],
  ['44. tens of thousands of entries', () => archive(thousands())],
  [
    '44. a name that is a prototype',
    () => withFile('__proto__/x.json', record),
  ],
  [
    '44. a list of contents that reaches for prototypes',
    () =>
      archive(
        {},
        '{"format":"collate-backup","schema":1,"__proto__":{"polluted":1},"files":[{"path":"__proto__","size":1,"sha256":"x","revision":1}]}',
      ),
  ],
  [
    '45. one byte of a record changed',
    () => {
      const bytes = Uint8Array.from(record);
      bytes[bytes.length - 5] = 0x20;
      const list = [{ path: recordPath, bytes, revision: 3 }];
      return archive({ [recordPath]: bytes }, manifestFor(list));
    },
  ],
  [
    '45. a record whose id is not its name',
    () => withFile(otherPath, record, 3),
  ],
  ['43. a whole archive cut in half', () => archive().slice(0, 300)],
];

/** Groups 37 to 45: archives. By which names each is known among those of the reader of archives and of this file. */
export const archiveGroups: readonly {
  readonly group: number;
  readonly tries: string;
  readonly named: RegExp;
}[] = [
  {
    group: 37,
    tries: 'A name leads out of the library.',
    named: /beside the library|by way of|absolute|drive|share|backslash|^37/,
  },
  { group: 38, tries: 'An entry is a link.', named: /^a link|^38/ },
  {
    group: 39,
    tries: 'Two names are one file.',
    named: /differ in (?:case|normal form)/,
  },
  {
    group: 40,
    tries: 'A name means something to the system.',
    named: /a NUL|stream|device|dot|^40/,
  },
  {
    group: 41,
    tries: 'A name is another in front than in the list.',
    named: /^41/,
  },
  {
    group: 42,
    tries: 'Little unpacks to much, or twice.',
    named: /bomb|share their bytes|^42/,
  },
  {
    group: 43,
    tries: 'Sizes and sums lie, or the end is missing.',
    named:
      /lying size|size that lies|checksum that lies|encrypted|cut short|^43/,
  },
  {
    group: 44,
    tries: 'The list of contents is another than the contents.',
    named: /manifest|^44/,
  },
  {
    group: 45,
    tries: 'A record is not what it says.',
    named: /own checksum|name of another|newer version|^45/,
  },
];

/** Every archive of a group. */
export function archivesOf(named: RegExp): readonly string[] {
  return [
    ...refusedBackups.map(([name]) => name),
    ...moreArchives.map(([name]) => name),
  ].filter(name => named.test(name));
}
