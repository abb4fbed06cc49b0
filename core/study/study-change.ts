import type { Annotation, AnnotationTarget } from '../annotation/annotation.ts';
import type { HighlightColour } from '../annotation/highlight-colour.ts';
import type { Correction } from '../merge/correction.ts';
import type { QuestionStatus } from './study-record.ts';

/**
 * One act of a person on a question's record, other than writing my answer. The store and the optimistic interface apply
 * the same function to it (`applyStudyChange`), and undo applies its inverse (`invertStudyChange`).
 */
export type StudyChange =
  | {
      readonly type: 'annotation.add';
      readonly annotation: Annotation;
      /** Position in the list, so that undoing a deletion puts the annotation back where it was; the end if absent. */
      readonly index?: number | undefined;
    }
  | { readonly type: 'annotation.delete'; readonly id: string }
  | {
      readonly type: 'annotation.recolour';
      readonly id: string;
      readonly colour: HighlightColour;
      readonly modified: string;
    }
  | {
      /** Resize, or confirmation of a changed anchor. */
      readonly type: 'annotation.retarget';
      readonly id: string;
      readonly target: AnnotationTarget;
      readonly modified: string;
    }
  | {
      readonly type: 'annotation.note';
      readonly id: string;
      readonly note: string;
      readonly modified: string;
    }
  | {
      readonly type: 'annotation.tags';
      readonly id: string;
      readonly tags: readonly string[];
      readonly modified: string;
    }
  | {
      readonly type: 'correction.add';
      readonly correction: Correction;
      /** Position in the list, so that undoing a deletion puts the correction back where it was; the end if absent. */
      readonly index?: number | undefined;
    }
  | { readonly type: 'correction.delete'; readonly correction: string }
  | { readonly type: 'status.set'; readonly status: QuestionStatus }
  | { readonly type: 'word-target.set'; readonly wordTarget: number | null };
