import type { Locator } from '@playwright/test';
import { hostileExports } from '../core/hostile-input/hostile-exports.fixture.ts';
import {
  oddWords,
  refusedDocuments,
} from '../core/hostile-input/hostile-documents.fixture.ts';
import {
  exhaustingMarkup,
  hostileMarkup,
} from '../core/hostile-input/hostile-markup.fixture.ts';
import { hostileNames } from '../core/hostile-input/hostile-names.fixture.ts';
import type { QuestionRef } from '../core/contract.ts';
import { noRepairs } from '../core/import/import-preview.ts';
import { connectTo, type CallCollate } from './call-collate.ts';
import { expect, test, type CollateApp } from './fixtures.ts';
import { watchForCanaries } from './hostile-watch.ts';
import { writeRecordByHand } from './record-by-hand.ts';

const strings = [
  ...hostileMarkup.flatMap(({ inputs }) => inputs),
  ...hostileExports.flatMap(({ inputs }) => inputs),
  ...hostileNames.inputs,
  ...oddWords.inputs,
];
const now = '2026-11-22T16:13:53.000Z';
/** A sheet with NUL in it is no text, and is refused. */
const oneLine = (text: string) =>
  text.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim();

/** Some dozen points in each of a few questions, and every title, name and label hostile too. */
const perQuestion = 20;
function sheet(): string {
  const questions: string[] = [];
  for (let start = 0; start < strings.length; start += perQuestion) {
    const points = strings.slice(start, start + perQuestion);
    questions.push(
      `## ${questions.length + 1}. What is ${oneLine(points[0] ?? '')} then?\n\n${points
        .map(
          (text, index) =>
            `- **Label ${oneLine(text)}:** Seen ${start + index}. ${oneLine(text)}\n`,
        )
        .join('')}`,
    );
  }
  return `# Topic <img src=x onerror=top.__c=1>\n\n${questions.join('\n')}`;
}

async function fillLibrary(call: CallCollate): Promise<QuestionRef> {
  const { import: id } = await call('import.begin', null);
  await call('import.add', {
    import: id,
    name: 'a<img src=x onerror=top.__c=1>.md',
    base64: Buffer.from(sheet()).toString('base64'),
    last: true,
  });
  const { collection } = await call('import.run', {
    import: id,
    into: null,
    title: 'All <script>top.__c=1</script> words',
    repairs: noRepairs,
  });
  const opened = await call('collection.open', { collection });
  const question = opened.questions[0]?.id ?? '';
  const ref = { collection, question };
  const { content } = await call('question.open', ref);
  const point = content?.mergedPoints[0];
  await call('study.change', {
    ...ref,
    changes: [
      ...strings,
      exhaustingMarkup.inputs[0]?.().slice(0, 20_000) ?? '',
    ].map((note, index) => ({
      type: 'annotation.add' as const,
      annotation: {
        id: `n${index}`,
        created: now,
        modified: now,
        target: {
          source: point?.id ?? '',
          position: { start: 0, end: 4 },
          quote: {
            exact: point?.statement.slice(0, 4) ?? '',
            prefix: '',
            suffix: '',
          },
        },
        colour: 'yellow' as const,
        note: `Noted ${index}. ${note}`.slice(0, 20_000),
        tags: [oneLine(note).slice(0, 50).trim() || 'tag'],
      },
    })),
  });
  await call('answer.save', {
    ...ref,
    base: 0,
    document: {
      type: 'doc',
      content: strings.flatMap((text, index) => [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: `Written ${index}. ${text}` },
            {
              type: 'citation',
              attrs: {
                collection,
                question,
                point: point?.id ?? '',
                source: null,
                quote: text,
              },
            },
          ],
        },
        { type: 'codeBlock', content: [{ type: 'text', text }] },
        { type: 'blockMath', attrs: { latex: text } },
      ]),
    },
  });
  return ref;
}

