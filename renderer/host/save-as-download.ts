import type {
  ExportedFile,
  ExportResult,
} from '../../core/export/export-choices.ts';

/** Offered files as bytes; base64 is how images travel. */
export function bytesOf(file: ExportedFile): Uint8Array<ArrayBuffer> {
  if (file.encoding === 'utf8') return new TextEncoder().encode(file.content);
  return Uint8Array.from(atob(file.content), letter => letter.charCodeAt(0));
}

function download(
  page: Window,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  page.document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the bytes after the click; a minute is ample.
  page.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/**
 * Hands an export to the browser's downloads: one text as it is, several files as one zip.
 * @returns the name under which it was offered
 */
export async function saveAsDownload(
  page: Window,
  result: ExportResult,
): Promise<string> {
  const [only, ...others] = result.files;
  if (result.layout === 'one-file' && only && others.length === 0) {
    download(page, only.name, bytesOf(only), 'text/markdown;charset=utf-8');
    return only.name;
  }
  const { zipFiles } = await import('./zip-files.ts');
  const folder = result.suggestedName.replace(/\.md$/i, '');
  const entries = result.files.map(
    file => [`${folder}/${file.name}`, bytesOf(file)] as const,
  );
  download(page, `${folder}.zip`, zipFiles(entries), 'application/zip');
  return `${folder}.zip`;
}
