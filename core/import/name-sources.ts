import type { Collection, Source } from '../collection/collection.ts';
import { identifierOf } from './identifier-of.ts';
import { titleOfFile } from './title-of-file.ts';

/** The source that a file becomes in a collection that is there. */
export interface NamedSource {
  readonly file: string;
  readonly source: Source;
  /** True when the collection has this source, and the file is a newer state of it. */
  readonly replaces: boolean;
}

/**
 * Which source each file becomes: one of the file's title is renewed, any other is new. A source that may not be replaced
 * keeps its title for itself.
 * @param collection with all that was added to it
 * @param fixed ids of sources that may not be replaced: those of a collection that comes with the program restate sheets that
 * nobody has
 */
export function nameSources(
  collection: Collection,
  fixed: ReadonlySet<string>,
  files: readonly { readonly id: string; readonly name: string }[],
): readonly NamedSource[] {
  const titles = new Set(
    collection.sources
      .filter(({ id }) => fixed.has(id))
      .map(({ title }) => title),
  );
  const ids = new Set(collection.sources.map(({ id }) => id));
  return files.map(({ id: file, name }) => {
    const title = titleOfFile(name, titles).slice(0, 300);
    titles.add(title);
    const former = collection.sources.find(
      source => source.title === title && !fixed.has(source.id),
    );
    if (former) return { file, source: former, replaces: true };
    const id = identifierOf(title, 'sheet', ids);
    ids.add(id);
    return { file, source: { id, title }, replaces: false };
  });
}