async function readEveryQuestion(app: CollateApp): Promise<void> {
  const questions = app.questions.getByRole('link', { name: /^\d+\. / });
  const count = Math.ceil(strings.length / perQuestion);
  await expect(questions).toHaveCount(count);
  for (let index = 0; index < count; index++) {
    await questions.nth(index).click();
    await expect(
      app.reading.getByText(`Question ${index + 1} of ${count}`),
    ).toBeVisible();
    for (const view of ['By source', 'Compare', 'Merged']) {
      await app.reading.getByRole('button', { name: view }).click();
      await expect(
        app.reading.getByText(`Seen ${index * perQuestion}.`).first(),
      ).toBeVisible();
    }
  }
  await questions.first().click();
  await expect(app.reading.getByText(`Question 1 of ${count}`)).toBeVisible();
}

/** The words that a person sees, as the page would copy them. */
async function expectShown(within: Locator): Promise<void> {
  const shown = oneLine((await within.textContent()) ?? '');
  for (const [index, text] of strings.entries())
    expect(shown).toContain(`Written ${index}. ${oneLine(text)}`);
}

test('words that are markup, formulas or addresses are shown as they are, in every place that shows words', async ({
  app,
}) => {
  test.skip(
    test.info().project.name === 'electron',
    'the words reach the library over the loopback address',
  );
  const call = await connectTo(await app.freshUrl());
  const { collection, question } = await fillLibrary(call);
  const watch = await watchForCanaries(app.page);
  await app.page.goto('about:blank');
  await app.page.goto(await app.freshUrl());
  await app.ready();
  await app.page.evaluate(address => {
    location.hash = address;
  }, `#/read/${collection}/${question}`);
  await readEveryQuestion(app);
  await expectShown(app.editor);
  const citations = app.editor.locator('[data-citation]');
  for (const index of [0, 1, 2]) await citations.nth(index).hover();
  await watch.expectQuiet();

  await app.search.fill('<img src=x onerror=top.__c=1>');
  await expect(app.page.getByRole('option').first()).toBeVisible();
  await watch.expectQuiet();
  await app.page.keyboard.press('Escape');

  await app.goTo('Notes');
  const cards = app.page.getByRole('main').getByRole('article');
  await expect(cards.first()).toBeVisible();
  for (const index of [0, 1, strings.length - 1, strings.length])
    await expect(
      cards.getByText(`Noted ${index}.`, { exact: false }).first(),
    ).toBeVisible();
  await watch.expectQuiet();

  await app.page.keyboard.press('ControlOrMeta+e');
  await expect(app.page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await watch.expectQuiet();
});

test('records that were edited by hand, checksums and all, show nothing that a document may not hold', async ({
  app,
}) => {
  test.skip(
    test.info().project.name === 'electron',
    'the page is watched in the browser',
  );
  await app.stop();
  const documents = refusedDocuments.map(
    ({ inputs }) => inputs[0]?.() ?? 'null',
  );
  for (const [index, document] of documents.entries()) {
    const question = questionNumbered(index + 1);
    await writeRecordByHand(
      app.dataFolder,
      `ml-lifecycle--${question}`,
      JSON.stringify({
        schema: 1,
        collection: 'ml-lifecycle',
        question,
        status: 'draft',
        annotations: [],
        answer: { document: null, revision: 1, modified: now },
        wordTarget: null,
        corrections: [],
      }).replace('"document":null', () => `"document":${document}`),
    );
  }
  const watch = await watchForCanaries(app.page);
  await app.start();
  for (const index of documents.keys()) {
    await app.openQuestion(index + 1);
    await expect(
      app.page.getByText(/does not understand/).first(),
    ).toBeVisible();
    await expect(app.points.first()).toBeVisible();
  }
  await watch.expectQuiet();
  await app.openQuestion(documents.length + 1);
  await app.write('The others are as they were.');
  await app.saved();
});

function questionNumbered(number: number): string {
  return `q${String(number).padStart(2, '0')}`;
}
