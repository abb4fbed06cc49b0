import { expect, test } from 'vitest';
import { commands } from '../../core/commands/commands.ts';
import { groupEntries } from './group-entries.ts';
import { commandEntries, placeEntries } from './palette-entries.ts';

test('every command but the palette itself is listed once, under its menu', () => {
  const groups = groupEntries(commandEntries(), '');
  const lines = groups.flatMap(group => group.lines);
  expect(lines).toHaveLength(Object.keys(commands).length - 1);
  for (const group of groups)
    for (const { ranked } of group.lines)
      expect(ranked.entry.group).toBe(group.name);
});

test('positions count through all groups in the order shown', () => {
  const lines = groupEntries(commandEntries(), 'e').flatMap(
    group => group.lines,
  );
  expect(lines.map(line => line.position)).toEqual(lines.map((_, i) => i));
});

test('the group with the best line comes first', () => {
  const [first] = groupEntries(commandEntries(), 'cite');
  expect(first?.name).toBe('Annotate');
  expect(first?.lines[0]?.ranked.entry.title).toBe('Cite in my answer');
});

test('questions are found by prompt and by topic', () => {
  const collection = {
    schema: 1,
    id: 'sample',
    title: 'Sample',
    description: '',
    language: 'en',
    licence: 'CC0-1.0',
    engine: 'editorial',
    sources: [],
    topics: [{ id: 'data', title: 'Data pipeline' }],
    questions: [{ id: 'q1', number: 1, topic: 'data', prompt: 'What is it?' }],
  } as const;
  const entries = placeEntries({ collection, question: null }, []);
  expect(groupEntries(entries, 'what')).toHaveLength(1);
  expect(groupEntries(entries, 'pipeline')).toHaveLength(1);
  expect(groupEntries(entries, 'elsewhere')).toHaveLength(0);
});

test('the other collections are places to go to', () => {
  const summary = { questions: 3, sources: 2, bundled: false };
  const entries = placeEntries({ collection: null, question: null }, [
    { ...summary, id: 'rivers', title: 'Rivers and lakes' },
  ]);
  const [group] = groupEntries(entries, 'lakes');
  expect(group?.name).toBe('Collections');
  expect(group?.lines[0]?.ranked.entry.target).toEqual({
    kind: 'collection',
    collection: 'rivers',
  });
});
