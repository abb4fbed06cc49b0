import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from './AboutSettings.tsx';

test('the version shown is the version of the package', () => {
  const text = readFileSync('package.json', 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version });
});
