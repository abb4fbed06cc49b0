import fc from 'fast-check';
import type { RecordKind } from '../../electron/services/store/record-store.ts';

/** A record to be damaged. */
export interface SamplePayload {
  readonly kind: RecordKind;
  readonly id: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Records with anything in them that JSON can carry. */
export function generatedPayloads(
  seed: number,
  numRuns: number,
): readonly SamplePayload[] {
  const values = fc.sample(fc.jsonValue({ maxDepth: 4 }), { seed, numRuns });
  return values.map((value, index) => ({
    kind: 'study',
    id: `generated-${index}`,
    payload: { value },
  }));
}

/** One record of each kind, much as the program writes it, with characters of one to four bytes. */
export const samplePayloads: readonly SamplePayload[] = [
  {
    kind: 'study',
    id: 'ml-lifecycle--q01',
    payload: {
      schema: 1,
      collection: 'ml-lifecycle',
      question: 'q01',
      status: 'draft',
      annotations: [
        {
          id: 'n1',
          created: '2026-11-22T16:13:53.000Z',
          modified: '2026-11-22T16:14:02.000Z',
          colour: 'green',
          note: 'Größe ≠ quality 𝛼',
          tags: ['exam'],
          target: {
            source: 'm1',
            position: { start: 4, end: 19 },
            quote: { exact: 'a held-out set', prefix: 'on ', suffix: '.' },
          },
        },
      ],
      answer: {
        revision: 4,
        modified: '2026-11-22T16:14:10.000Z',
        document: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Split before anything is fitted. ' },
                { type: 'text', marks: [{ type: 'bold' }], text: 'Then fit.' },
              ],
            },
          ],
        },
      },
      wordTarget: null,
    },
  },
  {
    kind: 'versions',
    id: 'ml-lifecycle--q01',
    payload: {
      schema: 1,
      versions: [{ revision: 3, words: 12, text: 'Split, then fit.' }],
    },
  },
  {
    kind: 'settings',
    id: 'preferences',
    payload: { schema: 1, theme: 'sepia', textSize: 18, wordTarget: 250 },
  },
  {
    kind: 'place',
    id: 'reading-place',
    payload: { schema: 1, collection: 'ml-lifecycle', question: 'q01' },
  },
];
