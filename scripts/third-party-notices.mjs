// Names every package whose code or fonts are in the built program, with its licence: most licences ask for exactly that.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

/** Names of the packages that files of a bundle come from. */
export function packagesOf(files) {
  const names = files.map(
    file =>
      /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(
        file.replaceAll('\\', '/'),
      )?.[1],
  );
  return [...new Set(names.filter(Boolean))].sort();
}

async function noticeOf(name) {
  const folder = join(root, 'node_modules', name);
  const manifest = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const files = (await readdir(folder))
    .filter(file => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort();
  const texts = await Promise.all(
    files.map(file => readFile(join(folder, file), 'utf8').catch(() => '')),
  );
  const heading = `${manifest.name} ${manifest.version} (${manifest.license ?? 'licence in the text below'})`;
  return [
    heading,
    '-'.repeat(heading.length),
    ...texts.map(text => text.trim()),
  ].join('\n');
}

/** Writes the notices of the given packages. */
export async function writeNotices(names, file) {
  const notices = await Promise.all([...new Set(names)].sort().map(noticeOf));
  await writeFile(
    file,
    `Collate contains work of others, under these licences.\n\n${notices.join('\n\n\n')}\n`,
  );
}
