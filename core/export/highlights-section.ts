import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Annotation } from '../annotation/annotation.ts';
import type {
  Collection,
  QuestionContent,
  TextId,
} from '../collection/collection.ts';
import type { HighlightColour } from '../annotation/highlight-colour.ts';
import { noteBlocks } from './note-blocks.ts';
import { headingOfText, lineOfText } from './plain-blocks.ts';
import { sourceName } from './source-names.ts';

/** What of the annotations is wanted, and what their colours mean. */
export interface HighlightChoices {
  readonly highlights: boolean;
  readonly notes: boolean;
  readonly meanings: Readonly<Record<HighlightColour, string>>;
}

interface Place {
  /** Position among the texts of the question, for reading order. */
  readonly order: number;
  readonly words: string;
}

/**
 * Highlights and notes in reading order, each with the passage, the colour in words with its meaning, where it stands, tags
 * and note. They are a list of their own: Markdown has one kind of highlight at most, and marks within the answers would be
 * lost or damage the text. Without highlights, only what carries a note or tags is listed.
 */
export function highlightsSection(
  collection: Collection,
  content: QuestionContent | null,
  annotations: readonly Annotation[],
  choices: HighlightChoices,
  depth: number,
): RootContent[] {
  const places = placesIn(collection, content);
  const orderOf = (annotation: Annotation): number =>
    places.get(annotation.target.source)?.order ?? Number.MAX_SAFE_INTEGER;
  const wanted = annotations
    .filter(
      annotation =>
        choices.highlights || (choices.notes && hasNote(annotation)),
    )
    .sort(
      (first, second) =>
        orderOf(first) - orderOf(second) ||
        first.target.position.start - second.target.position.start ||
        first.target.position.end - second.target.position.end,
    );
  if (wanted.length === 0) return [];
  const items = wanted.map(annotation =>
    itemOf(
      annotation,
      places.get(annotation.target.source)?.words ??
        'on a text that is no longer there',
      choices,
    ),
  );
  return [
    headingOfText(depth, titleOf(choices)),
    {
      type: 'list',
      ordered: false,
      spread: items.some(item => item.spread),
      children: items,
    },
  ];
}

function titleOf({ highlights, notes }: HighlightChoices): string {
  if (!highlights) return 'Notes';
  return notes ? 'Highlights and notes' : 'Highlights';
}

function hasNote(annotation: Annotation): boolean {
  return annotation.note.trim() !== '' || annotation.tags.length > 0;
}

function itemOf(
  annotation: Annotation,
  place: string,
  choices: HighlightChoices,
): ListItem {
  const colour = `${annotation.colour.charAt(0).toUpperCase()}${annotation.colour.slice(1)}`;
  const meaning = choices.meanings[annotation.colour];
  const name = meaning.trim() === '' ? colour : `${colour} – ${meaning}`;
  const head: PhrasingContent[] = [
    { type: 'strong', children: lineOfText(name) },
    ...spaced(lineOfText(`(${place}): “${annotation.target.quote.exact}”`)),
  ];
  const note = choices.notes ? noteBlocks(annotation.note) : [];
  const tags = choices.notes ? tagsOf(annotation.tags) : [];
  return {
    type: 'listItem',
    spread: note.length + tags.length > 0,
    children: [{ type: 'paragraph', children: head }, ...tags, ...note],
  };
}

function spaced(content: readonly PhrasingContent[]): PhrasingContent[] {
  return [{ type: 'text', value: ' ' }, ...content];
}

function tagsOf(tags: readonly string[]): ListItem['children'] {
  if (tags.length === 0) return [];
  return [
    {
      type: 'paragraph',
      children: lineOfText(
        `${tags.length === 1 ? 'Tag' : 'Tags'}: ${tags.join(', ')}`,
      ),
    },
  ];
}

/** Every text of the question that can carry a highlight: merged statements first, then the answers. */
function placesIn(
  collection: Collection,
  content: QuestionContent | null,
): ReadonlyMap<TextId, Place> {
  const places = new Map<TextId, Place>();
  (content?.mergedPoints ?? []).forEach((merged, index) => {
    const label = merged.label === '' ? '' : `, ${merged.label}`;
    places.set(merged.id, {
      order: places.size,
      words: `point ${index + 1}${label}`,
    });
  });
  for (const answer of content?.answers ?? [])
    for (const point of answer.points) {
      const label = point.label ? `, ${point.label}` : '';
      places.set(point.id, {
        order: places.size,
        words: `${sourceName(collection, answer.source)}${label}`,
      });
    }
  return places;
}
