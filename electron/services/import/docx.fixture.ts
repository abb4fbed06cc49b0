import { strToU8, zipSync } from 'fflate';

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A run of words; `bold` as Word writes it. */
export function run(text: string, bold = false): string {
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph, in a style or as an item of a list. */
export function paragraph(
  content: string,
  as: { style?: string; list?: number; level?: number } = {},
): string {
  const style = as.style ? `<w:pStyle w:val="${as.style}"/>` : '';
  const list =
    as.list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${as.level ?? 0}"/><w:numId w:val="${as.list}"/></w:numPr>`;
  const words = content.startsWith('<') ? content : run(content);
  return `<w:p><w:pPr>${style}${list}</w:pPr>${words}</w:p>`;
}

const level = (at: number, form: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${form}"/></w:lvl>`;

/** List 1 counts, list 2 has bullets, list 3 counts as list 1 but begins anew, list 4 begins at 7, list 5 has letters. */
const numbering = `${head}<w:numbering ${w}>
<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 7)}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`;

const styles = `${head}<w:styles ${w}>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My own style"/></w:style>
</w:styles>`;

const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const office =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`;
const documentRelations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId9" Type="${office}/hyperlink" Target="javascript:top.__c=1" TargetMode="External"/></Relationships>`;

/** The parts of a small document of Word with the given body. */
export function docxParts(body: string): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(packageRelations),
    'word/_rels/document.xml.rels': strToU8(documentRelations),
    'word/styles.xml': strToU8(styles),
    'word/numbering.xml': strToU8(numbering),
    'word/document.xml': strToU8(
      `${head}<w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
  };
}

/** A document of Word with the given body. */
export function docx(
  body: string,
  more: Record<string, Uint8Array> = {},
): Uint8Array {
  return zipSync({ ...docxParts(body), ...more });
}
