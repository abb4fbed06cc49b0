import type {
  CollectionId,
  SourceId,
} from '../../core/collection/collection.ts';
import type { ImportPreview } from '../../core/import/import-preview.ts';
import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';

/** The sources that a collection has now. */
export async function sourcesOf(
  app: App,
  collection: CollectionId,
): Promise<ReadonlySet<SourceId>> {
  const { sources } = await call(app.host, 'collection.open', { collection });
  return new Set(sources.map(({ id }) => id));
}

/** The sources that an import has added to a collection, and those that it renewed there. */
export async function addedSources(
  app: App,
  collection: CollectionId,
  before: ReadonlySet<SourceId>,
  preview: ImportPreview | null,
): Promise<readonly SourceId[]> {
  const after = await sourcesOf(app, collection).catch(() => before);
  const renewed = preview?.into?.replaces.map(({ source }) => source) ?? [];
  return [
    ...renewed.filter(id => after.has(id)),
    ...[...after].filter(id => !before.has(id)),
  ];
}
