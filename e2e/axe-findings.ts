import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const themes = ['light', 'dark', 'sepia', 'contrast'] as const;

/** What axe finds on the page as it is now, in every theme. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  // A colour halfway to the next theme is nobody's colour.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of themes) {
    await page.evaluate(name => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    const result = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of result.violations)
      found.push(
        `${theme}: ${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
      );
  }
  return found;
}
