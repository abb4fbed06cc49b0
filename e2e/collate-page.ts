import { expect, type Locator, type Page } from '@playwright/test';

/** The person's verbs. Finds everything by role and accessible name, as a screen reader would. */
export class CollatePage {
  page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get questions(): Locator {
    return this.page.getByRole('navigation', { name: 'Questions' });
  }
  get reading(): Locator {
    return this.page.getByRole('region', { name: 'Reading' });
  }
  get answer(): Locator {
    return this.page.getByRole('region', { name: 'My answer' });
  }
  get notes(): Locator {
    return this.page.getByRole('region', { name: 'Notes' });
  }
  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'My answer' });
  }
  get saveState(): Locator {
    return this.answer.getByRole('status').first();
  }
  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search' });
  }
  get points(): Locator {
    return this.reading.getByRole('article');
  }
  get prompt(): Locator {
    return this.reading.getByRole('heading', { level: 1 });
  }

  /** Waits until the first answer can be read. */
  async ready(): Promise<void> {
    await expect(this.prompt).toBeVisible();
  }

  async openQuestion(number: number): Promise<void> {
    await this.questions
      .getByRole('link', { name: new RegExp(`^${number}\\. `) })
      .click();
    await expect(this.reading.getByText(`Question ${number} of`)).toBeVisible();
  }

  point(label: string): Locator {
    return this.reading.getByRole('article', { name: label, exact: true });
  }

  /** The statement of the n-th merged point shown (0-based). */
  statement(index: number): Locator {
    return this.points.nth(index).locator('[data-text-id]').first();
  }

  /** Selects words of a text with the mouse, from the first character of `from` to the last of `to`. */
  async select(text: Locator, from: string, to = from): Promise<void> {
    await text.scrollIntoViewIfNeeded();
    const ends = await text.evaluate(
      (element, [first, last]) => {
        const place = (needle: string, atEnd: boolean) => {
          const whole = element.textContent ?? '';
          const index = whole.indexOf(needle);
          if (index < 0) throw new Error(`no “${needle}” in “${whole}”`);
          let rest = atEnd ? index + needle.length - 1 : index;
          const walker = document.createTreeWalker(
            element,
            NodeFilter.SHOW_TEXT,
          );
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0;
            if (rest < length) {
              const range = document.createRange();
              range.setStart(node, rest);
              range.setEnd(node, rest + 1);
              const box = range.getBoundingClientRect();
              return {
                x: atEnd ? box.right - 0.5 : box.left + 0.5,
                y: box.top + box.height / 2,
              };
            }
            rest -= length;
          }
          throw new Error('offset beyond the text');
        };
        return {
          start: place(first ?? '', false),
          end: place(last ?? '', true),
        };
      },
      [from, to] as const,
    );
    const { mouse } = this.page;
    await mouse.move(ends.start.x, ends.start.y);
    await mouse.down();
    await mouse.move(ends.end.x, ends.end.y, { steps: 4 });
    await mouse.up();
  }

  colour(name: string): Locator {
    return this.page.getByRole('button', {
      name: `Highlight ${name}`,
      exact: true,
    });
  }

  async saved(): Promise<void> {
    await expect(this.saveState).toHaveText(/Saved \d{1,2}:\d{2}/);
  }

  /** Opens the editor of my answer and types. */
  async write(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.type(text);
  }

  /** Runs a command by its title, from the list of commands. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+p');
    await expect(
      this.page.getByRole('combobox', { name: 'Commands' }),
    ).toBeFocused();
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
  }

  async goTo(view: 'Read' | 'Notes'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('link', { name: view })
      .click();
  }
}
