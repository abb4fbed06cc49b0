import { expect, it } from 'vitest';
import { RecentlyUsed } from './recently-used.ts';

it('remembers the values that were asked for last', () => {
  const known = new RecentlyUsed<number>(2);
  let made = 0;
  const get = (key: string) => known.get(key, () => ++made);
  expect([get('a'), get('b'), get('a'), get('c')]).toEqual([1, 2, 1, 3]);
  expect(get('a')).toBe(1);
  expect(get('b')).toBe(4);
});

it('forgets what it is told to, and drops no value that has come instead', () => {
  const known = new RecentlyUsed<string>(5);
  known.get('x/1', () => 'one');
  known.get('y/1', () => 'two');
  known.forget('x/');
  expect(known.get('x/1', () => 'new')).toBe('new');
  known.drop('x/1', 'one');
  expect(known.get('x/1', () => 'newer')).toBe('new');
  known.drop('x/1', 'new');
  expect(known.get('x/1', () => 'newer')).toBe('newer');
  expect(known.get('y/1', () => 'other')).toBe('two');
});
