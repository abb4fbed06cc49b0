import {
  rankEntries,
  type RankedEntry,
} from '../../core/commands/rank-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** A heading and the lines below it, with their positions in the whole list. */
export interface EntryGroup {
  readonly name: string;
  readonly lines: readonly {
    readonly position: number;
    readonly ranked: RankedEntry<PaletteEntry>;
  }[];
}

/** The lines that a query leaves: groups by their best line, lines of a group best first, positions counted through. */
export function groupEntries(
  entries: readonly PaletteEntry[],
  query: string,
): readonly EntryGroup[] {
  const groups = new Map<string, RankedEntry<PaletteEntry>[]>();
  for (const ranked of rankEntries(entries, query)) {
    const lines = groups.get(ranked.entry.group);
    if (lines) lines.push(ranked);
    else groups.set(ranked.entry.group, [ranked]);
  }
  let position = 0;
  return [...groups].map(([name, lines]) => ({
    name,
    lines: lines.map(ranked => ({ position: position++, ranked })),
  }));
}
