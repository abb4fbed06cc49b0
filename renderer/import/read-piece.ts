/** Reads bytes of a file as base64. The browser does it outside of the window's own thread. */
export function readPiece(
  blob: Blob,
  from: number,
  to: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = String(reader.result);
      const comma = address.indexOf(',');
      resolve(comma < 0 ? '' : address.slice(comma + 1));
    });
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('the file could not be read')),
    );
    reader.readAsDataURL(blob.slice(from, to));
  });
}
