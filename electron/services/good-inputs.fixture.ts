import type { Channel } from '../../core/contract.ts';

/** A question that there is. */
export const known = { collection: 'ml-lifecycle', question: 'q01' };
/** An answer to it. */
export const document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Kept.' }] }],
};

const repairs = {
  lines: { 'file-1': [{ line: 3, role: 'question' }] },
  prompts: { '1': 'What is bread?' },
  order: [2, 1],
  assignments: [{ file: 'file-1', line: 3, number: 2 }],
};

/** A good input of every call: fuzzing starts from these. */
export const goodInputs: Readonly<Record<Channel, unknown>> = {
  'app.open': null,
  'collection.open': { collection: 'ml-lifecycle' },
  'collection.progress': { collection: 'ml-lifecycle' },
  'question.open': known,
  'study.change': {
    ...known,
    changes: [{ type: 'status.set', status: 'draft' }],
  },
  'answer.save': { ...known, base: 1, document },
  'answer.keep': { ...known, document },
  'answer.versions': known,
  'answer.restore': { ...known, version: 'v1' },
  'image.add': { mediaType: 'image/png', base64: 'AAAA' },
  'image.read': { image: `${'0'.repeat(64)}.png` },
  'notes.list': null,
  'search.query': { query: 'drift', limit: 10, collection: null, kinds: [] },
  'export.markdown': {
    collection: 'ml-lifecycle',
    scope: { kind: 'question', question: 'q01' },
    layout: 'one-file',
    include: {
      mergedAnswers: true,
      wordings: true,
      highlights: true,
      notes: true,
      myAnswer: true,
    },
  },
  'settings.change': { theme: 'dark' },
  'place.remember': { ...known, view: 'merged', text: null, offset: 0 },
  'library.info': null,
  'library.openFolder': null,
  'library.move': null,
  'health.report': null,
  'health.check': null,
  'health.compare': { entry: '0123456789abcdef' },
  'health.resolve': { entry: '0123456789abcdef', keep: 'both' },
  'health.restoreDeleted': { entry: '0123456789abcdef' },
  'health.restoreMissing': { entry: '0123456789abcdef' },
  'health.acceptLoss': { entry: '0123456789abcdef' },
  'health.discard': { entry: '0123456789abcdef' },
  'study.delete': known,
  'backup.list': null,
  'backup.create': null,
  'backup.verify': { backup: '20261123T015748Z-daily-1' },
  'backup.preview': { backup: '20261123T015748Z-daily-1', question: null },
  'backup.restore': { backup: '20261123T015748Z-daily-1', question: known },
  'backup.cancel': { work: 'w1' },
  'import.begin': null,
  'import.add': {
    import: 'i1',
    name: 'bread.md',
    base64: 'QnJlYWQ=',
    last: true,
  },
  'import.remove': { import: 'i1', file: 'file-1' },
  'import.preview': { import: 'i1', into: null, repairs },
  'import.run': { import: 'i1', into: null, title: 'Bread', repairs },
  'import.like': { import: 'i1', repairs, file: 'file-1', line: 3 },
  'import.cancel': { import: 'i1' },
  'collection.list': null,
  'source.list': { collection: 'ml-lifecycle' },
  'source.withdraw': { collection: 'ml-lifecycle', source: 'sheet-1' },
  'merge.explain': known,
  'merge.trust': { ...known, trust: 0.6 },
  'collection.remove': { collection: 'ml-lifecycle' },
};
