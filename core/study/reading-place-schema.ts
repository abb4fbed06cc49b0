import * as z from 'zod';
import {
  noReadingPlace,
  readingViews,
  type ReadingPlace,
} from './reading-place.ts';

const schema: z.ZodType<ReadingPlace> = z.object({
  collection: z.string().nullable(),
  question: z.string().nullable(),
  places: z.record(
    z.string(),
    z.object({
      view: z.enum(readingViews),
      text: z.string().nullable(),
      offset: z.number(),
    }),
  ),
});

/** The stored place, or nowhere when it cannot be read: losing it costs a scroll, never work. */
export function readReadingPlace(raw: unknown): ReadingPlace {
  const result = schema.safeParse(raw);
  return result.success ? result.data : noReadingPlace;
}
