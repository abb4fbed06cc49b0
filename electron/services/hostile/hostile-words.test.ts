import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionRef } from '../../../core/contract.ts';
import { nodesOf } from '../../../core/export/read-export.fixture.ts';
import {
  changedAddresses,
  refusedAddresses,
} from '../../../core/hostile-input/hostile-addresses.fixture.ts';
import { oddWords } from '../../../core/hostile-input/hostile-documents.fixture.ts';
import { hostileExports } from '../../../core/hostile-input/hostile-exports.fixture.ts';
import { eachInput } from '../../../core/hostile-input/hostile-group.fixture.ts';
import {
  exhaustingMarkup,
  hostileMarkup,
} from '../../../core/hostile-input/hostile-markup.fixture.ts';
import {
  collidingNames,
  hostileNames,
} from '../../../core/hostile-input/hostile-names.fixture.ts';
import { noRepairs } from '../../../core/import/import-preview.ts';
import { isAllowedAddress } from '../../../core/rich-text/allowed-address.ts';
import { externalAddress } from '../external-address.ts';
import { expectHarmlessExport } from './expect-harmless-export.fixture.ts';
import {
  expectRefused,
  startHostileProgram,
  type HostileProgram,
} from './hostile-program.fixture.ts';

const collection = 'ml-lifecycle';
const now = '2026-11-22T16:13:53.000Z';
const everything = {
  mergedAnswers: true,
  wordings: true,
  highlights: true,
  notes: true,
  myAnswer: true,
};

let program: HostileProgram;
let ref: QuestionRef;
beforeAll(async () => {
  program = await startHostileProgram();
  ref = { collection, question: 'q01' };
});
afterAll(() => program.end());

function documentOf(text: string) {
  return {
    type: 'doc' as const,
    content: [
      { type: 'paragraph', content: [{ type: 'text', text }] },
      { type: 'codeBlock', content: [{ type: 'text', text }] },
      { type: 'blockMath', attrs: { latex: text } },
      {
        type: 'paragraph',
        content: [
          {
            type: 'citation',
            attrs: {
              collection,
              question: 'q01',
              point: text.slice(0, 100),
              source: null,
              quote: text,
            },
          },
        ],
      },
    ],
  };
}

async function save(text: string): Promise<void> {
  const { record } = await program.call('question.open', ref);
  await program.call('answer.save', {
    ...ref,
    base: record.answer?.revision ?? 0,
    document: documentOf(text),
  });
}

let notes = 0;
async function annotate(note: string, tag: string): Promise<string> {
  const { content } = await program.call('question.open', ref);
  const id = `n${String(notes++)}`;
  await program.call('study.change', {
    ...ref,
    changes: [
      {
        type: 'annotation.add',
        annotation: {
          id,
          created: now,
          modified: now,
          target: {
            source: content?.mergedPoints[0]?.id ?? '',
            position: { start: 0, end: 3 },
            quote: { exact: note.slice(0, 500) || 'x', prefix: '', suffix: '' },
          },
          colour: 'yellow',
          note,
          tags: [tag],
        },
      },
    ],
  });
  return id;
}

function forget(id: string): Promise<unknown> {
  return program.call('study.change', {
    ...ref,
    changes: [{ type: 'annotation.delete', id }],
  });
}

function exported(layout: 'one-file' | 'folder' = 'one-file') {
  return program.call('export.markdown', {
    collection,
    scope: { kind: 'question', question: ref.question },
    layout,
    include: everything,
  });
}

