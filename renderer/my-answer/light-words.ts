import { wordPlaces } from './word-places.ts';

const name = 'answer-trigger';

/** Lights words in the text of my answer until it is called again; an empty list puts the light out. Alters nothing in the document. */
export function lightWords(words: readonly string[]): void {
  const registry = globalThis.CSS?.highlights;
  if (!registry) return;
  registry.delete(name);
  const page = document.querySelector('#my-answer .ProseMirror');
  if (words.length === 0 || !page) return;
  registry.set(name, new Highlight(...rangesOf(page, words)));
}

function rangesOf(page: Element, words: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('[data-citation]')) continue;
    for (const [start, end] of wordPlaces(node.textContent ?? '', words)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
