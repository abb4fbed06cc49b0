import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { arrangeMergedPoints } from '../../core/collection/arrange-merged-points.ts';
import type { MergedPoint, TextId } from '../../core/collection/collection.ts';
import { SourceMarks } from '../reading/SourceMarks.tsx';
import { closeDialog } from '../shell/close-dialog.ts';
import { type App, useApp } from '../state/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { likeliestPoints } from './likeliest-points.ts';
import { nearPoints } from './near-points.ts';
import { mergedPoint, mergePoints, movePoint } from './point-commands.ts';
import { knownReasons } from './use-merge-reasons.ts';
import styles from './ChoosePointDialog.module.css';

/** Chooses the merged point that another one is merged with. */
export function MergePointDialog({ point }: { readonly point: TextId }) {
  const app = useApp();
  const [merged] = useState(() => mergedPoint(app, point));
  return (
    <ChoosePointDialog
      title={`Merge “${merged?.label ?? ''}” with…`}
      sentence="The two become one point, and their wordings stand together."
      text={`${merged?.label ?? ''} ${merged?.statement ?? ''}`}
      except={merged?.id}
      members={merged?.members ?? []}
      onChoose={target => mergePoints(app, point, target.id)}
    />
  );
}

/** Chooses the merged point that one wording is moved to. */
export function MovePointDialog({ point }: { readonly point: TextId }) {
  const app = useApp();
  const [text] = useState(() => textOf(app, point));
  const [members] = useState(() => [point]);
  return (
    <ChoosePointDialog
      title="Move the wording to…"
      sentence={text}
      text={text}
      except={mergedPoint(app, point)?.id}
      members={members}
      onChoose={target => movePoint(app, point, target.id)}
    />
  );
}

function textOf(app: App, point: TextId): string {
  const answers = app.study.get().question?.content?.answers ?? [];
  const points = answers.flatMap(answer => answer.points);
  return points.find(({ id }) => id === point)?.text ?? '';
}

function ChoosePointDialog({
  title,
  sentence,
  text,
  except,
  members,
  onChoose,
}: {
  readonly title: string;
  readonly sentence: string;
  /** What the likeliest points have much in common with. */
  readonly text: string;
  readonly except: TextId | undefined;
  /** The points that are to go elsewhere. */
  readonly members: readonly TextId[];
  readonly onChoose: (target: MergedPoint) => void;
}) {
  const app = useApp();
  const [content] = useState(() => app.study.get().question?.content ?? null);
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const likeliest = useMemo(() => {
    if (content === null) return [];
    const reasons = knownReasons(app.study.get().given);
    const near = reasons ? nearPoints(reasons, members) : undefined;
    return likeliestPoints(content, text, except, near);
  }, [app, content, text, except, members]);
  const shown = likeliest.filter(merged => matches(merged, filter));
  const choose = (target: MergedPoint | undefined) => {
    if (!target) return;
    closeDialog(app);
    onChoose(target);
  };
  const onKeyDown = keysOfList(listId, active, shown.length, setActive, () =>
    choose(shown[active]),
  );
  return (
    <Dialog title={title} sentence={sentence} onClose={() => closeDialog(app)}>
      <FilterField
        listId={listId}
        active={shown.length > 0 ? active : null}
        value={filter}
        onChange={words => {
          setFilter(words);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PointList id={listId} points={shown} active={active} onChoose={choose} />
      {shown.length === 0 && (
        <p className={styles['none']}>No other point has these words.</p>
      )}
    </Dialog>
  );
}

/** Arrow keys move the choice in the list, Enter takes it; everything else is written into the field. */
function keysOfList(
  listId: string,
  active: number,
  lines: number,
  setActive: (line: number) => void,
  take: () => void,
): (event: KeyboardEvent) => void {
  return event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && lines > 0) {
      const next = (active + step + lines) % lines;
      setActive(next);
      document
        .getElementById(lineId(listId, next))
        ?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') take();
    else return;
    event.preventDefault();
  };
}

function FilterField({
  listId,
  active,
  value,
  onChange,
  onKeyDown,
}: {
  readonly listId: string;
  /** The chosen line, or null when there is none to choose. */
  readonly active: number | null;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  return (
    <input
      className={styles['filter']}
      type="text"
      role="combobox"
      aria-label="Find a point"
      placeholder="Find a point"
      aria-expanded={active !== null}
      aria-controls={listId}
      aria-activedescendant={
        active === null ? undefined : lineId(listId, active)
      }
      aria-autocomplete="list"
      data-first-focus
      value={value}
      onChange={event => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function lineId(listId: string, line: number): string {
  return `${listId}-${String(line)}`;
}

function PointList({
  id,
  points,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly points: readonly MergedPoint[];
  readonly active: number;
  readonly onChoose: (target: MergedPoint) => void;
}) {
  return (
    <ul id={id} className={styles['list']} role="listbox" aria-label="Points">
      {points.map((merged, index) => (
        <PointOption
          key={merged.id}
          id={lineId(id, index)}
          merged={merged}
          selected={index === active}
          onChoose={() => onChoose(merged)}
        />
      ))}
    </ul>
  );
}

function PointOption({
  id,
  merged,
  selected,
  onChoose,
}: {
  readonly id: string;
  readonly merged: MergedPoint;
  readonly selected: boolean;
  readonly onChoose: () => void;
}) {
  const app = useApp();
  const support = useMemo(() => {
    const content = app.study.get().question?.content;
    return content
      ? (arrangeMergedPoints({ ...content, mergedPoints: [merged] })[0]
          ?.support ?? [])
      : [];
  }, [app, merged]);
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      onMouseDown={event => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles['label']}>
        {merged.label}
        <SourceMarks support={support} />
      </span>
      <span className={styles['statement']}>{merged.statement}</span>
    </li>
  );
}

function matches({ label, statement }: MergedPoint, filter: string): boolean {
  const text = `${label} ${statement}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/u)
    .every(word => text.includes(word));
}
