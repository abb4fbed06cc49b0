import { maximumPayloadBytes } from './record-codec.ts';
import { notJsonError, tooLargeError } from './store-errors.ts';

/** A payload as JSON. @throws AppError `invalid-input`, `too-large` */
export function payloadText(payload: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(payload);
  } catch (error) {
    throw notJsonError(error);
  }
  if (text === undefined) throw notJsonError();
  // A character of JSON takes at most three bytes.
  const mayBeLarge = text.length * 3 > maximumPayloadBytes;
  if (mayBeLarge && Buffer.byteLength(text) > maximumPayloadBytes)
    throw tooLargeError();
  return text;
}
