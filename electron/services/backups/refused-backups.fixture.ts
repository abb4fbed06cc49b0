import { zipSync } from 'fflate';
import { pathOfRecord } from './backup-path.ts';
import {
  archive,
  bytesOf,
  listed,
  manifestFor,
  patched,
  record,
  recordPath as path,
  withFile,
} from './backup-archive.fixture.ts';

/** Archives that are no backup, and by which words they are refused. */
export const refusedBackups: readonly (readonly [
  string,
  () => Uint8Array,
  RegExp,
])[] = [
  ['an empty file', () => new Uint8Array(), /cut short, or is no archive/],
  ['a text', () => bytesOf('x'.repeat(100)), /cut short, or is no archive/],
  ['an archive cut short', () => archive().slice(0, -1), /cut short/],
  [
    'one with bytes behind it',
    () => Buffer.concat([archive(), Buffer.of(0)]),
    /cut short/,
  ],
  [
    'one with bytes before it',
    () => Buffer.concat([Buffer.of(0), archive()]),
    /do not fit together/,
  ],
  [
    'one without a manifest',
    () => zipSync({ [path]: record }),
    /no list of contents/,
  ],
  [
    'a manifest that is no JSON',
    () => archive({}, 'words'),
    /list of contents cannot be read/,
  ],
  [
    'a manifest that is no object',
    () => archive({}, '[]'),
    /is not one of a backup/,
  ],
  [
    'a manifest of another program',
    () => archive({}, manifestFor(listed, { format: 'other' })),
    /is not one of a backup \(format\)/,
  ],
  [
    'a manifest of a newer version',
    () => archive({}, manifestFor(listed, { schema: 999 })),
    /newer version of Collate \(form 999/,
  ],
  [
    'a manifest without the file',
    () => archive({}, manifestFor([])),
    /not in its list of contents/,
  ],
  [
    'a manifest with a file that is not there',
    () =>
      archive(
        {},
        manifestFor([
          ...listed,
          { path: pathOfRecord('study', 'a--b'), bytes: record, revision: 3 },
        ]),
      ),
    /in its list of contents and not in it/,
  ],
  [
    'a manifest that names a file twice',
    () => archive({}, manifestFor([...listed, ...listed])),
    /twice in the list/,
  ],
  [
    'a manifest with another checksum',
    () =>
      archive(
        {},
        manifestFor([
          { ...listed[0]!, bytes: bytesOf('x'.repeat(record.length)) },
        ]),
      ),
    /not what its list of contents states/,
  ],
  [
    'a manifest with another size',
    () =>
      archive(
        {},
        manifestFor(listed).replace(`"size":${record.length}`, '"size":1'),
      ),
    /not what its list of contents states/,
  ],
  [
    'a manifest with another revision',
    () => archive({}, manifestFor([{ ...listed[0]!, revision: 4 }])),
    /another revision/,
  ],
  [
    'a record whose own checksum is wrong',
    () => withFile(pathOfRecord('study', 'a--b'), bytesOf('{}\n{}\n'), 1),
    /the record .* is damaged/,
  ],
  [
    'a record under the name of another',
    () => withFile(pathOfRecord('study', 'a--b'), record, 3),
    /the record of something else/,
  ],
  [
    'a record in the folder of another',
    () => withFile('q/00/bread--q1.json', record, 3),
    /not a file of a library/,
  ],
  [
    'a picture whose name is not its checksum',
    () => withFile(`images/${'0'.repeat(64)}.png`, record),
    /not the picture of that name/,
  ],
  [
    'a file beside the library',
    () => withFile('../outside.json', record),
    /leads out of the library/,
  ],
  [
    'a file above by way of below',
    () => withFile('q/../../outside.json', record),
    /leads out of the library/,
  ],
  [
    'an absolute path',
    () => withFile('/etc/passwd', record),
    /begins at the root/,
  ],
  ['a drive', () => withFile('C:/Windows/x', record), /begins at the root/],
  ['a share', () => withFile('\\\\server\\x', record), /begins at the root/],
  ['a backslash', () => withFile('q\\00\\x.json', record), /backslash/],
  ['a NUL', () => withFile('q/00/a.json\0.png', record), /NUL/],
  [
    'a control character',
    () => withFile('q/00/a\u001b[2J.json', record),
    /control character/,
  ],
  [
    'a device',
    () => withFile('collections/con/collection.json', record),
    /name of a device/,
  ],
  [
    'a device with an extension',
    () => withFile('images/NUL.png', record),
    /name of a device/,
  ],
  [
    'a stream beside a file',
    () => withFile('meta/settings.json:evil', record),
    /colon/,
  ],
  [
    'a name that ends with a dot',
    () => withFile('meta/settings.json.', record),
    /dot or a space/,
  ],
  ['a folder', () => archive({ 'q/': new Uint8Array() }), /is a folder/],
  [
    'a file that Collate does not make',
    () => withFile('collections/bread/run.js', record),
    /not a file of a library/,
  ],
  [
    'the lock of the library',
    () => withFile('owner.json', record),
    /not a file of a library/,
  ],
  [
    'a save in progress',
    () => withFile(`${path}.9.1.1.tmp`, record),
    /not a file of a library/,
  ],
  [
    'two names that differ in case only',
    () => archive({ [path.toUpperCase()]: record }),
    /more than once/,
  ],
  [
    'two names that differ in normal form only',
    () => archive({ 'images/\u00e9': record, 'images/e\u0301': record }),
    /more than once/,
  ],
  [
    'a link',
    () => archive({ [path]: [record, { os: 3, attrs: 0o120777 << 16 }] }),
    /a link to another place/,
  ],
  [
    'a pipe',
    () => archive({ [path]: [record, { os: 3, attrs: 0o010644 << 16 }] }),
    /not a plain file/,
  ],
  [
    'a bomb',
    () =>
      withFile('collections/bread/sheets/a.txt', new Uint8Array(50_000_000)),
    /unpack to far more/,
  ],
  [
    'a lying size',
    () => patched(archive(), (view, at) => view.setUint32(at + 24, 10, true)),
    /contradict each other/,
  ],
  [
    'a size that lies in both places',
    () =>
      patched(archive(), (view, at) => {
        view.setUint32(at + 24, 10, true);
        view.setUint32(22, 10, true);
      }),
    /cannot be unpacked|size of/,
  ],
  [
    'a checksum that lies in both places',
    () =>
      patched(archive(), (view, at) => {
        view.setUint32(at + 16, 7, true);
        view.setUint32(14, 7, true);
      }),
    /changed or damaged/,
  ],
  [
    'an encrypted entry',
    () => patched(archive(), (view, at) => view.setUint16(at + 8, 1, true)),
    /encrypted/,
  ],
  [
    'an unknown way of packing',
    () =>
      patched(archive(), (view, at) => {
        view.setUint16(at + 10, 12, true);
        view.setUint16(8, 12, true);
      }),
    /packed in an unknown way/,
  ],
  [
    'two entries that share their bytes',
    () => patched(archive(), (view, at) => view.setUint32(at + 42, 1, true)),
    /do not fit together/,
  ],
  [
    'more disks than one',
    () =>
      patched(archive(), view => view.setUint16(view.byteLength - 18, 1, true)),
    /do not fit together/,
  ],
  [
    'fewer entries than there are',
    () =>
      patched(archive(), view => {
        view.setUint16(view.byteLength - 14, 1, true);
        view.setUint16(view.byteLength - 12, 1, true);
      }),
    /do not fit together/,
  ],
];
