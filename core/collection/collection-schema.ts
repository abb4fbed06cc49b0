import * as z from 'zod';
import type {
  Collection,
  Point,
  QuestionContent,
  QuestionEntry,
  Source,
  Topic,
} from './collection.ts';

/** Identifier of a source, topic, question or text. */
export const itemIdSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/);
/** A text that says something. */
export const wordsSchema = z.string().trim().min(1).max(100_000);

/** A source as a collection lists it. */
export const sourceSchema: z.ZodType<Source> = z.strictObject({
  id: itemIdSchema,
  title: wordsSchema.max(300),
});

/** A topic as a collection lists it. */
export const topicSchema: z.ZodType<Topic> = z.strictObject({
  id: itemIdSchema,
  title: wordsSchema.max(300),
});

/** A question as a collection lists it. */
export const questionEntrySchema: z.ZodType<QuestionEntry> = z.strictObject({
  id: itemIdSchema,
  number: z.int().min(0).max(1_000_000),
  topic: itemIdSchema,
  prompt: wordsSchema,
});

/** A point of an answer. */
export const pointSchema: z.ZodType<Point> = z.strictObject({
  id: itemIdSchema,
  label: wordsSchema.max(300).optional(),
  text: wordsSchema,
});

/** A SHA-256 checksum. */
export const checksumSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Checksums of the files of a stored collection, by their paths in its folder. */
export const fileChecksumsSchema = z.record(
  z
    .string()
    .regex(
      /^(?:questions\/[a-z0-9][a-z0-9._-]{0,79}\.json|sheets\/[a-z0-9][a-z0-9._-]{0,79}\.txt)$/,
    ),
  checksumSchema,
);

/** `collection.json` as it says what the collection is, with or without the checksums of a stored one. */
const collectionFileSchema = z.strictObject({
  sha256: checksumSchema.optional(),
  files: fileChecksumsSchema.optional(),
  schema: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  title: wordsSchema.max(200),
  description: z.string().max(2000),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  licence: wordsSchema.max(200),
  engine: wordsSchema.max(100),
  sources: z.array(sourceSchema).min(1),
  topics: z.array(topicSchema),
  questions: z.array(questionEntrySchema),
});

/** The contents of `collection.json`; its checksums are for whoever reads the bytes. */
export const collectionSchema: z.ZodType<Collection> =
  collectionFileSchema.transform(
    ({ sha256: _sha256, files: _files, ...collection }) => collection,
  );

/** The contents of one question file. */
export const questionContentSchema: z.ZodType<QuestionContent> = z.strictObject(
  {
    schema: z.literal(1),
    id: itemIdSchema,
    answers: z.array(
      z.strictObject({
        source: itemIdSchema,
        lead: z.string().max(100_000),
        points: z.array(pointSchema),
        closing: z.string().max(100_000),
      }),
    ),
    mergedPoints: z.array(
      z.strictObject({
        id: itemIdSchema,
        label: z.string().max(300),
        statement: wordsSchema,
        members: z.array(itemIdSchema).min(1),
      }),
    ),
  },
);
