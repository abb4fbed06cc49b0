import type { HostileGroup } from './hostile-group.fixture.ts';

type Json = Readonly<Record<string, unknown>>;

const words = (text: string, marks?: readonly Json[]): Json => ({
  type: 'text',
  text,
  ...(marks && { marks }),
});
const paragraph = (...content: readonly unknown[]): Json => ({
  type: 'paragraph',
  content,
});
const doc = (...content: readonly unknown[]): string =>
  JSON.stringify({ type: 'doc', content });
const linked = (attrs: unknown): string =>
  doc(paragraph(words('x', [{ type: 'link', attrs }])));

function nested(depth: number): string {
  const begin = '{"type":"blockquote","content":[';
  const inner = JSON.stringify(paragraph(words('deep')));
  return `{"type":"doc","content":[${begin.repeat(depth)}${inner}${']}'.repeat(depth)}]}`;
}

/** With keys that reach for the prototype of every object, as JSON brings them in. */
function poisoned(key: string): string {
  const bad = `"${key}":{"polluted":1,"prototype":{"polluted":1}}`;
  return `{"type":"doc",${bad},"content":[{"type":"paragraph",${bad},"content":[{"type":"text",${bad},"text":"x","marks":[{"type":"link",${bad},"attrs":{"href":"https://example.org/",${bad}}}]}]},{"type":"heading","attrs":{"level":1,${bad}}}]}`;
}

/**
 * Groups 21 to 28 and 30: documents of the editor that must be refused wherever they come from. They are JSON as it arrives:
 * some could not be written by a program that holds them.
 */
export const refusedDocuments: readonly HostileGroup<() => string>[] = [
  {
    group: 21,
    tries: 'An attribute is a list that is taken for an element.',
    inputs: [
      () =>
        doc({
          type: 'image',
          attrs: { alt: ['script', {}, 'top.__c=1'] },
        }),
      () =>
        doc({
          type: 'image',
          attrs: {
            image: `${'0'.repeat(64)}.png`,
            alt: ['script', {}, 'top.__c=1'],
          },
        }),
      () => doc({ type: 'codeBlock', attrs: { language: ['script', 'x'] } }),
    ],
  },
  {
    group: 22,
    tries: 'A link leads to a script.',
    inputs: [
      () => linked({ href: 'javascript:top.__c=1' }),
      () => linked({ href: 'java\tscript:top.__c=1' }),
      () => linked({ href: 'data:text/html,<script>top.__c=1</script>' }),
      () => linked({ href: 'file:///etc/passwd' }),
    ],
  },
  {
    group: 23,
    tries: 'An address is an object that turns into one.',
    inputs: [
      () => linked({ href: { toString: 1 } }),
      () => linked({ href: ['javascript:top.__c=1'] }),
    ],
  },
  {
    group: 24,
    tries: 'A block is of an unknown kind.',
    inputs: [
      () =>
        doc({
          type: 'rawHtml',
          content: [words('<script>top.__c=1</script>')],
        }),
      () => doc({ type: 'iframe', attrs: { src: 'http://127.0.0.1:9/' } }),
      () => doc(paragraph(words('x', [{ type: 'textStyle' }]))),
    ],
  },
  {
    group: 25,
    tries: 'The level of a heading becomes the name of an element.',
    inputs: [
      () =>
        doc({
          type: 'heading',
          attrs: { level: '1><img src=x onerror=top.__c=1>' },
          content: [words('x')],
        }),
    ],
  },
  {
    group: 26,
    tries: 'Keys reach for the prototype of every object.',
    inputs: ['__proto__', 'constructor', 'toJSON'].map(
      key => () => poisoned(key),
    ),
  },
  {
    group: 27,
    tries: 'Blocks are nested ten thousand deep.',
    inputs: [() => nested(10_000)],
  },
  {
    group: 28,
    tries: 'A document has a million nodes, or empty ones.',
    inputs: [
      () =>
        doc(
          paragraph(
            ...Array.from({ length: 60_000 }, () => ({ type: 'hardBreak' })),
          ),
        ),
      () =>
        doc(
          paragraph(
            ...Array.from({ length: 100 }, () => ({ type: 'text', text: '' })),
          ),
        ),
    ],
  },
  {
    group: 30,
    tries: 'An attribute brings a style that fetches, or a window to open in.',
    inputs: [
      () =>
        doc({
          type: 'paragraph',
          attrs: { style: 'background:url(//127.0.0.1:9)' },
        }),
      () =>
        doc({
          type: 'paragraph',
          attrs: { class: 'x' },
          content: [words('x')],
        }),
      () => linked({ href: 'https://example.org/', target: '_top' }),
    ],
  },
];

/** Group 29: words that are kept, odd as they are. */
export const oddWords: HostileGroup<string> = {
  group: 29,
  tries: 'Characters end a line, turn the text around or are half of one.',
  inputs: [
    'half \ud800 of one',
    'a line\u2028and\u2029another',
    'a\u0000b',
    'exe.\u202egnp',
    '\u2066turned\u2069 \u200b\ufeffend',
  ],
};
