import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createCollections } from './collections.ts';
import { describeRecord } from './describe-record.ts';

const bundledFolder = fileURLToPath(new URL('../../data', import.meta.url));
const id = 'ml-lifecycle--q01';

test('a record of an open collection is named by its question', async () => {
  const collections = createCollections({ bundledFolder, storedFolder: null });
  const { title } = await collections.open('ml-lifecycle');
  expect(describeRecord(collections, 'study', id)).toBe(
    `Question 1 of ${title}`,
  );
  expect(describeRecord(collections, 'versions', id)).toBe(
    `Earlier versions of my answer to question 1 of ${title}`,
  );
});

test('a record whose collection is not there is named by its identifiers', () => {
  const collections = createCollections({ bundledFolder, storedFolder: null });
  expect(describeRecord(collections, 'study', id)).toBe(
    'Question q01 of ml-lifecycle',
  );
});

test('settings and the reading place are named in words', () => {
  const collections = createCollections({ bundledFolder, storedFolder: null });
  expect(describeRecord(collections, 'settings', 'settings')).toBe('Settings');
  expect(describeRecord(collections, 'place', 'place')).toBe(
    'The place where you left off',
  );
});
