import { decodeText, type DecodedText } from './decode-text.ts';
import {
  isZip,
  refusalByContent,
  refusalBySignature,
} from './file-signature.ts';
import { inMegabytes, sheetLimits } from './sheet-limits.ts';
import { SheetRefusal } from './sheet-refusal.ts';
import type { SheetKind, SheetText } from './sheet-text.ts';

const kinds: readonly (readonly [RegExp, SheetKind])[] = [
  [/\.(?:md|markdown|mdown|mkd)$/iu, 'markdown'],
  [/\.(?:html?|xhtml)$/iu, 'html'],
  [/\.docx$/iu, 'docx'],
];

/** What a file is taken for by its name; its content is asked when the name says nothing. */
export function kindOfName(fileName: string): SheetKind {
  return kinds.find(([pattern]) => pattern.test(fileName))?.[1] ?? 'text';
}

/** Why a file of this size is not read, or null. */
export function refusalBySize(fileName: string, size: number): string | null {
  if (size === 0)
    return `“${fileName}” is empty. Nothing was imported from it.`;
  const limit =
    kindOfName(fileName) === 'docx' ? sheetLimits.docx : sheetLimits.text;
  return size > limit
    ? `“${fileName}” has ${inMegabytes(size)}; Collate reads files up to ${inMegabytes(limit)}. Split it and import the parts.`
    : null;
}

/** The encoding that a page names in its first lines, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048));
  return (
    /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,40})/iu.exec(
      head,
    )?.[1] ?? null
  );
}

/** A page by how it begins, whatever its name. */
function looksLikePage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/iu.test(
    text.slice(0, 4_096),
  );
}

function decoded(
  bytes: Uint8Array,
  name: string,
  kind: SheetKind,
): DecodedText {
  const result = decodeText(
    bytes,
    kind === 'html' ? declaredEncoding(bytes) : null,
  );
  const refusal = refusalByContent(name, result.text);
  if (refusal !== null) throw new SheetRefusal(refusal);
  if (result.text.trim() === '')
    throw new SheetRefusal(
      `“${name}” holds nothing but blank lines. Nothing was imported from it.`,
    );
  return result;
}

async function readPage(
  html: string,
  name: string,
): Promise<{ text: string; remarks: readonly string[] }> {
  // Loaded with the first page: most sheets are plain text.
  const { htmlToText } = await import('./html-to-text.ts');
  const page = htmlToText(html, name);
  if (page.text.trim() === '')
    throw new SheetRefusal(
      `“${name}” holds no words. Nothing was imported from it.`,
    );
  return page;
}

async function readDocx(bytes: Uint8Array, name: string): Promise<SheetText> {
  const { docxToHtml } = await import('./docx-to-html.ts');
  const document = await docxToHtml(bytes, name);
  const page = await readPage(document.html, name);
  const pageRemarks = page.remarks.filter(
    remark => !remark.startsWith('Pictures'),
  );
  return {
    outcome: 'text',
    text: page.text,
    kind: 'docx',
    encoding: 'utf-8',
    remarks: [...document.remarks, ...pageRemarks],
  };
}

async function read(name: string, bytes: Uint8Array): Promise<SheetText> {
  const named = kindOfName(name);
  const refusal =
    refusalBySize(name, bytes.length) ?? refusalBySignature(name, bytes);
  if (refusal !== null) throw new SheetRefusal(refusal);
  if (isZip(bytes)) return readDocx(bytes, name);
  const { text, encoding, remarks } = decoded(bytes, name, named);
  if (named === 'docx')
    throw new SheetRefusal(
      `“${name}” is no document of Word, whatever its name says. If it is text, call it .txt and import it again.`,
    );
  const isPage = named === 'html' || (named === 'text' && looksLikePage(text));
  if (!isPage) return { outcome: 'text', text, kind: named, encoding, remarks };
  const page = await readPage(text, name);
  return {
    outcome: 'text',
    text: page.text,
    kind: 'html',
    encoding,
    remarks: [...remarks, ...page.remarks],
  };
}

/**
 * Turns the bytes of a file into text that the parser of sheets takes, or says why there is none. Never throws for what a
 * file holds; takes as long as the file makes it, so it runs where it can be stopped: `readSheetInWorker`.
 */
export async function readSheetFile(
  name: string,
  bytes: Uint8Array,
): Promise<SheetText> {
  try {
    return await read(name, bytes);
  } catch (error) {
    if (error instanceof SheetRefusal)
      return { outcome: 'refused', message: error.message };
    return {
      outcome: 'refused',
      message: `“${name}” could not be read: something in it is not as Collate expects it. Save it as .txt and import that.`,
    };
  }
}
