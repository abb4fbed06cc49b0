import type { QuestionContent } from '../../core/collection/collection.ts';
import { commands, type CommandId } from '../../core/commands/commands.ts';
import { arrangeMergedPoints } from '../../core/collection/arrange-merged-points.ts';
import type { RankableEntry } from '../../core/commands/rank-entries.ts';
import type { Session } from '../state/session.ts';
import type { Study } from '../state/study.ts';

/** What a line of the palette leads to. */
export type PaletteTarget =
  | { readonly kind: 'command'; readonly command: CommandId }
  | { readonly kind: 'collection'; readonly collection: string }
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'point'; readonly point: string };

/** A line of the palette. */
export interface PaletteEntry extends RankableEntry {
  readonly id: string;
  /** Heading under which it stands. */
  readonly group: string;
  readonly target: PaletteTarget;
  /** Shown shortcut in the registry's notation. */
  readonly shortcut: string | null;
}

/** All commands, as the menus group them. The palette itself is left out. */
export function commandEntries(): readonly PaletteEntry[] {
  return Object.entries(commands).flatMap(([id, command]) =>
    id === 'go.palette'
      ? []
      : [
          {
            id: `command ${id}`,
            title: command.title,
            also: command.menu,
            group: command.menu,
            target: { kind: 'command', command: id as CommandId } as const,
            shortcut: command.keys[0] ?? null,
          },
        ],
  );
}

/** The other collections, the questions of the open one and the points of the open question. */
export function placeEntries(
  study: Pick<Study, 'collection' | 'question'>,
  collections: Session['collections'],
): readonly PaletteEntry[] {
  const { collection, question } = study;
  const topics = new Map(
    collection?.topics.map(topic => [topic.id, topic.title]),
  );
  const questions = collection?.questions ?? [];
  return [
    ...questions.map(entry => ({
      id: `question ${entry.id}`,
      title: `${entry.number}. ${entry.prompt}`,
      also: topics.get(entry.topic),
      group: 'Questions',
      target: { kind: 'question', question: entry.id } as const,
      shortcut: null,
    })),
    ...pointEntries(question?.content ?? null),
    ...collectionEntries(collections, collection?.id),
  ];
}

function collectionEntries(
  collections: Session['collections'],
  open: string | undefined,
): readonly PaletteEntry[] {
  return collections
    .filter(({ id }) => id !== open)
    .map(({ id, title }) => ({
      id: `collection ${id}`,
      title,
      group: 'Collections',
      target: { kind: 'collection', collection: id } as const,
      shortcut: null,
    }));
}

function pointEntries(
  content: QuestionContent | null,
): readonly PaletteEntry[] {
  if (content === null) return [];
  return arrangeMergedPoints(content).map(({ merged, number }) => ({
    id: `point ${merged.id}`,
    title: `${number}. ${merged.label}`,
    group: 'Points of this question',
    target: { kind: 'point', point: merged.id } as const,
    shortcut: null,
  }));
}
