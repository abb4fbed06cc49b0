import type { CollectionSummary, Handlers } from '../../core/contract.ts';
import type { CollectionKeeper } from './importing/collection-keeper.ts';
import type { Imports } from './importing/imports.ts';

type ImportChannel = Extract<
  keyof Handlers,
  `import.${string}` | 'collection.remove' | 'collection.list'
>;

/** What the handlers of imports work on. */
export interface ImportParts {
  readonly imports: Imports;
  readonly keeper: CollectionKeeper;
  /** A collection came or went: tells every window and the search. */
  readonly changed: (collection: string) => Promise<void>;
}

/** The calls of imports, and those that change which collections there are. */
export function importHandlers({
  imports,
  keeper,
  changed,
}: ImportParts): Pick<Handlers, ImportChannel> {
  const list = (): Promise<readonly CollectionSummary[]> => keeper.list();
  return {
    'import.begin': () => Promise.resolve({ import: imports.begin() }),
    'import.add': async ({ import: id, name, base64, last }) => ({
      file: imports.add(id, name, Buffer.from(base64, 'base64'), last),
    }),
    'import.remove': async ({ import: id, file }) => {
      imports.remove(id, file);
      return null;
    },
    'import.preview': ({ import: id, repairs }) => imports.preview(id, repairs),
    'import.run': async ({ import: id, title, repairs }) => {
      const report = await imports.run(id, title, repairs);
      await changed(report.collection);
      return report;
    },
    'import.cancel': async ({ import: id }) => {
      imports.cancel(id);
      return null;
    },
    'collection.remove': async ({ collection }) => {
      await keeper.takeOut(collection);
      await changed(collection);
      return list();
    },
    'collection.list': list,
  };
}
