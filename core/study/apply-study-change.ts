import type { Annotation } from '../annotation/annotation.ts';
import { AppError } from '../app-error.ts';
import { assertNever } from '../assert-never.ts';
import type { StudyChange } from './study-change.ts';
import type { StudyRecord } from './study-record.ts';

type AnnotationChange = Extract<StudyChange, { readonly id: string }>;
type CorrectionChange = Extract<StudyChange, { readonly correction: unknown }>;

/** The position of an annotation in a record's list. */
function positionOf(record: StudyRecord, id: string): number {
  const index = record.annotations.findIndex(one => one.id === id);
  if (index < 0)
    throw new AppError(
      'conflict',
      'This highlight is no longer there. Nothing was changed. It may have been deleted in another window.',
    );
  return index;
}

function edited(annotation: Annotation, change: AnnotationChange): Annotation {
  switch (change.type) {
    case 'annotation.recolour':
      return {
        ...annotation,
        colour: change.colour,
        modified: change.modified,
      };
    case 'annotation.retarget':
      return {
        ...annotation,
        target: change.target,
        modified: change.modified,
      };
    case 'annotation.note':
      return { ...annotation, note: change.note, modified: change.modified };
    case 'annotation.tags':
      return { ...annotation, tags: change.tags, modified: change.modified };
    case 'annotation.delete':
      return annotation;
    default:
      return assertNever(change);
  }
}

function withAdded(
  record: StudyRecord,
  change: Extract<StudyChange, { readonly type: 'annotation.add' }>,
): StudyRecord {
  const { annotation, index = record.annotations.length } = change;
  if (record.annotations.some(one => one.id === annotation.id))
    throw new AppError(
      'conflict',
      'This highlight is already there. Nothing was changed.',
    );
  const annotations = record.annotations.toSpliced(index, 0, annotation);
  return { ...record, annotations };
}

function withEdited(
  record: StudyRecord,
  change: AnnotationChange,
): StudyRecord {
  const index = positionOf(record, change.id);
  const annotations =
    change.type === 'annotation.delete'
      ? record.annotations.toSpliced(index, 1)
      : record.annotations.map((one, at) =>
          at === index ? edited(one, change) : one,
        );
  return { ...record, annotations };
}

function withCorrection(
  record: StudyRecord,
  change: CorrectionChange,
): StudyRecord {
  const { corrections } = record;
  if (change.type === 'correction.add') {
    const { correction, index = corrections.length } = change;
    if (corrections.some(one => one.id === correction.id))
      throw new AppError(
        'conflict',
        'This correction is already there. Nothing was changed.',
      );
    return {
      ...record,
      corrections: corrections.toSpliced(index, 0, correction),
    };
  }
  const index = corrections.findIndex(one => one.id === change.correction);
  if (index < 0) throw correctionGone();
  return { ...record, corrections: corrections.toSpliced(index, 1) };
}

/** A correction that is to be taken back is not there. */
export function correctionGone(): AppError {
  return new AppError(
    'conflict',
    'This correction is no longer there. Nothing was changed. It may have been taken back in another window.',
  );
}

/**
 * The record after one change. The given record is not altered, and what the change does not name stays as it is: a
 * highlight does not alter the status of a question.
 * @throws AppError `conflict` when the annotation or correction to change is missing, or the one to add is already there
 */
export function applyStudyChange(
  record: StudyRecord,
  change: StudyChange,
): StudyRecord {
  switch (change.type) {
    case 'status.set':
      return { ...record, status: change.status };
    case 'word-target.set':
      return { ...record, wordTarget: change.wordTarget };
    case 'correction.add':
    case 'correction.delete':
      return withCorrection(record, change);
    case 'annotation.add':
      return withAdded(record, change);
    default:
      return withEdited(record, change);
  }
}
