import type { CorrectionAct } from '../../core/merge/correction.ts';
import type { StudyChange } from '../../core/study/study-change.ts';

/** The change of a record that an act of correction is, made now. */
export function correctionChange(act: CorrectionAct): StudyChange {
  return {
    type: 'correction.add',
    correction: {
      ...act,
      id: crypto.randomUUID(),
      created: new Date().toISOString(),
    },
  };
}
