import { isAllowedAddress } from '../../core/rich-text/allowed-address.ts';

const keptMailFields = new Set(['subject', 'body']);

/** Mail programs attach files and fill in hidden recipients for whoever asks; only what a person can see is kept. */
function plainMail(url: URL): string | null {
  if (/%0[ad]/i.test(url.pathname)) return null;
  const fields = [...url.searchParams]
    .filter(([name]) => keptMailFields.has(name.toLowerCase()))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const query = fields.length > 0 ? `?${fields.join('&')}` : '';
  return `mailto:${url.pathname}${query}`;
}

/**
 * The address to show and open for one that a page asked for, or null when it may not be opened. The host is in the form
 * that the network uses (punycode), so that a look-alike is seen for what it is.
 */
export function externalAddress(address: string): string | null {
  if (!isAllowedAddress(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'mailto:') return plainMail(url);
  const writtenHost = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  if (writtenHost.includes('%') || url.hostname === '') return null;
  return url.username === '' && url.password === '' ? url.href : null;
}
