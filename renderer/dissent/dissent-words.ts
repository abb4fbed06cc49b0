import type { Dissent } from '../../core/merge/find-dissent.ts';

const kinds: Readonly<Record<Dissent['kind'], string>> = {
  number: 'Sources disagree on a number',
  negation: 'One source denies what another says',
  direction: 'Sources disagree on the direction',
};

/** What a dispute is about, as a heading. */
export function dissentWords(kind: Dissent['kind']): string {
  return kinds[kind];
}
