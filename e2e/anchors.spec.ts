import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollateApp } from './fixtures.ts';
import { expect, test } from './fixtures.ts';

const statements = [
  'Every record carries the day on which it arrived, so that nothing is counted twice.',
  'The oldest copy is kept for a year, and after that only its summary remains.',
  'A reviewer who finds a mistake writes to the owner of the table before lunch.',
  'Alarms are grouped by cause, because fifty messages at once help nobody at all.',
];

/** One question by one source, as it lies in the library; each statement is a point of its own. */
async function writeCollection(
  folder: string,
  texts: readonly string[],
): Promise<void> {
  const root = join(folder, 'collections', 'small');
  await mkdir(join(root, 'questions'), { recursive: true });
  await writeFile(
    join(root, 'collection.json'),
    JSON.stringify({
      schema: 1,
      id: 'small',
      title: 'Small collection',
      description: '',
      language: 'en',
      licence: 'CC0-1.0',
      engine: 'editorial',
      sources: [{ id: 'one', title: 'Source one' }],
      topics: [{ id: 'topic', title: 'Topic' }],
      questions: [
        { id: 'q01', number: 1, topic: 'topic', prompt: 'What is done?' },
        { id: 'q02', number: 2, topic: 'topic', prompt: 'What is not done?' },
      ],
    }),
  );
  for (const id of ['q01', 'q02'])
    await writeFile(
      join(root, 'questions', `${id}.json`),
      JSON.stringify({
        schema: 1,
        id,
        answers: [
          {
            source: 'one',
            lead: '',
            points: texts.map((text, index) => ({
              id: `${id}-p${index + 1}`,
              text: `Wording: ${text}`,
            })),
            closing: '',
          },
        ],
        mergedPoints: texts.map((statement, index) => ({
          id: `${id}-m${index + 1}`,
          label: `Label ${index + 1}`,
          statement,
          members: [`${id}-p${index + 1}`],
        })),
      }),
    );
}

async function openSmall(app: CollateApp): Promise<void> {
  await app.questions
    .getByRole('combobox', { name: 'Collection' })
    .selectOption('small');
  await expect(app.prompt).toHaveText('What is done?');
}

/** Highlights in four texts, of which three change while the program is not running. */
async function changeTexts(app: CollateApp): Promise<void> {
  await app.stop();
  await writeCollection(app.dataFolder, statements);
  await app.start();
  await openSmall(app);
  const passages = [
    'the day on which it arrived',
    'kept for a year',
    'finds a mistake writes to the owner',
    'fifty messages at once',
  ];
  for (const [index, words] of passages.entries()) {
    await app.select(app.statement(index), words);
    await app.page.keyboard.press(String(index + 1));
    await expect(app.statement(index).locator('mark').first()).toHaveText(
      words,
    );
  }
  await app.stop();
  const [exact = '', moved = '', changed = ''] = statements;
  await writeCollection(app.dataFolder, [
    exact,
    `As a rule, and unless the law says otherwise: ${moved}`,
    changed.replace('a mistake writes', 'an error writes'),
    'Entirely different words stand here now.',
  ]);
  await app.start();
  await expect(app.prompt).toHaveText('What is done?');
}

test('after its text was edited, a highlight is exact, moved, changed or lost, and says so', async ({
  app,
}) => {
  await changeTexts(app);
  await expect(
    app.notes.getByText('1 exact, 1 moved, 1 changed, 1 lost'),
  ).toBeVisible();
  const mark = (index: number) => app.statement(index).locator('mark');
  await expect(mark(0)).toHaveText('the day on which it arrived');
  await expect(mark(1)).toHaveText('kept for a year');
  await expect(mark(2)).toHaveClass(/mark-changed/);
  await expect(mark(2)).toContainText('an error writes');
  await expect(mark(3)).toHaveCount(0);
  const tray = app.notes.getByRole('region', { name: 'Repair tray' });
  await expect(tray).toContainText('fifty messages at once');

  await app.notes
    .getByRole('article', { name: /^Point 3/ })
    .getByRole('button', { name: 'Keep', exact: true })
    .click();
  await expect(mark(2)).not.toHaveClass(/mark-changed/);
  await expect(app.notes.getByText('2 exact, 1 moved, 1 lost')).toBeVisible();
});

test('a highlight moved to the tray stays there while the person is elsewhere, and is placed again from it', async ({
  app,
}) => {
  await changeTexts(app);
  const tray = app.notes.getByRole('region', { name: 'Repair tray' });
  await app.notes.getByRole('button', { name: 'Move to the tray' }).click();
  const words = 'finds a mistake writes to the owner';
  await expect(tray).toContainText(words);
  await app.openQuestion(2);
  await app.goTo('Notes');
  await app.goTo('Read');
  await app.openQuestion(1);
  await expect(tray).toContainText(words);
  await tray
    .getByRole('article')
    .filter({ hasText: words })
    .getByRole('button', { name: /^Place in point 3/ })
    .first()
    .click();
  await expect(tray).not.toContainText(words);
  await expect(app.statement(2).locator('mark')).toBeVisible();
});
