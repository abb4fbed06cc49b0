import type { DraftState, NumberedRepairs } from './import-draft.ts';

const none: NumberedRepairs = { prompts: {}, order: [], assignments: [] };

/**
 * An import that goes to another place. What was repaired by the numbers of questions counts for one place only: it is set
 * aside, and is there again when the person comes back to that place.
 */
export function goingInto(
  state: DraftState,
  into: DraftState['into'],
): Partial<DraftState> {
  const { prompts, order, assignments } = state.repairs;
  const setAside = {
    ...state.setAside,
    [state.into?.id ?? '']: { prompts, order, assignments },
  };
  const numbered = setAside[into?.id ?? ''] ?? none;
  return {
    into,
    setAside,
    repairs: { ...state.repairs, ...numbered },
    past: [],
    future: [],
    offer: null,
    failure: null,
    remark: isSame(numbered, { prompts, order, assignments })
      ? null
      : 'What you repaired by the number of a question counts for one place only. It is there again when you choose that place.',
  };
}

function isSame(one: NumberedRepairs, other: NumberedRepairs): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
