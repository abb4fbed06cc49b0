import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchKind } from '../../../core/search/search-hit.ts';
import type { SearchText } from '../../../core/search/search-texts.ts';
import { createFlexSearchIndex } from './flex-search-index.ts';
import type { SearchRequest } from './search-index.ts';
import { searchText } from './search-text.fixture.ts';

function indexOf(texts: readonly SearchText[]) {
  const index = createFlexSearchIndex();
  index.add(texts);
  const ask = (query: string, change: Partial<SearchRequest> = {}) =>
    index.query(
      { query, limit: 100, collection: null, kinds: [], ...change },
      false,
    );
  return {
    index,
    ask,
    targets: (query: string, change: Partial<SearchRequest> = {}) =>
      ask(query, change).hits.map(hit => hit.target),
  };
}

const lines = [
  'Data drift is watched in production.',
  'Drifting inputs lower the accuracy.',
  'Cross-validation with five folds.',
  'Validate the schema of the data.',
  'Un café très naïf.',
  '监控数据漂移很重要',
  '数据的漂移',
  'The models are retrained weekly.',
];
const corpus = indexOf(
  lines.map((line, index) => searchText(line, { target: `l${index}` })),
);

test.each([
  ['a word', 'production', ['l0']],
  ['a beginning', 'produc', ['l0']],
  ['upper case', 'PRODUCTION', ['l0']],
  ['a typing error', 'prodcution', ['l0']],
  ['two typing errors in a long word', 'porductoin', ['l0']],
  ['another form', 'model', ['l7']],
  ['a typing error in another form', 'accuracys', ['l1']],
  ['no accents', 'cafe naif', ['l4']],
  ['accents that the text lacks', 'dátà schéma', ['l3']],
  ['all words, in any order', 'schema validate', ['l3']],
  ['a word with a hyphen', 'cross-validation', ['l2']],
  ['a phrase', '"data drift"', ['l0']],
  ['a phrase that is being typed', '"data dri', ['l0']],
  ['a phrase over a hyphen', '"cross validation"', ['l2']],
  ['nothing, for words that stand apart', '"drift data"', []],
  ['nothing, when one word is nowhere', 'data zzzzzz', []],
  ['an excluded word', 'data -drift', ['l3']],
  ['an excluded phrase', 'data -"data drift"', ['l3']],
  ['part of a text without spaces', '数据漂移', ['l5']],
  ['one character', '控', ['l5']],
])('finds by %s: %s', (_, query, targets) => {
  expect(corpus.targets(query)).toEqual(targets);
});

test('the word itself comes before its other forms, those before longer words, those before typing errors', () => {
  const { targets } = indexOf([
    searchText('tests', { target: 'form' }),
    searchText('testament', { target: 'longer' }),
    searchText('test', { target: 'exact' }),
  ]);
  expect(targets('test')).toEqual(['exact', 'form', 'longer']);
  const errors = indexOf([
    searchText('rodel', { target: 'error', kind: 'prompt' }),
    searchText('modulo', { target: 'longer', kind: 'my-answer' }),
  ]);
  expect(errors.targets('modu')).toEqual(['longer']);
  expect(errors.targets('model')).toEqual(['error']);
});

test('what counts the same is ordered by where it stands, never against how well it fits', () => {
  const kinds: SearchKind[] = [
    'my-answer',
    'note',
    'point',
    'merged-point',
    'prompt',
  ];
  const { targets } = indexOf([
    ...kinds.map(kind => searchText('about drift', { kind, target: kind })),
    searchText('about', {
      kind: 'merged-point',
      target: 'label',
      label: 'drift',
    }),
    searchText('drifting', { kind: 'my-answer', target: 'form' }),
    searchText('driftwood', { kind: 'prompt', target: 'longer' }),
  ]);
  expect(targets('drift')).toEqual([
    'prompt',
    'label',
    'merged-point',
    'point',
    'note',
    'my-answer',
    'form',
    'longer',
  ]);
});

test('words side by side come before words apart', () => {
  const { targets } = indexOf([
    searchText('a store for every feature', { target: 'apart' }),
    searchText('a feature store for every', { target: 'together' }),
  ]);
  expect(targets('feature store')).toEqual(['together', 'apart']);
});

test('tags are found as words and by name', () => {
  const { targets } = indexOf([
    searchText('one', {
      kind: 'note',
      target: 'n1',
      tags: ['Exam facts', 'ml'],
    }),
    searchText('two exam', { kind: 'note', target: 'n2', tags: ['mlops'] }),
  ]);
  expect(targets('tag:"exam facts"')).toEqual(['n1']);
  expect(targets('tag:exam')).toEqual(['n1']);
  expect(targets('tag:ml')).toEqual(['n1']);
  expect(targets('tag:mlo')).toEqual(['n2']);
  expect(targets('exam').sort()).toEqual(['n1', 'n2']);
  expect(targets('exam -tag:mlops')).toEqual(['n1']);
  expect(targets('tag:ml two')).toEqual([]);
});

