import { memo, useMemo, type ReactNode } from 'react';
import type { TextId } from '../../core/collection/collection.ts';
import { foundRanges } from '../../core/annotation/found-ranges.ts';
import {
  highlightSegments,
  type HighlightRange,
  type Segment,
} from '../../core/annotation/highlight-segments.ts';
import { useApp } from '../state/app.ts';
import type { Stretch } from '../state/marking.ts';
import { useStore } from '../state/store.ts';
import { annotationsOfText } from './annotations-by-text.ts';
import { describedBy } from './mark-descriptions.ts';
import { anchorsInText } from './question-anchors.ts';

const noWords: readonly string[] = [];

/** A text with the person's highlights on it, and with the words that a search lit. */
export const HighlightedText = memo(function HighlightedText({
  id,
  text,
}: {
  readonly id: TextId;
  readonly text: string;
}) {
  const app = useApp();
  const annotations = useStore(app.study, state =>
    annotationsOfText(state.question?.record.annotations, id),
  );
  const words = useStore(app.reading, state => state.lit?.words ?? noWords);
  const active = useStore(app.marking, state =>
    annotations.some(each => each.id === state.active) ? state.active : null,
  );
  const resized = useStore(app.marking, state =>
    state.resizing !== null && state.resizing.id === active
      ? state.resizing
      : null,
  );
  const notes = useMemo(
    () => new Set(annotations.flatMap(each => (each.note ? each.id : []))),
    [annotations],
  );
  const segments = useMemo(
    () =>
      highlightSegments(
        text,
        rangesOf(annotations, text, resized),
        words.length > 0 ? foundRanges(text, words) : [],
      ),
    [annotations, text, words, resized],
  );
  const begun = new Set<string>();
  return (
    <span data-text-id={id}>
      {segments.map(segment => (
        <Marks
          key={segment.start}
          segment={segment}
          active={active}
          notes={notes}
          first={firstOf(segment, begun)}
        />
      ))}
    </span>
  );
});

/** The highlights that begin with this segment: each is one stop for the Tab key. */
function firstOf(segment: Segment, begun: Set<string>): ReadonlySet<string> {
  const first = segment.highlights.filter(({ id }) => !begun.has(id));
  for (const { id } of first) begun.add(id);
  return new Set(first.map(({ id }) => id));
}

function rangesOf(
  annotations: Parameters<typeof anchorsInText>[0],
  text: string,
  resized: Stretch | null,
): readonly HighlightRange[] {
  const anchors = anchorsInText(annotations, text);
  return annotations.flatMap(({ id, colour }) => {
    const anchor = anchors.get(id);
    if (!anchor || anchor.state === 'lost') return [];
    const { start, end } = resized?.id === id ? resized : anchor;
    return [{ id, colour, start, end, state: anchor.state }];
  });
}

function Marks({
  segment,
  active,
  notes,
  first,
}: {
  readonly segment: Segment;
  readonly active: string | null;
  readonly notes: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
}) {
  const words: ReactNode = segment.isFound ? (
    <mark className="found">{segment.text}</mark>
  ) : (
    segment.text
  );
  return segment.highlights.reduceRight<ReactNode>(
    (inner, { id, colour, state }) => (
      <mark
        className={[
          `mark mark-${colour}`,
          state === 'changed' ? 'mark-changed' : '',
          id === active ? 'mark-active' : '',
        ]
          .join(' ')
          .trim()}
        data-annotation={id}
        tabIndex={first.has(id) ? 0 : undefined}
        aria-describedby={
          first.has(id)
            ? describedBy(colour, notes.has(id), state === 'changed')
            : undefined
        }
      >
        {inner}
      </mark>
    ),
    words,
  );
}
