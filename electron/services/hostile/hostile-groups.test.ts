import { expect, it } from 'vitest';
import {
  changedAddresses,
  refusedAddresses,
} from '../../../core/hostile-input/hostile-addresses.fixture.ts';
import {
  hostileClipboard,
  hostileDrops,
  hugeClipboard,
} from '../../../core/hostile-input/hostile-clipboard.fixture.ts';
import {
  oddWords,
  refusedDocuments,
} from '../../../core/hostile-input/hostile-documents.fixture.ts';
import { hostileExports } from '../../../core/hostile-input/hostile-exports.fixture.ts';
import type { HostileGroup } from '../../../core/hostile-input/hostile-group.fixture.ts';
import {
  exhaustingMarkup,
  hostileMarkup,
} from '../../../core/hostile-input/hostile-markup.fixture.ts';
import {
  collidingNames,
  hostileNames,
} from '../../../core/hostile-input/hostile-names.fixture.ts';
import { archiveGroups, archivesOf } from './more-archives.fixture.ts';

const groups: readonly HostileGroup<unknown>[] = [
  ...hostileMarkup,
  exhaustingMarkup,
  ...refusedDocuments,
  oddWords,
  ...hostileClipboard,
  hostileDrops,
  hugeClipboard,
  ...archiveGroups.map(({ group, tries, named }) => ({
    group,
    tries,
    inputs: archivesOf(named),
  })),
  ...refusedAddresses,
  changedAddresses,
  hostileNames,
  collidingNames,
  ...hostileExports,
];

it('there are fifty-five groups of hostile input, none without an input and a sentence', () => {
  expect(
    [...new Set(groups.map(({ group }) => group))].sort((a, b) => a - b),
  ).toEqual(Array.from({ length: 55 }, (_, index) => index + 1));
  for (const { inputs, tries } of groups) {
    expect(inputs.length).toBeGreaterThan(0);
    expect(tries).toMatch(/^[A-Z].*\.$/);
  }
});

it('they hold more than a hundred and ten inputs', () => {
  const count = groups.reduce((sum, { inputs }) => sum + inputs.length, 0);
  expect(count).toBeGreaterThan(110);
});
