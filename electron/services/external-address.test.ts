import { expect, it } from 'vitest';
import { externalAddress } from './external-address.ts';

it.each([
  ['https://example.org/', 'https://example.org/'],
  ['HTTPS://Example.ORG/Path?q#f', 'https://example.org/Path?q#f'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  [
    'mailto:a@example.org?subject=Hello%20there',
    'mailto:a@example.org?subject=Hello%20there',
  ],
])('%s may be opened as %s', (address, opened) => {
  expect(externalAddress(address)).toBe(opened);
});

it('shows a look-alike host for what it is', () => {
  expect(externalAddress('https://аpple.com/')).toBe(
    'https://xn--pple-43d.com/',
  );
});

it('keeps of a mail only what the person can see', () => {
  expect(
    externalAddress(
      'mailto:a@b.org?attach=/etc/passwd&bcc=x@y.org&body=Hi&cc=z@y.org',
    ),
  ).toBe('mailto:a@b.org?body=Hi');
});

it.each([
  'file:///c:/windows/system32/calc.exe',
  'file:///etc/passwd',
  '\\\\host\\s',
  'smb://h/s',
  'ms-msdt:/x',
  'search-ms:q',
  'vbscript:x',
  'javascript:top.__c=1',
  'java\tscript:top.__c=1',
  'data:text/html,x',
  'blob:app://collate/1',
  'app://collate/index.html',
  'view-source:http://a',
  'ftp://example.org/',
  'tel:123',
  'https://good.example@evil.example/',
  'https://user:pass@example.org/',
  'https://g%6fod.example/',
  'http:\\\\evil.example',
  'https://evil.example\\@good.example/',
  ' https://a',
  'https://a b/',
  'https:evil',
  'https:///evil.example/',
  'https://',
  '//evil.example/',
  '/path',
  '',
  'https://a\r\nb.example/',
  'https://a\u0000.example/',
  'mailto:a%0d%0abcc:b@example.org',
  `https://example.org/${'a'.repeat(100_000)}`,
])('%j may not be opened', address => {
  expect(externalAddress(address)).toBeNull();
});
