import * as z from 'zod';
import type { Collection, QuestionContent } from './collection.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/);
const words = z.string().trim().min(1).max(100_000);

/** The contents of `collection.json`. */
export const collectionSchema: z.ZodType<Collection> = z.strictObject({
  schema: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  title: words.max(200),
  description: z.string().max(2000),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  licence: words.max(200),
  engine: words.max(100),
  sources: z.array(z.strictObject({ id, title: words.max(300) })).min(1),
  topics: z.array(z.strictObject({ id, title: words.max(300) })),
  questions: z.array(
    z.strictObject({
      id,
      number: z.int().min(0).max(1_000_000),
      topic: id,
      prompt: words,
    }),
  ),
});

/** The contents of one question file. */
export const questionContentSchema: z.ZodType<QuestionContent> = z.strictObject(
  {
    schema: z.literal(1),
    id,
    answers: z.array(
      z.strictObject({
        source: id,
        lead: z.string().max(100_000),
        points: z.array(
          z.strictObject({ id, label: words.max(300).optional(), text: words }),
        ),
        closing: z.string().max(100_000),
      }),
    ),
    mergedPoints: z.array(
      z.strictObject({
        id,
        label: z.string().max(300),
        statement: words,
        members: z.array(id).min(1),
      }),
    ),
  },
);
