import * as z from 'zod';
import { backupReasons } from './backup.ts';

/** Version of the manifest's shape that this program writes; it reads no later one. */
export const manifestSchema = 1;
/** Name of the manifest within the archive. */
export const manifestName = 'manifest.json';

const manifest = z.looseObject({
  format: z.literal('collate-backup'),
  schema: z.literal(manifestSchema),
  made: z.string().max(40),
  reason: z.enum(backupReasons),
  files: z.array(
    z.looseObject({
      path: z.string().min(1).max(400),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      revision: z.int().min(0).nullable(),
    }),
  ),
  leftOut: z.array(z.looseObject({ path: z.string(), reason: z.string() })),
});

/** One file of a backup. */
export interface ManifestFile {
  /** As in the library, folders parted by `/`. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Of a record; null for every other file. */
  readonly revision: number | null;
}

/** What a backup says that it holds. */
export interface BackupManifest {
  readonly format: 'collate-backup';
  readonly schema: 1;
  /** ISO 8601, UTC. */
  readonly made: string;
  readonly reason: (typeof backupReasons)[number];
  readonly files: readonly ManifestFile[];
  /** Files of the library that were left out, because they could not be read or verified. */
  readonly leftOut: readonly {
    readonly path: string;
    readonly reason: string;
  }[];
}

/** Reads a manifest. @returns the manifest, or why it cannot be used, as the end of a sentence that begins with "because" */
export function parseManifest(text: string): BackupManifest | string {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'its list of contents cannot be read';
  }
  const { schema } = (raw ?? {}) as { schema?: unknown };
  if (typeof schema === 'number' && schema > manifestSchema)
    return `it was made by a newer version of Collate (form ${schema}, and this version knows ${manifestSchema})`;
  const parsed = manifest.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'the whole';
  return `its list of contents is not one of a backup (${where})`;
}
