import * as z from 'zod';
import type { AddedAnswer, Addition } from './addition.ts';
import {
  checksumSchema,
  itemIdSchema,
  pointSchema,
  questionEntrySchema,
  sourceSchema,
  topicSchema,
  wordsSchema,
} from './collection-schema.ts';

const answer: z.ZodType<AddedAnswer> = z
  .strictObject({
    question: itemIdSchema,
    lead: z.string().max(100_000),
    points: z.array(pointSchema),
    closing: z.string().max(100_000),
    merged: z.array(
      z.strictObject({
        id: itemIdSchema,
        rank: z.int().min(0),
        speaker: itemIdSchema,
        members: z.array(itemIdSchema).min(1),
      }),
    ),
  })
  .refine(standsOnce, 'a point is not in exactly one merged point');

/** A file of additions, with or without its checksums. */
const additionFileSchema = z.strictObject({
  sha256: checksumSchema.optional(),
  import: z.int().min(1).optional(),
  sheet: checksumSchema.optional(),
  schema: z.literal(1),
  collection: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  source: sourceSchema,
  place: z.int().min(1),
  engine: wordsSchema.max(100),
  topics: z.array(topicSchema),
  entries: z.array(questionEntrySchema),
  answers: z
    .array(answer)
    .refine(
      answers => areDifferent(answers.map(({ question }) => question)),
      'a question is answered twice',
    ),
});

/** The contents of one file of additions; its checksums are for whoever reads the bytes. */
export const additionSchema: z.ZodType<Addition> = additionFileSchema.transform(
  ({ sha256: _sha256, import: _import, sheet: _sheet, ...addition }) =>
    addition,
);

/** Every point once, in one merged point, and no merged point twice. */
function standsOnce({ points, merged }: AddedAnswer): boolean {
  const ids = points.map(({ id }) => id);
  const members = merged.flatMap(group => group.members);
  return (
    areDifferent([...ids, ...merged.map(({ id }) => id)]) &&
    areDifferent(members) &&
    members.length === ids.length &&
    ids.every(id => members.includes(id))
  );
}

function areDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
