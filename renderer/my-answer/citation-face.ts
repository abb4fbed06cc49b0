import type {
  Collection,
  QuestionContent,
} from '../../core/collection/collection.ts';
import type { Citation } from '../../core/rich-text/rich-text.ts';
import { siglum } from '../../core/collection/siglum.ts';
import type { CitationFace } from './citation-node.ts';

/** "Citation: point 3, sheet C: quote", and the number and letter of the chip. */
export function citationFace(
  citation: Citation,
  collection: Collection | null,
  content: QuestionContent | null,
): CitationFace {
  const letter = letterOf(citation, collection);
  const index = pointIndex(citation, collection, content);
  const point =
    index === null
      ? elsewhere(citation, collection, content)
      : `point ${index + 1}`;
  const sheet = letter === null ? '' : `, sheet ${letter}`;
  return {
    name: `Citation: ${point}${sheet}: ${citation.quote}`,
    number: index === null ? '?' : String(index + 1),
    letter,
  };
}

function pointIndex(
  citation: Citation,
  collection: Collection | null,
  content: QuestionContent | null,
): number | null {
  if (citation.collection !== collection?.id) return null;
  if (citation.question !== content?.id) return null;
  const index = content.mergedPoints.findIndex(
    merged => merged.id === citation.point,
  );
  return index === -1 ? null : index;
}

function elsewhere(
  citation: Citation,
  collection: Collection | null,
  content: QuestionContent | null,
): string {
  if (citation.collection !== collection?.id) return 'another collection';
  if (citation.question === content?.id) return 'a point that is gone';
  const entry = collection.questions.find(
    question => question.id === citation.question,
  );
  return entry ? `question ${entry.number}` : 'a question that is gone';
}

function letterOf(
  citation: Citation,
  collection: Collection | null,
): string | null {
  if (citation.source === null || citation.collection !== collection?.id)
    return null;
  const index = collection.sources.findIndex(
    source => source.id === citation.source,
  );
  return index === -1 ? null : siglum(index);
}
