import { expect, test } from 'vitest';
import { addressHost } from './address-host.ts';

test('a server in Latin letters needs no other spelling', () => {
  expect(addressHost('https://example.org/a?b#c')).toBeNull();
  expect(addressHost('https://Example.ORG/')).toBeNull();
  expect(addressHost('mailto:someone@example.org')).toBeNull();
});

test('a server in other letters is spelled as the network does', () => {
  expect(addressHost('https://ex\u00e4mple.org/')).toBe('xn--exmple-cua.org');
  expect(addressHost('https://\u0430pple.com/')).toBe('xn--pple-43d.com');
});

test('what is no address has no server', () => {
  expect(addressHost('not an address')).toBeNull();
});
