import { expect, it } from 'vitest';
import { isAllowedAddress } from './allowed-address.ts';

it.each([
  'https://example.org/',
  'http://example.org',
  'HTTPS://EXAMPLE.ORG/a?b@c#d',
  'mailto:a@example.org',
  'https://example.org/@name',
])('%s is allowed', address => {
  expect(isAllowedAddress(address)).toBe(true);
});

it.each([
  '',
  'javascript:x',
  'data:text/html,x',
  'file:///x',
  'ftp://x',
  '//x',
  'https:x',
  'https://',
  'https:///x',
  'https://a@b/',
  'https://a\\b',
  'https://a b',
  ' https://a',
  'mailto:',
  `https://a/${'a'.repeat(2048)}`,
])('%j is not', address => {
  expect(isAllowedAddress(address)).toBe(false);
});
