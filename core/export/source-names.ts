import type { List } from 'mdast';
import type { Collection, SourceId } from '../collection/collection.ts';
import { siglum } from '../collection/siglum.ts';
import { lineOfText } from './plain-blocks.ts';

/** The letter of a source, or its id if the collection does not know it. */
export function sourceLetter(collection: Collection, id: SourceId): string {
  const index = collection.sources.findIndex(source => source.id === id);
  return index < 0 ? id : siglum(index);
}

/** "Sheet 2 (B)"; the id alone if the collection does not know it. */
export function sourceName(collection: Collection, id: SourceId): string {
  const source = collection.sources.find(each => each.id === id);
  return source ? `${source.title} (${sourceLetter(collection, id)})` : id;
}

/** Which letter stands for which source. */
export function sourceLegend(collection: Collection): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: collection.sources.map(source => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            {
              type: 'strong',
              children: lineOfText(sourceLetter(collection, source.id)),
            },
            { type: 'text', value: ' ' },
            ...lineOfText(source.title),
          ],
        },
      ],
    })),
  };
}
