import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noRepairs } from '../../core/import/import-preview.ts';
import { withLine, withoutFile, withPrompt } from './repair-changes.ts';
import {
  withAllChanged,
  withNext,
  withoutLast,
  withStep,
  type RepairHistory,
} from './repair-history.ts';

const empty: RepairHistory = { repairs: noRepairs, past: [], future: [] };

function renamed(history: RepairHistory, prompt: string): RepairHistory {
  return withStep(history, prompt, withPrompt(history.repairs, 1, prompt));
}

describe('repairs in the preview', () => {
  it('are taken back and made again, as often as somebody likes', () => {
    const two = renamed(renamed(empty, 'One'), 'Two');
    const back = withoutLast(two);
    expect(back?.repairs.prompts).toEqual({ 1: 'One' });
    expect(withNext(back ?? empty)).toEqual(two);
  });

  it('have nothing to take back before the first, and nothing to make again after the last', () => {
    expect(withoutLast(empty)).toBeNull();
    expect(withNext(renamed(empty, 'One'))).toBeNull();
  });

  it('forget what was taken back once another is made', () => {
    const back = withoutLast(renamed(empty, 'One')) ?? empty;
    expect(renamed(back, 'Other').future).toEqual([]);
  });

  it('of a file that was taken out of the import leave no step that does nothing', () => {
    const first = renamed(empty, 'One');
    const line = withLine(first.repairs, 'a', { line: 3, role: 'question' });
    const both = withStep(first, 'line', line);
    const rest = withAllChanged(both, repairs => withoutFile(repairs, 'a'));
    expect(rest.past.map(({ name }) => name)).toEqual(['One']);
    expect(withoutLast(rest)?.repairs).toEqual(noRepairs);
  });

  it('come back to the same after any walk back and forth', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { maxLength: 8 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        (prompts, walk) => {
          const made = prompts.reduce(renamed, empty);
          const walked = walk.reduce<RepairHistory>(
            (now, back) => (back ? withoutLast(now) : withNext(now)) ?? now,
            made,
          );
          let end: RepairHistory | null = walked;
          let last = walked;
          while (end) {
            last = end;
            end = withNext(end);
          }
          expect(last).toEqual(made);
        },
      ),
    );
  });
});
