import { describe, expect, it } from 'vitest';
import type { Collection } from '../../core/collection/collection.ts';
import type { Host } from '../../core/contract.ts';
import { noRepairs } from '../../core/import/import-preview.ts';
import { createDraft, type DraftState } from './import-draft.ts';
import { goingInto } from './into-choice.ts';
import { withLine, withPrompt } from './repair-changes.ts';

const bread: Collection = {
  schema: 1,
  id: 'bread',
  title: 'Bread',
  description: '',
  language: 'en',
  licence: 'Yours',
  engine: 'none',
  sources: [],
  topics: [],
  questions: [],
};

// The state of a draft that has not called anything yet.
const first = createDraft({} as Host).store.get();

function gone(state: DraftState, into: Collection | null): DraftState {
  return { ...state, ...goingInto(state, into) };
}

describe('choosing where sheets go', () => {
  const line = withLine(noRepairs, 'a', { line: 3, role: 'question' });
  const repaired = { ...first, repairs: withPrompt(line, 1, 'Why?') };

  it('keeps what was said of lines, and sets aside what was said by number', () => {
    const there = gone(repaired, bread);
    expect(there.repairs).toEqual(line);
    expect(there.into).toBe(bread);
    expect(there.remark).toMatch(/counts for one place only/);
  });

  it('brings back what was set aside with the place that it was for', () => {
    const there = gone(repaired, bread);
    const changed = { ...there, repairs: withPrompt(there.repairs, 9, 'How?') };
    const back = gone(changed, null);
    expect(back.repairs.prompts).toEqual({ 1: 'Why?' });
    expect(gone(back, bread).repairs.prompts).toEqual({ 9: 'How?' });
  });

  it('has nothing to say when nothing was repaired by number', () => {
    expect(gone({ ...first, repairs: line }, bread).remark).toBeNull();
  });
});
