import type { Locator, Page } from '@playwright/test';
import { breadSheets } from './bread-sheets.ts';
import { expect, type CollateApp } from './fixtures.ts';

/** A file that a test gives. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: readonly number[];
}

/** Three sheets about the same, in three formats. */
export const sheets: readonly GivenFile[] = breadSheets.map(
  ({ name, mimeType, text }) => ({
    name,
    mimeType,
    bytes: [...Buffer.from(text)],
  }),
);

export function dialogOf(app: CollateApp): Locator {
  return app.page.getByRole('dialog', { name: 'Import' });
}

/** Drags files over the window and lets go of them there. */
export async function drop(
  page: Page,
  files: readonly GivenFile[],
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(given => {
    const data = new DataTransfer();
    for (const { name, mimeType, bytes } of given)
      data.items.add(
        new File([new Uint8Array(bytes)], name, { type: mimeType }),
      );
    return data;
  }, files);
  const body = page.locator('body');
  await body.dispatchEvent('dragenter', { dataTransfer });
  await expect(page.getByText('Drop answer sheets to import')).toBeVisible();
  await body.dispatchEvent('drop', { dataTransfer });
  await expect(page.getByText('Drop answer sheets to import')).toBeHidden();
}

/** Opens the import and chooses files. */
export async function choose(
  app: CollateApp,
  files: readonly GivenFile[],
): Promise<void> {
  await app.page.getByRole('button', { name: 'Import…', exact: true }).click();
  const chooser = app.page.waitForEvent('filechooser');
  await dialogOf(app).getByRole('button', { name: 'Choose files…' }).click();
  await (
    await chooser
  ).setFiles(
    files.map(({ name, mimeType, bytes }) => ({
      name,
      mimeType,
      buffer: Buffer.from(bytes),
    })),
  );
}

/** Waits until so many questions can be imported. */
export async function found(app: CollateApp, questions: number): Promise<void> {
  await expect(
    dialogOf(app).getByRole('button', {
      name: `Import ${questions} questions`,
    }),
  ).toBeEnabled({ timeout: 20_000 });
}

/** Imports what the preview shows. @param within milliseconds that the comparing of what the sheets say may take */
export async function runImport(
  app: CollateApp,
  within = 40_000,
): Promise<void> {
  await dialogOf(app)
    .getByRole('button', { name: /^Import \d/ })
    .click();
  await expect(
    dialogOf(app).getByRole('button', { name: 'Open the collection' }),
  ).toBeVisible({ timeout: within });
}

export async function openImported(app: CollateApp): Promise<void> {
  await dialogOf(app)
    .getByRole('button', { name: 'Open the collection' })
    .click();
  await expect(dialogOf(app)).toBeHidden();
  await expect(app.prompt).toContainText('Why does bread dough need to rest');
}

/** Begins a question at the line of the first sheet that opens its second subject. */
export async function splitLastAnswer(app: CollateApp): Promise<void> {
  const dialog = dialogOf(app);
  await dialog
    .getByRole('list', { name: 'Answers to question 3' })
    .getByRole('button', { name: /^baking-course\.md/ })
    .click();
  const lines = dialog.getByRole('list', { name: 'Lines of the answer' });
  await lines.getByRole('button', { name: /Keeping bread fresh/ }).click();
  await dialog.getByRole('button', { name: 'Begins a question here' }).click();
  await found(app, 4);
}

/** A sheet that a test gives, from its text. */
export function sheetOf(
  name: string,
  text: string,
  mimeType = 'text/markdown',
): GivenFile {
  return { name, mimeType, bytes: [...Buffer.from(text)] };
}

/** Says where the sheets go. */
export async function chooseInto(
  app: CollateApp,
  title: string,
): Promise<void> {
  await dialogOf(app)
    .getByRole('combobox', { name: 'Into' })
    .selectOption({ label: title });
  await expect(
    dialogOf(app).getByRole('button', { name: `Add to ${title}` }),
  ).toBeEnabled({ timeout: 20_000 });
}

/** Adds what the preview shows to the chosen collection. */
export async function runAddition(
  app: CollateApp,
  within = 40_000,
): Promise<void> {
  await dialogOf(app)
    .getByRole('button', { name: /^Add to / })
    .click();
  await expect(
    dialogOf(app).getByRole('heading', { name: /^Added to / }),
  ).toBeVisible({ timeout: within });
}

/** What a question says: each point with its text, in order. Cards below the first screen are drawn a moment after it. */
export async function pointsOf(app: CollateApp): Promise<readonly string[]> {
  const facts = await app.reading
    .getByText(/\d+ points?/)
    .first()
    .innerText();
  const count = Number(/(\d+) points?/.exec(facts)?.[1]);
  await expect(app.points).toHaveCount(count);
  return app.points.evaluateAll(cards =>
    cards.map(
      card =>
        `${card.getAttribute('aria-label')}: ${card.querySelector('[data-text-id]')?.textContent}`,
    ),
  );
}