describe('words in notes, tags, answers, formulas and citations', () => {
  it.each(eachInput([...hostileMarkup, oddWords, ...hostileExports]))(
    '%s They are stored as they are and leave as words.',
    async (_name, text) => {
      const tag = text.replace(/\s+/g, ' ').trim().slice(0, 60).trim();
      const id = await annotate(text, tag);
      await save(text);
      const { record } = await program.call('question.open', ref);
      expect(record.answer?.document).toEqual(documentOf(text));
      expect(record.annotations.find(each => each.id === id)).toMatchObject({
        note: text,
        tags: [tag],
      });
      expectHarmlessExport(await exported());
      await forget(id);
      program.expectContained();
    },
  );

  it('54. Words for a printed page hold no markup, so neither can its print.', async () => {
    // A page is printed from the window that shows it; what leaves as a file is Markdown without HTML.
    await save('<script>top.__c=1</script>');
    const { files } = await exported();
    for (const { content } of files)
      expect(nodesOf(content).filter(({ type }) => type === 'html')).toEqual(
        [],
      );
  });

  it.each(exhaustingMarkup.inputs.map((make, index) => [index + 1, make]))(
    '20.%i is no work for search, list and export',
    async (_index, make) => {
      const text = (make as () => string)();
      const id = await annotate(text.slice(0, 20_000), 'long');
      await save(text.slice(0, 20_000));
      await program.call('notes.list', null);
      await program.call('search.query', {
        query: text.slice(0, 1000),
        limit: 10,
        collection: null,
        kinds: [],
      });
      expect((await exported()).files).toHaveLength(1);
      await forget(id);
    },
  );

  it.each(eachInput([...hostileMarkup, oddWords, ...hostileExports]))(
    '%s Searching for it finds or does not, and gives words.',
    async (_name, text) => {
      const reply = await program.send('search.query', {
        query: text,
        limit: 10,
        collection: null,
        kinds: [],
      });
      if (!reply.ok) expectRefused(reply);
      program.expectContained();
    },
  );
});

describe('names', () => {
  it.each(eachInput([hostileNames]))(
    '%s It is no name of a file, whether it is a title or the name of a sheet.',
    async (_name, name) => {
      const { import: id } = await program.call('import.begin', null);
      const added = await program.send('import.add', {
        import: id,
        name,
        base64: Buffer.from(
          `# ${name}\n\n1. ${name} What is it?\n- It is ${name}\n2. Why is it so?\n- Because.\n`,
        ).toString('base64'),
        last: true,
      });
      if (!added.ok) expectRefused(added);
      const ran = await program.send('import.run', {
        import: id,
        into: null,
        title: name.trim().slice(0, 200) || 'x',
        repairs: noRepairs,
      });
      if (!ran.ok) {
        expectRefused(ran);
        program.expectContained();
        return;
      }
      const made = (ran.value as { collection: string }).collection;
      expect(made).toMatch(/^[a-z0-9-]{1,40}$/);
      for (const layout of ['one-file', 'folder'] as const)
        expectHarmlessExport(
          await program.call('export.markdown', {
            collection: made,
            scope: { kind: 'collection' },
            layout,
            include: everything,
          }),
        );
      program.expectContained();
    },
  );

  it.each(eachInput([collidingNames]))(
    '%s Both are exported, each as a file of its own.',
    async (_name, [one, other]) => {
      const { import: id } = await program.call('import.begin', null);
      await program.call('import.add', {
        import: id,
        name: 'names.md',
        base64: Buffer.from(
          `## 1. ${one}\n\n- First.\n\n## 2. ${other}\n\n- Second.\n`,
        ).toString('base64'),
        last: true,
      });
      const { collection: made } = await program.call('import.run', {
        import: id,
        into: null,
        title: 'Colliding names',
        repairs: noRepairs,
      });
      const result = await program.call('export.markdown', {
        collection: made,
        scope: { kind: 'collection' },
        layout: 'folder',
        include: everything,
      });
      expectHarmlessExport(result);
      const whole = result.files.map(({ content }) => content).join('');
      expect(whole).toContain('First.');
      expect(whole).toContain('Second.');
      program.expectContained();
    },
  );
});

describe('addresses', () => {
  it.each(eachInput(refusedAddresses))(
    '%s It is opened by neither host, and no document holds it.',
    async (_name, address) => {
      expect(externalAddress(address)).toBeNull();
      // The page decides with this rule alone, and so does the reader of a stored document.
      expect(isAllowedAddress(address)).toBe(false);
      expectRefused(
        await program.send('answer.keep', {
          ...ref,
          document: {
            type: 'doc',
            content: [
              {
                type: 'paragraph',
                content: [
                  {
                    type: 'text',
                    text: 'x',
                    marks: [{ type: 'link', attrs: { href: address } }],
                  },
                ],
              },
            ],
          },
        }),
      );
    },
  );

  it.each(eachInput([changedAddresses]))('%s', (_name, { asked, opened }) => {
    expect(externalAddress(asked)).toBe(opened);
  });
});
