import { ArrowRight, FileText, LibraryBig, ListTree } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { RankedEntry } from '../../core/commands/rank-entries.ts';
import type { EntryGroup } from './group-entries.ts';
import { keyNamesOf } from './key-label.ts';
import type { PaletteEntry, PaletteTarget } from './palette-entries.ts';
import styles from './CommandPalette.module.css';

const icons: Readonly<Record<PaletteTarget['kind'], typeof FileText>> = {
  command: ArrowRight,
  collection: LibraryBig,
  question: FileText,
  point: ListTree,
};

/** Id of the list of the palette. */
export const listId = 'palette-list';

/** Id of one line, for `aria-activedescendant`. */
export function lineId(position: number): string {
  return `${listId}-${position}`;
}

/** The lines of the palette under their headings. */
export function PaletteList({
  title,
  groups,
  active,
  onChoose,
}: {
  readonly title: string;
  readonly groups: readonly EntryGroup[];
  readonly active: number;
  readonly onChoose: (entry: PaletteEntry) => void;
}) {
  useEffect(() => {
    document.getElementById(lineId(active))?.scrollIntoView({
      block: 'nearest',
    });
  }, [active, groups]);
  return (
    <div
      id={listId}
      className={styles['list']}
      role="listbox"
      aria-label={title}
      hidden={groups.length === 0}
    >
      {groups.map(group => (
        <div key={group.name} role="group" aria-label={group.name}>
          <p className={styles['heading']} aria-hidden="true">
            {group.name}
          </p>
          {group.lines.map(({ position, ranked }) => (
            <div
              key={ranked.entry.id}
              id={lineId(position)}
              className={styles['line']}
              role="option"
              aria-selected={position === active}
              onMouseDown={event => event.preventDefault()}
              onClick={() => onChoose(ranked.entry)}
            >
              <Line ranked={ranked} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Line({ ranked }: { readonly ranked: RankedEntry<PaletteEntry> }) {
  const { target, shortcut } = ranked.entry;
  const Icon = icons[target.kind];
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles['title']}>{marked(ranked)}</span>
      {shortcut !== null && (
        <span className={styles['keys']}>
          {keyNamesOf(shortcut).map(name => (
            <kbd key={name}>{name}</kbd>
          ))}
        </span>
      )}
    </>
  );
}

/** The title with what was typed set off. */
function marked({
  entry,
  matches,
}: RankedEntry<PaletteEntry>): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let place = 0;
  for (const { start, end } of matches) {
    parts.push(
      entry.title.slice(place, start),
      <b key={start}>{entry.title.slice(start, end)}</b>,
    );
    place = end;
  }
  return [...parts, entry.title.slice(place)];
}
