import {
  ChevronDown,
  ChevronRight,
  MessageSquare,
  MessageSquarePlus,
  Quote,
} from 'lucide-react';
import { memo, Suspense, useId } from 'react';
import type { ArrangedPoint } from '../../core/collection/arrange-merged-points.ts';
import { ChangedMark } from '../correction/ChangedMark.tsx';
import { DragHandle } from '../correction/DragHandle.tsx';
import { DropHint } from '../correction/DropHint.tsx';
import { PointMenu } from '../correction/PointMenu.tsx';
import { useCardDrop } from '../correction/use-card-drop.ts';
import { DissentMark } from '../dissent/DissentMark.tsx';
import { HighlightedText } from '../highlight/HighlightedText.tsx';
import { keyLabel } from '../commands/key-label.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { citePoint } from './cite-current.ts';
import { CoverageDot } from './CoverageDot.tsx';
import { focusByMouse } from './focus-by-mouse.ts';
import { noteOnPoint } from './note-on-point.ts';
import { SourceMarks } from './SourceMarks.tsx';
import { toggleExpanded } from './toggle-expanded.ts';
import { usePointNotes } from './use-point-notes.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { WordingList } from './WordingList.tsx';
import styles from './MergedPointCard.module.css';

const DissentQuotes = lazyPart(() =>
  import('../dissent/DissentQuotes.tsx').then(module => module.DissentQuotes),
);

interface CardProps {
  readonly point: ArrangedPoint;
}

/** One merged point: label, who makes it, statement, and each source's own wording on demand. */
export const MergedPointCard = memo(function MergedPointCard({
  point,
}: CardProps) {
  const app = useApp();
  const { merged } = point;
  const current = useStore(
    app.reading,
    state => state.currentPoint === merged.id,
  );
  const coverage = useStore(
    app.writing,
    state =>
      state.coverage.find(each => each.point === merged.id)?.state ?? null,
  );
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  const drop = useCardDrop(merged);
  const attend = () => {
    if (!current) app.reading.set({ currentPoint: merged.id });
  };
  return (
    <article
      className={styles['card']}
      aria-label={merged.label}
      data-current={current}
      data-point={merged.id}
      tabIndex={0}
      onFocus={attend}
      onPointerDown={attend}
      {...focusByMouse}
      {...drop.listeners}
    >
      <div className={styles['gutter']}>
        <span className={styles['number']}>{point.number}</span>
        {coverage && <CoverageDot state={coverage} />}
        {!readOnly && (
          <DragHandle
            kind="merged"
            id={merged.id}
            title={`Drag “${merged.label}” onto another point to merge them`}
          />
        )}
      </div>
      {drop.preview && <DropHint preview={drop.preview} />}
      <div className={styles['head']}>
        <h2>{merged.label}</h2>
        <SourceMarks support={point.support} />
      </div>
      <div className={styles['statement']}>
        <HighlightedText id={merged.id} text={merged.statement} />
      </div>
      <CardFoot point={point} />
    </article>
  );
});

function CardFoot({ point }: CardProps) {
  const app = useApp();
  const { merged, wordings } = point;
  const expanded = useStore(app.reading, state =>
    state.expanded.has(merged.id),
  );
  const notes = usePointNotes(merged);
  const listId = useId();
  const Icon = expanded ? ChevronDown : ChevronRight;
  return (
    <>
      <div className={styles['foot']}>
        <Button
          look="link"
          className={styles['quiet'] ?? ''}
          aria-expanded={expanded}
          aria-controls={listId}
          onClick={() => toggleExpanded(app, merged.id)}
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          {wordings.length} {wordings.length === 1 ? 'wording' : 'wordings'}
        </Button>
        {notes > 0 && (
          <span className={styles['notes']}>
            <MessageSquare size={14} strokeWidth={1.75} aria-hidden />
            {notes} {notes === 1 ? 'note' : 'notes'}
          </span>
        )}
        <DissentMark merged={merged} />
        <ChangedMark merged={merged} />
        <CardActions point={point} />
      </div>
      {expanded && (
        <Suspense fallback={null}>
          <DissentQuotes point={merged.id} wordings={wordings} />
        </Suspense>
      )}
      {expanded && (
        <WordingList
          id={listId}
          wordings={wordings}
          point={merged.id}
          statement={merged.statement}
        />
      )}
    </>
  );
}

function CardActions({ point }: CardProps) {
  const app = useApp();
  const { merged } = point;
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  if (readOnly) return null;
  return (
    <div className={styles['actions']}>
      <Button look="quiet" small onClick={() => noteOnPoint(app, merged)}>
        <MessageSquarePlus size={16} strokeWidth={1.75} aria-hidden />
        Add note
      </Button>
      <Button
        look="soft"
        small
        onClick={() =>
          citePoint(app, {
            point: merged.id,
            source: null,
            quote: merged.statement,
          })
        }
      >
        <Quote size={16} strokeWidth={1.75} aria-hidden />
        Cite in my answer
        <kbd aria-hidden="true">{keyLabel('Mod+Enter')}</kbd>
      </Button>
      <PointMenu merged={merged} />
    </div>
  );
}
