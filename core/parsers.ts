import * as z from 'zod';
import type { Channel, Input } from './contract.ts';
import { highlightColours } from './annotation/highlight-colour.ts';
import { readingViews } from './study/reading-place.ts';
import { richTextSchema } from './rich-text/rich-text-schema.ts';
import { searchKinds } from './search/search-hit.ts';
import { settingsPatchSchema } from './study/settings-schema.ts';
import { questionStatuses } from './study/study-record.ts';
import {
  annotationSchema,
  correctionSchema,
  identifier,
  instant,
  noteText,
  tagList,
  targetSchema,
} from './study/study-record-schema.ts';

const colour = z.enum(highlightColours);
const ref = { collection: identifier, question: identifier };

const studyChange = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('annotation.add'),
    annotation: annotationSchema,
    index: z.int().min(0).max(100_000).optional(),
  }),
  z.strictObject({ type: z.literal('annotation.delete'), id: identifier }),
  z.strictObject({
    type: z.literal('annotation.recolour'),
    id: identifier,
    colour,
    modified: instant,
  }),
  z.strictObject({
    type: z.literal('annotation.retarget'),
    id: identifier,
    target: targetSchema,
    modified: instant,
  }),
  z.strictObject({
    type: z.literal('annotation.note'),
    id: identifier,
    note: noteText,
    modified: instant,
  }),
  z.strictObject({
    type: z.literal('annotation.tags'),
    id: identifier,
    tags: tagList,
    modified: instant,
  }),
  z.strictObject({
    type: z.literal('correction.add'),
    correction: correctionSchema,
    index: z.int().min(0).max(100_000).optional(),
  }),
  z.strictObject({
    type: z.literal('correction.delete'),
    correction: identifier,
  }),
  z.strictObject({
    type: z.literal('status.set'),
    status: z.enum(questionStatuses),
  }),
  z.strictObject({
    type: z.literal('word-target.set'),
    wordTarget: z.int().min(1).max(100_000).nullable(),
  }),
]);

const exportChoices = z.strictObject({
  collection: identifier,
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('question'), question: identifier }),
    z.strictObject({ kind: z.literal('topic'), topic: identifier }),
    z.strictObject({ kind: z.literal('collection') }),
  ]),
  layout: z.enum(['one-file', 'folder']),
  include: z.strictObject({
    mergedAnswers: z.boolean(),
    wordings: z.boolean(),
    highlights: z.boolean(),
    notes: z.boolean(),
    myAnswer: z.boolean(),
  }),
});

const backupId = z
  .string()
  .regex(/^\d{8}T\d{6}Z-[a-z]{1,20}(?:-[a-z]{1,20})?-\d{1,9}$/);
const namedWork = { work: identifier.optional() };
const restoreChoice = z.strictObject({
  ...namedWork,
  backup: backupId,
  question: z.strictObject(ref).nullable(),
});

const healthEntry = z.string().regex(/^[0-9a-f]{16}$/);
const healthRef = z.strictObject({ entry: healthEntry });

