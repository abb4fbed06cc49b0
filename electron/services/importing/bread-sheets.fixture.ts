import { docx, paragraph } from '../import/docx.fixture.ts';

/** Markdown with headings and labelled bullets. */
export const markdownSheet = `# Bread

## 1. What does yeast do in dough?

- **Gas:** Yeast turns sugar into carbon dioxide, which makes the dough rise.
- **Flavour:** A slow rise gives acids that taste good.

## 2. Why is dough kneaded?

- **Gluten:** Kneading joins the proteins into gluten, which holds the gas.
`;

/** A web page with prose. */
export const pageSheet = `<!doctype html><html><head><title>Bread</title></head><body>
<nav>Home</nav>
<h2>1. What does yeast do in dough?</h2>
<p>Yeast turns sugar into carbon dioxide, which makes the dough rise.</p>
<h2>2. Why is dough kneaded?</h2>
<ul><li>It spreads the yeast evenly.</li><li>Kneading joins the proteins into gluten.</li></ul>
</body></html>`;

/** Plain text without question texts, torn in the middle of a sentence. */
export const textSheet = `1. Yeast turns sugar into carbon dioxide, and
the gas makes the dough rise.

2. Kneading joins the proteins into gluten, which holds the gas.
`;

/** A document of Word: counted questions with bullets below. */
export function wordSheet(): Uint8Array {
  return docx(
    [
      paragraph('What does yeast do in dough?', { list: 1 }),
      paragraph('Yeast turns sugar into carbon dioxide.', { list: 2 }),
      paragraph('Why is dough kneaded?', { list: 1 }),
      paragraph('Kneading joins the proteins into gluten.', { list: 2 }),
    ].join(''),
  );
}
