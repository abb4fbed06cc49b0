import { expect, it } from 'vitest';
import { isAllowedAddress } from '../../core/rich-text/allowed-address.ts';
import { withScheme } from './set-link.ts';

it.each([
  ['example.org/page', 'https://example.org/page'],
  ['me@example.org', 'mailto:me@example.org'],
  ['http://example.org', 'http://example.org'],
  ['mailto:me@example.org', 'mailto:me@example.org'],
])('takes %s for %s', (typed, address) => {
  expect(withScheme(typed)).toBe(address);
  expect(isAllowedAddress(address)).toBe(true);
});

it.each(['javascript:alert(1)', 'file:///etc/passwd', 'a word', ''])(
  'makes no address of %j that a document may hold',
  typed => {
    expect(isAllowedAddress(withScheme(typed))).toBe(false);
  },
);
