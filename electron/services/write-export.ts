import { join } from 'node:path';
import * as z from 'zod';
import type {
  ExportedFile,
  ExportResult,
} from '../../core/export/export-choices.ts';
import { writeFileDurably } from './write-file-durably.ts';

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function isSafePart(part: string): boolean {
  return (
    part.length <= 255 &&
    !/[\u0000-\u001f\u007f<>:"\\|?*]|[. ]$|^$/.test(part) &&
    !reserved.test(part)
  );
}

/** True for a relative name with `/` between folders that stays where it is put on every operating system. */
export function isSafeRelativeName(name: string): boolean {
  return name.length <= 1000 && name.split('/').every(isSafePart);
}

const fileName = z.string().refine(isSafeRelativeName, 'not a safe file name');
const exportResultSchema: z.ZodType<ExportResult> = z.strictObject({
  suggestedName: z
    .string()
    .refine(name => isSafePart(name) && !name.includes('/'), 'not a safe name'),
  layout: z.enum(['one-file', 'folder']),
  questions: z.int().min(0),
  files: z
    .array(
      z.strictObject({
        name: fileName,
        content: z.string(),
        encoding: z.enum(['utf8', 'base64']),
      }),
    )
    .min(1)
    .max(100_000),
});

/** An export as a page handed it over, or null when a name in it could lead anywhere but below the chosen place. */
export function parseExportResult(raw: unknown): ExportResult | null {
  const result = exportResultSchema.safeParse(raw);
  return result.success ? result.data : null;
}

function bytesOf(file: ExportedFile): Buffer {
  return Buffer.from(file.content, file.encoding);
}

/**
 * Writes an export into a folder.
 * @param mainName name for the first file instead of its own, for a person who chose one
 * @throws AppError `disk-full`, `not-writable`
 */
export async function writeExport(
  result: ExportResult,
  folder: string,
  mainName?: string,
): Promise<void> {
  for (const [index, file] of result.files.entries()) {
    const name = index === 0 && mainName !== undefined ? mainName : file.name;
    await writeFileDurably(join(folder, ...name.split('/')), bytesOf(file));
  }
}
