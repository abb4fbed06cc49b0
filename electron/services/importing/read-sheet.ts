import { decodeText } from '../import/decode-text.ts';
import {
  refusalByContent,
  refusalBySignature,
} from '../import/file-signature.ts';
import type { ReadSheet } from './import-files.ts';

/** Reads a sheet of plain text or Markdown. */
export const readSheet: ReadSheet = async (name, bytes) => {
  const refusal = refusalBySignature(name, bytes);
  if (refusal !== null) return { outcome: 'refused', message: refusal };
  const { text, remarks, encoding } = decodeText(bytes);
  const foreign = refusalByContent(name, text);
  if (foreign !== null) return { outcome: 'refused', message: foreign };
  return {
    outcome: 'text',
    text,
    kind: /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text',
    encoding: encoding as never,
    remarks,
  };
};
