import type { SourceEntry } from '../../core/collection/source-entry.ts';
import type { CollectionSummary, Handlers } from '../../core/contract.ts';
import type { CollectionKeeper } from './importing/collection-keeper.ts';
import type { Imports } from './importing/imports.ts';

type ImportChannel = Extract<
  keyof Handlers,
  | `import.${string}`
  | 'collection.remove'
  | 'collection.list'
  | `source.${string}`
>;

/** What the handlers of imports work on. */
export interface ImportParts {
  readonly imports: Imports;
  readonly keeper: CollectionKeeper;
  /** The sources of a collection, with what each says. */
  readonly sources: (collection: string) => Promise<readonly SourceEntry[]>;
  /** Refuses what cannot be taken back, before a backup is made for it. */
  readonly expectAddition: (
    collection: string,
    source: string,
  ) => Promise<void>;
  /** A collection came, went or changed: tells every window and the search. */
  readonly changed: (collection: string) => Promise<void>;
}

/** The calls of imports, and those that change which collections there are. */
export function importHandlers({
  imports,
  keeper,
  sources,
  expectAddition,
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
    'import.preview': ({ import: id, into, repairs }) =>
      imports.preview(id, into, repairs),
    'import.like': ({ import: id, repairs, file, line }) =>
      imports.like(id, repairs, { file, line }),
    'import.run': async ({ import: id, into, title, repairs }) => {
      const report = await imports.run(id, { into, title }, repairs);
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
    'source.list': ({ collection }) => sources(collection),
    'source.withdraw': async ({ collection, source }) => {
      await expectAddition(collection, source);
      await keeper.withdraw(collection, source);
      await changed(collection);
      return null;
    },
    'collection.list': list,
  };
}
