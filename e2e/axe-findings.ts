import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The first is looked at with every rule; from theme to theme only colours change, so that the others need only these. */
const themes = ['light', 'dark', 'sepia', 'contrast'] as const;
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it is now, in every theme. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  // A colour halfway to the next theme is nobody's colour.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of themes) {
    await page.evaluate(name => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    const axe = new AxeBuilder({ page });
    const { violations } = await (
      theme === themes[0] ? axe : axe.withRules(rulesOfColour)
    ).analyze();
    for (const { id, nodes } of violations)
      found.push(
        `${theme}: ${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
      );
  }
  return found;
}
