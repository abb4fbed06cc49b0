import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import type {
  Collection,
  QuestionContent,
  QuestionId,
} from '../collection/collection.ts';
import type { Citation } from '../rich-text/rich-text.ts';
import { lineOfText } from './plain-blocks.ts';
import { sourceName } from './source-names.ts';

/** The footnotes of one file: a citation gives a mark, and the notes follow at the end of the file. */
export interface Footnotes {
  /** The mark of a citation. The same point, source and words give the same mark. */
  mark(citation: Citation): readonly PhrasingContent[];
  /** The notes of all marks given so far, in the order of their first use. */
  definitions(): readonly FootnoteDefinition[];
}

/**
 * No footnotes yet. Labels are made of the ids of question, point and source, so that they stay the same when other
 * citations come and go, and they are unique within the file.
 */
export function createFootnotes(
  collection: Collection,
  contents: ReadonlyMap<QuestionId, QuestionContent>,
): Footnotes {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  const definitions: FootnoteDefinition[] = [];

  function add(citation: Citation, key: string): string {
    const base = labelOf(citation);
    let label = base;
    for (let copy = 2; taken.has(label); copy++) label = `${base}-${copy}`;
    taken.add(label);
    labels.set(key, label);
    definitions.push({
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [
        { type: 'paragraph', children: noteOf(citation, collection, contents) },
      ],
    });
    return label;
  }

  return {
    mark(citation) {
      const { collection: of, question, point, source, quote } = citation;
      const key = JSON.stringify([of, question, point, source, quote]);
      const label = labels.get(key) ?? add(citation, key);
      return [{ type: 'footnoteReference', identifier: label, label }];
    },
    definitions: () => definitions,
  };
}

function labelOf({ question, point, source }: Citation): string {
  const ids = point.startsWith(question) ? [point] : [question, point];
  return [...ids, source ?? '']
    .map(id =>
      id
        .toLowerCase()
        .replace(/[^a-z0-9._]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter(id => id !== '')
    .join('-')
    .replace(/^$/, 'cited');
}

/** "Label (point 3 of question 13), Sheet 2 (B): “the words”" */
function noteOf(
  citation: Citation,
  collection: Collection,
  contents: ReadonlyMap<QuestionId, QuestionContent>,
): PhrasingContent[] {
  const source =
    citation.source === null
      ? 'merged answer'
      : sourceName(collection, citation.source);
  const place = placeOf(citation, collection, contents);
  return lineOfText(`${place}, ${source}: “${citation.quote}”`);
}

function placeOf(
  citation: Citation,
  collection: Collection,
  contents: ReadonlyMap<QuestionId, QuestionContent>,
): string {
  if (citation.collection !== collection.id)
    return `Point ${citation.point} of question ${citation.question} of the collection ${citation.collection}`;
  const entry = collection.questions.find(
    question => question.id === citation.question,
  );
  const points = contents.get(citation.question)?.mergedPoints ?? [];
  const index = points.findIndex(point => point.id === citation.point);
  const of = entry ? `question ${entry.number}` : 'a question that is gone';
  const label = points[index]?.label ?? '';
  if (index < 0) return `A point of ${of} that is no longer there`;
  const name = `oint ${index + 1} of ${of}`;
  return label === '' ? `P${name}` : `${label} (p${name})`;
}
