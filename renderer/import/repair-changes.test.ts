import { expect, test } from 'vitest';
import { noRepairs } from '../../core/import/import-preview.ts';
import {
  withAssignment,
  withJoined,
  withLine,
  withNewIds,
  withNewIdsAside,
  withoutFile,
  withPrompt,
} from './repair-changes.ts';

test('a second word on a line replaces the first, and other lines stay', () => {
  const first = withLine(noRepairs, 'a', { line: 3, role: 'question' });
  const more = withLine(first, 'a', { line: 5, role: 'topic' });
  const again = withLine(more, 'a', { line: 3, role: 'left-out' });
  expect(again.lines['a']).toEqual([
    { line: 5, role: 'topic' },
    { line: 3, role: 'left-out' },
  ]);
  expect(first.lines['a']).toEqual([{ line: 3, role: 'question' }]);
});

test('a question is renamed by its number', () => {
  const once = withPrompt(noRepairs, 2, 'Old words');
  expect(withPrompt(once, 2, 'New words').prompts).toEqual({ 2: 'New words' });
});

test('an answer belongs to one question at a time', () => {
  const place = { file: 'a', line: 7 };
  const first = withAssignment(noRepairs, { ...place, number: 1 });
  const second = withAssignment(first, { ...place, number: null });
  expect(second.assignments).toEqual([{ ...place, number: null }]);
});

test('what was said about a file goes with it', () => {
  const both = withLine(
    withLine(noRepairs, 'a', { line: 1, role: 'topic' }),
    'b',
    { line: 1, role: 'topic' },
  );
  const assigned = withAssignment(both, { file: 'a', line: 1, number: 4 });
  const rest = withoutFile(assigned, 'a');
  expect(Object.keys(rest.lines)).toEqual(['b']);
  expect(rest.assignments).toEqual([]);
});

test('repairs follow their files to new ids', () => {
  const said = withAssignment(
    withLine(noRepairs, 'old', { line: 1, role: 'question' }),
    { file: 'old', line: 1, number: 2 },
  );
  const moved = withNewIds(said, new Map([['old', 'new']]));
  expect(moved.lines).toEqual({ new: [{ line: 1, role: 'question' }] });
  expect(moved.assignments[0]?.file).toBe('new');
});

test('joining puts every answer of a question to the other one', () => {
  const answers = [
    { file: 'a', line: 3 },
    { file: 'b', line: 9 },
  ];
  const before = withAssignment(noRepairs, { file: 'a', line: 3, number: 7 });
  expect(withJoined(before, answers, 2).assignments).toEqual([
    { file: 'a', line: 3, number: 2 },
    { file: 'b', line: 9, number: 2 },
  ]);
});

test('what was set aside for other places follows its files to new ids', () => {
  const { prompts, order, assignments } = withAssignment(noRepairs, {
    file: 'old',
    line: 1,
    number: 2,
  });
  const aside = withNewIdsAside(
    { bread: { prompts, order, assignments } },
    new Map([['old', 'new']]),
  );
  expect(aside['bread']?.assignments).toEqual([
    { file: 'new', line: 1, number: 2 },
  ]);
});
