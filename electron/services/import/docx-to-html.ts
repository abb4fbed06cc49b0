import mammoth from 'mammoth';
import { packParts, readDocxParts } from './docx-archive.ts';
import { separateLists, writeNumbers } from './docx-numbering.ts';
import { SheetRefusal } from './sheet-refusal.ts';

/** A page made of a document. */
export interface DocxPage {
  readonly html: string;
  /** Sentences for people about what was left out. */
  readonly remarks: readonly string[];
}

/** Styles of headings and quotations beyond those the reader knows. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => p:fresh",
  "p[style-name='Intense Quote'] => p:fresh",
  "p[style-name='List Paragraph'] => p:fresh",
  "p[style-name='No Spacing'] => p:fresh",
  "p[style-name='Body Text'] => p:fresh",
  "p[style-name='Normal (Web)'] => p:fresh",
  "r[style-name='Intense Emphasis'] => strong",
];

const numbering = 'word/numbering.xml';

async function convert(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ html: string; messages: readonly string[]; pictures: number }> {
  const parts = readDocxParts(bytes, fileName);
  const lists = parts.get(numbering);
  if (lists !== undefined)
    parts.set(
      numbering,
      new TextEncoder().encode(separateLists(new TextDecoder().decode(lists))),
    );
  let pictures = 0;
  const result = await mammoth.convertToHtml(
    { buffer: Buffer.from(packParts(parts)) },
    {
      styleMap: styles,
      // Its styles could turn text into anything.
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: writeNumbers,
      // A picture without an address; it is dropped with the next step.
      convertImage: mammoth.images.imgElement(async () => {
        pictures += 1;
        return { src: '' };
      }),
    },
  );
  const messages = result.messages.map(({ message }) => message);
  return { html: result.value, messages, pictures };
}

/** Turns what the reader reports into few sentences for people. */
function remarksOf(
  messages: readonly string[],
  pictures: number,
): readonly string[] {
  const isStyle = /^Unrecognised (?:paragraph|run|table) style: '([^']*)'/u;
  const styleNames = new Set(
    messages.map(message => isStyle.exec(message)?.[1] ?? ''),
  );
  styleNames.delete('');
  const others = new Set(
    messages.filter(
      message => !isStyle.test(message) && !/image|picture/iu.test(message),
    ),
  );
  const named = [...styleNames].slice(0, 3).join(', ');
  return [
    ...(pictures > 0 ? [`Pictures were left out: ${pictures}.`] : []),
    ...(styleNames.size > 0
      ? [
          `Text in styles of the document’s own was read as plain text: ${named}${styleNames.size > 3 ? ' and others' : ''}.`,
        ]
      : []),
    ...[...others].slice(0, 5).map(message => `In the document: ${message}.`),
  ];
}

/**
 * Reads a .docx: headings, lists, tables and bold words. Pictures, links’ addresses and programs are left out; nothing outside
 * the file is read.
 * @throws SheetRefusal when it is no document, is damaged or would unpack to too much
 */
export async function docxToHtml(
  bytes: Uint8Array,
  fileName: string,
): Promise<DocxPage> {
  try {
    const { html, messages, pictures } = await convert(bytes, fileName);
    return { html, remarks: remarksOf(messages, pictures) };
  } catch (error) {
    if (error instanceof SheetRefusal) throw error;
    throw new SheetRefusal(
      `“${fileName}” cannot be read as a document of Word: it is damaged or was made by another program. Open it, save it as .docx again and import that.`,
    );
  }
}