const imageId = z.string().regex(/^[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/);

const importId = { import: identifier };
const fileName = z.string().min(1).max(500);
const lineNumber = z.int().min(0).max(10_000_000);
const importRepairs = z.strictObject({
  lines: z.record(
    identifier,
    z
      .array(
        z.strictObject({
          line: lineNumber,
          role: z.enum(['question', 'topic', 'answer', 'left-out']),
        }),
      )
      .max(10_000),
  ),
  prompts: z.record(z.string().regex(/^\d{1,6}$/), z.string().max(2000)),
  order: z.array(z.int().min(0).max(1_000_000)).max(10_000),
  assignments: z
    .array(
      z.strictObject({
        file: identifier,
        line: lineNumber,
        number: z.int().min(0).max(1_000_000).nullable(),
      }),
    )
    .max(10_000),
});

/** A schema per call; leaving one out does not compile. */
const schemas: { readonly [C in Channel]: z.ZodType<Input<C>> } = {
  'app.open': z.null(),
  'collection.open': z.strictObject({ collection: identifier }),
  'collection.progress': z.strictObject({ collection: identifier }),
  'question.open': z.strictObject(ref),
  'study.change': z.strictObject({
    ...ref,
    changes: z.array(studyChange).min(1).max(1000),
  }),
  'answer.save': z.strictObject({
    ...ref,
    base: z.int().min(0),
    document: richTextSchema,
  }),
  'answer.keep': z.strictObject({ ...ref, document: richTextSchema }),
  'answer.versions': z.strictObject(ref),
  'answer.restore': z.strictObject({ ...ref, version: identifier }),
  'image.add': z.strictObject({
    mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
    base64: z.base64(),
  }),
  'image.read': z.strictObject({ image: imageId }),
  'notes.list': z.null(),
  'search.query': z.strictObject({
    query: z.string().max(1000),
    limit: z.int().min(1).max(100),
    collection: identifier.nullable(),
    kinds: z.array(z.enum(searchKinds)).max(searchKinds.length),
  }),
  'export.markdown': exportChoices,
  'settings.change': settingsPatchSchema,
  'place.remember': z.strictObject({
    ...ref,
    view: z.enum(readingViews),
    text: identifier.nullable(),
    offset: z.number().min(-10_000_000).max(10_000_000),
  }),
  'library.info': z.null(),
  'library.openFolder': z.null(),
  'library.move': z.null(),
  'health.report': z.null(),
  'health.check': z.null(),
  'health.compare': healthRef,
  'health.resolve': z.strictObject({
    entry: healthEntry,
    keep: z.enum(['mine', 'theirs', 'both']),
  }),
  'health.restoreDeleted': healthRef,
  'health.restoreMissing': healthRef,
  'health.acceptLoss': healthRef,
  'health.discard': healthRef,
  'study.delete': z.strictObject(ref),
  'backup.list': z.null(),
  'backup.create': z.strictObject({ work: identifier }).nullable(),
  'backup.verify': z.strictObject({ ...namedWork, backup: backupId }),
  'backup.preview': restoreChoice,
  'backup.restore': restoreChoice,
  'backup.cancel': z.strictObject({ work: identifier }),
  'import.begin': z.null(),
  'import.add': z.strictObject({
    ...importId,
    name: fileName,
    base64: z.base64(),
    last: z.boolean(),
  }),
  'import.remove': z.strictObject({ ...importId, file: identifier }),
  'import.preview': z.strictObject({
    ...importId,
    into: identifier.nullable(),
    repairs: importRepairs,
  }),
  'import.run': z.strictObject({
    ...importId,
    into: identifier.nullable(),
    title: z.string().trim().min(1).max(200),
    repairs: importRepairs,
  }),
  'import.like': z.strictObject({
    ...importId,
    repairs: importRepairs,
    file: identifier,
    line: lineNumber,
  }),
  'import.cancel': z.strictObject(importId),
  'collection.remove': z.strictObject({ collection: identifier }),
  'collection.list': z.null(),
  'source.list': z.strictObject({ collection: identifier }),
  'source.withdraw': z.strictObject({
    collection: identifier,
    source: identifier,
  }),
  'merge.explain': z.strictObject(ref),
  'merge.trust': z.strictObject({ ...ref, trust: z.number().min(0).max(1) }),
};

/** True for the name of a call; `__proto__` and its kind are not. */
export function isChannel(name: string): name is Channel {
  return Object.hasOwn(schemas, name);
}

/**
 * Checks the input of a call.
 * @returns the input, or one sentence that says which field is wrong
 */
export function parseInput<C extends Channel>(
  channel: C,
  raw: unknown,
):
  | { readonly ok: true; readonly input: Input<C> }
  | { readonly ok: false; readonly message: string } {
  const result = schemas[channel].safeParse(raw);
  if (result.success) return { ok: true, input: result.data };
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') || 'the input';
  return {
    ok: false,
    message: `The call ${channel} was refused: ${where}: ${issue?.message ?? 'not understood'}.`,
  };
}
