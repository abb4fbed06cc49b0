import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import { writeFileDurably } from './write-file-durably.ts';

/** A pasted picture larger than this would make every call that carries it too large: bytes. */
const limit = 2.5 * 1024 * 1024;

const kinds = [
  { mediaType: 'image/png', extension: 'png', magic: '89504e470d0a1a0a' },
  { mediaType: 'image/jpeg', extension: 'jpg', magic: 'ffd8ff' },
  { mediaType: 'image/gif', extension: 'gif', magic: '47494638' },
  { mediaType: 'image/webp', extension: 'webp', magic: '52494646' },
] as const;

/** An image of the library as the contract carries it. */
export interface LibraryImage {
  readonly mediaType: string;
  readonly base64: string;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Images of my answers: files named by the hash of their bytes, so the same picture is stored once. */
export class Images {
  readonly #folder: string;

  constructor(libraryFolder: string) {
    this.#folder = join(libraryFolder, 'images');
  }

  /** Stores the bytes durably. @returns the image's id */
  async add({ mediaType, base64 }: LibraryImage): Promise<string> {
    const bytes = Buffer.from(base64, 'base64');
    const kind = kinds.find(entry => entry.mediaType === mediaType);
    if (!kind || !bytes.toString('hex', 0, 12).startsWith(kind.magic))
      throw new AppError(
        'invalid-input',
        'This picture was not added: its contents are not a PNG, JPEG, GIF or WebP image. Your answer is unchanged.',
      );
    if (bytes.length > limit)
      throw new AppError(
        'too-large',
        'This picture was not added: it is larger than 2.5 MB. Your answer is unchanged. Make the picture smaller and paste it again.',
      );
    const id = `${hashOf(bytes)}.${kind.extension}`;
    await this.#write(id, bytes);
    return id;
  }

  async read(id: string): Promise<LibraryImage> {
    const kind = kinds.find(entry => id.endsWith(`.${entry.extension}`));
    const bytes = await readFile(join(this.#folder, id)).catch(() => null);
    if (!kind || bytes === null)
      throw new AppError(
        'not-found',
        'A picture of this answer is not in the library any more. The text is unchanged. Put the file back into the folder “images” of the library, or remove the picture.',
      );
    if (hashOf(bytes) !== id.slice(0, -kind.extension.length - 1))
      throw new AppError(
        'damaged',
        'The file of a picture of this answer is damaged. The text is unchanged, and the file is left as it is. Paste the picture again, or put the file back from a backup.',
      );
    return { mediaType: kind.mediaType, base64: bytes.toString('base64') };
  }

  async #write(id: string, bytes: Buffer): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFileDurably(join(this.#folder, id), bytes, 0o600);
    } catch (cause) {
      throw new AppError(
        'not-writable',
        'This picture could not be written to the library. Your answer is unchanged. Check the disk, then paste the picture again.',
        { cause },
      );
    }
  }
}
