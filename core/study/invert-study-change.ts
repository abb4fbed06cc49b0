import type { Annotation } from '../annotation/annotation.ts';
import { AppError } from '../app-error.ts';
import { assertNever } from '../assert-never.ts';
import { correctionGone } from './apply-study-change.ts';
import type { StudyChange } from './study-change.ts';
import type { StudyRecord } from './study-record.ts';

type AnnotationChange = Extract<StudyChange, { readonly id: string }>;

function inverseOf(
  annotation: Annotation,
  index: number,
  change: AnnotationChange,
): StudyChange {
  const { id, modified } = annotation;
  switch (change.type) {
    case 'annotation.delete':
      return { type: 'annotation.add', annotation, index };
    case 'annotation.recolour':
      return { type: change.type, id, colour: annotation.colour, modified };
    case 'annotation.retarget':
      return { type: change.type, id, target: annotation.target, modified };
    case 'annotation.note':
      return { type: change.type, id, note: annotation.note, modified };
    case 'annotation.tags':
      return { type: change.type, id, tags: annotation.tags, modified };
    default:
      return assertNever(change);
  }
}

function addedAgain(record: StudyRecord, id: string): StudyChange {
  const index = record.corrections.findIndex(one => one.id === id);
  const correction = record.corrections[index];
  if (correction === undefined) throw correctionGone();
  return { type: 'correction.add', correction, index };
}

/**
 * The change that takes `change` back: applied after it, the record is as it was, in every field and in the order of its
 * annotations.
 * @param record the record before the change
 * @throws AppError `conflict` when the annotation or correction to change is missing
 */
export function invertStudyChange(
  record: StudyRecord,
  change: StudyChange,
): StudyChange {
  switch (change.type) {
    case 'status.set':
      return { type: 'status.set', status: record.status };
    case 'word-target.set':
      return { type: 'word-target.set', wordTarget: record.wordTarget };
    case 'correction.add':
      return { type: 'correction.delete', correction: change.correction.id };
    case 'correction.delete':
      return addedAgain(record, change.correction);
    case 'annotation.add':
      return { type: 'annotation.delete', id: change.annotation.id };
    default: {
      const index = record.annotations.findIndex(one => one.id === change.id);
      const annotation = record.annotations[index];
      if (annotation === undefined)
        throw new AppError(
          'conflict',
          'This highlight is no longer there. Nothing was changed. It may have been deleted in another window.',
        );
      return inverseOf(annotation, index, change);
    }
  }
}
