import * as z from 'zod';
import type { Annotation, AnnotationTarget } from '../annotation/annotation.ts';
import { highlightColours } from '../annotation/highlight-colour.ts';
import type { Correction } from '../merge/correction.ts';
import { richTextSchema } from '../rich-text/rich-text-schema.ts';
import {
  questionStatuses,
  type AnswerVersion,
  type StudyRecord,
} from './study-record.ts';

/** Ids are generated or come from a collection file; they never hold user text and never become paths unchecked. */
export const identifier = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/);
/** ISO 8601 instant in UTC. */
export const instant = z.iso.datetime();
/** Markdown of a note: at most 20,000 characters. */
export const noteText = z.string().max(20_000);
/** Tags: each 1 to 60 characters, no two equal. */
export const tagList = z
  .array(z.string().trim().min(1).max(60))
  .max(50)
  .refine(tags => new Set(tags).size === tags.length, 'a tag appears twice');

/** A target whose selectors agree with each other. */
export const targetSchema: z.ZodType<AnnotationTarget> = z
  .strictObject({
    source: identifier,
    position: z.strictObject({
      start: z.int().min(0).max(1_000_000),
      end: z.int().min(0).max(1_000_000),
    }),
    quote: z.strictObject({
      exact: z.string().min(1).max(20_000),
      prefix: z.string().max(200),
      suffix: z.string().max(200),
    }),
  })
  .refine(
    target => target.position.end > target.position.start,
    'a highlight needs at least one character',
  );

/** One annotation as it is stored. */
export const annotationSchema: z.ZodType<Annotation> = z.strictObject({
  id: identifier,
  created: instant,
  modified: instant,
  target: targetSchema,
  colour: z.enum(highlightColours),
  note: noteText,
  tags: tagList,
});

const correctionBase = { id: identifier, created: instant };

/** One correction as it is stored. */
export const correctionSchema: z.ZodType<Correction> = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      ...correctionBase,
      type: z.literal('rules'),
      rules: z
        .array(
          z.strictObject({
            kind: z.enum(['must-link', 'cannot-link']),
            points: z.tuple([identifier, identifier]),
          }),
        )
        .min(1)
        .max(10_000),
    }),
    z.strictObject({
      ...correctionBase,
      type: z.literal('label'),
      point: identifier,
      label: z.string().trim().min(1).max(300),
    }),
    z.strictObject({
      ...correctionBase,
      type: z.literal('representative'),
      point: identifier,
    }),
    z.strictObject({
      ...correctionBase,
      type: z.literal('grouping'),
      trust: z.number().min(0).max(1),
      groups: z.array(z.array(identifier).min(1).max(10_000)).max(10_000),
    }),
  ],
);

/** A question's record as it is stored; fields that a newer version added are kept. */
export const studyRecordSchema: z.ZodType<StudyRecord> = z.looseObject({
  schema: z.literal(1),
  collection: identifier,
  question: identifier,
  status: z.enum(questionStatuses),
  annotations: z.array(annotationSchema).max(10_000),
  answer: z
    .looseObject({
      document: richTextSchema,
      revision: z.int().min(0),
      modified: instant,
    })
    .nullable(),
  wordTarget: z.int().min(1).nullable(),
  // Records that were made before there were corrections have none.
  corrections: z.array(correctionSchema).max(10_000).default([]),
});

/** Kept versions of my answer. */
export const answerVersionsSchema: z.ZodType<readonly AnswerVersion[]> =
  z.array(
    z.looseObject({
      id: identifier,
      saved: instant,
      words: z.int().min(0),
      reason: z.enum(['interval', 'before-restore', 'conflict']),
      document: richTextSchema,
    }),
  );