test('a search can be kept to a collection and to kinds', () => {
  const { targets } = indexOf([
    searchText('drift', { collection: 'c1', target: 'a', kind: 'note' }),
    searchText('drift', { collection: 'c2', target: 'b', kind: 'note' }),
    searchText('drift', { collection: 'c2', target: 'c', kind: 'prompt' }),
  ]);
  expect(targets('drift', { collection: 'c2' })).toEqual(['c', 'b']);
  expect(targets('drift', { kinds: ['note'] })).toEqual(['a', 'b']);
  expect(targets('drift', { collection: 'c2', kinds: ['note'] })).toEqual([
    'b',
  ]);
});

test('more texts match than are returned, and all are counted', () => {
  const many = Array.from({ length: 450 }, (_, index) =>
    searchText(`drift ${index}`),
  );
  const results = indexOf(many).ask('drift', { limit: 7 });
  expect(results.hits).toHaveLength(7);
  expect(results.total).toBe(450);
});

test('a hit shows its words as text, whatever they look like, and names what to light in the page', () => {
  const { ask } = indexOf([
    searchText('<b>Drifts</b> & <img src=x onerror=alert(1)>', {
      label: 'On <i>drift</i>',
    }),
  ]);
  const { hits, words } = ask('drift');
  expect(hits[0]?.excerpt).toEqual([
    { text: '<b>', hit: false },
    { text: 'Drifts', hit: true },
    { text: '</b> & <img src=x onerror=alert(1)>', hit: false },
  ]);
  expect(hits[0]?.label).toBe('On <i>drift</i>');
  expect([...words].sort()).toEqual(['drift', 'drifts']);
  expect(ask('"b drifts').words).toEqual(['b>drifts']);
});

test.each(['', ' ', '-', '"', 'tag:', '-drift'])(
  'the query %j has no results',
  query => {
    expect(corpus.ask(query)).toMatchObject({ query, hits: [], total: 0 });
  },
);

test('names of built-in properties are words like any other', () => {
  const { targets } = indexOf([
    searchText('the constructor and __proto__ of toString', { target: 'p' }),
  ]);
  for (const query of ['constructor', 'proto', 'tostring', '__proto__'])
    expect(targets(query)).toEqual(['p']);
  expect(corpus.targets('constructor')).toEqual([]);
});

test('replacing a question leaves the others and finds exactly what is there now', () => {
  const { index, targets } = indexOf([
    searchText('alpha drift', { target: 'a', question: 'q1' }),
    searchText('beta drift', { target: 'b', question: 'q1' }),
    searchText('gamma drift', { target: 'c', question: 'q2' }),
  ]);
  index.replace('c', 'q1', [
    searchText('delta shift', { target: 'b', question: 'q1' }),
  ]);
  expect(index.size).toBe(2);
  expect(targets('alpha')).toEqual([]);
  expect(targets('beta')).toEqual([]);
  expect(targets('drift')).toEqual(['c']);
  expect(targets('delta')).toEqual(['b']);
  expect(targets('drif')).toEqual(['c']);
});

test(
  'after any edits the index answers as one that was built from what is left',
  { timeout: 60_000 },
  () => {
    const words = ['drift', 'data', 'model', 'models', 'test'];
    const sentence = fc
      .array(fc.constantFrom(...words), { maxLength: 5 })
      .map(parts => parts.join(' '));
    const edit = fc.record({
      question: fc.constantFrom('q1', 'q2', 'q3'),
      texts: fc.array(sentence, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), edits => {
        const edited = createFlexSearchIndex();
        const left = new Map<string, readonly SearchText[]>();
        for (const { question, texts } of edits) {
          const replacing = texts
            .map((text, index) =>
              searchText(text, { question, target: `${question}.${index}` }),
            )
            .filter(text => text.text !== '');
          left.set(question, replacing);
          edited.replace('c', question, replacing);
        }
        const fresh = createFlexSearchIndex();
        fresh.add([...left.values()].flat());
        expect(edited.size).toBe(fresh.size);
        for (const query of [
          'drift',
          'mod',
          'modle',
          'data test',
          '"data drift"',
        ]) {
          const request = { query, limit: 100, collection: null, kinds: [] };
          const found = (index: typeof fresh) =>
            index
              .query(request, false)
              .hits.map(hit => hit.target)
              .sort();
          expect(found(edited)).toEqual(found(fresh));
        }
      }),
      { numRuns: 40 },
    );
  },
);

test(
  'every text is found by each of its words, by a beginning of it, and by any two of them',
  { timeout: 60_000 },
  () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcdeéß漂1'),
      minLength: 1,
      maxLength: 6,
    });
    const text = fc
      .array(word, { minLength: 1, maxLength: 8 })
      .map(words => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), texts => {
        const { targets } = indexOf(
          texts.map((line, index) => searchText(line, { target: `${index}` })),
        );
        texts.forEach((line, index) => {
          const words = line.split(' ');
          for (const one of words) {
            expect(targets(one)).toContain(`${index}`);
            expect(targets(`${one} ${words[0]}`)).toContain(`${index}`);
            expect(targets(`"${one}"`)).toContain(`${index}`);
          }
          expect(targets(`"${line}"`)).toContain(`${index}`);
        });
      }),
      { numRuns: 40 },
    );
  },
);
