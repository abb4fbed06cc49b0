import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { showToast } from '../state/notify.ts';

/** A `blob:` address under which the page can show an image of the library. */
export async function loadImage(app: App, image: string): Promise<string> {
  const { mediaType, base64 } = await call(app.host, 'image.read', { image });
  const bytes = Uint8Array.from(atob(base64), each => each.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: mediaType }));
}

/** Adds a file to the library; null when that failed, after saying why. */
export async function addImage(app: App, file: File): Promise<string | null> {
  try {
    const base64 = await base64Of(file);
    const { image } = await call(app.host, 'image.add', {
      mediaType: file.type,
      base64,
    });
    return image;
  } catch (failure) {
    showToast(app, failureMessage(failure));
    return null;
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
