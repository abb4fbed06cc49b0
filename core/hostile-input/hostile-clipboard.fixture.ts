import { hostileMarkup } from './hostile-markup.fixture.ts';
import type { HostileGroup } from './hostile-group.fixture.ts';

/** What a program or a page put on the clipboard or lets be dragged. `seen` are words that must be there afterwards. */
export interface ClipboardData {
  readonly types: Readonly<Record<string, string>>;
  readonly seen: string;
}

const markup = (group: number): readonly string[] =>
  hostileMarkup.find(each => each.group === group)?.inputs ?? [];

const html = (text: string): ClipboardData => ({
  types: { 'text/html': `<p>Seen before.</p>${text}` },
  seen: 'Seen before.',
});

/** Groups 31 to 34: what is pasted into the editor or dropped on it. */
export const hostileClipboard: readonly HostileGroup<ClipboardData>[] = [
  {
    group: 31,
    tries: 'The markup of groups 1 to 20 is pasted as a page.',
    inputs: hostileMarkup.flatMap(({ group }) => markup(group).map(html)),
  },
  {
    group: 32,
    tries: 'A piece of a table hides a handler from whoever wraps it.',
    inputs: [
      html('<table><tr><img src onerror=top.__c=1></tr></table>'),
      html('<td><img src=x onerror=top.__c=1>cell</td>'),
    ],
  },
  {
    group: 33,
    tries: 'The clipboard pretends to come from the editor.',
    inputs: [
      html(
        '<p data-pm-slice="1 1 [&quot;image&quot;,{&quot;alt&quot;:[&quot;script&quot;,{},&quot;top.__c=1&quot;]}]">slice</p>',
      ),
      html(
        '<p data-pm-slice="0 0 -9999 [&quot;rawHtml&quot;,null,&quot;__proto__&quot;,{&quot;polluted&quot;:1}]">slice</p>',
      ),
      html(
        '<span data-citation data-collection="../../x" data-point="&lt;img src=x onerror=top.__c=1&gt;" data-quote="&lt;img src=x onerror=top.__c=1&gt;">cited</span>',
      ),
      html(
        '<span data-type="inline-math" data-latex="\\href{javascript:top.__c=1}{x}">maths</span>',
      ),
      html('<img data-image="../../../etc/passwd" src="file:///etc/passwd">'),
      html(
        `<img data-image="${'0'.repeat(64)}.png" src="http://127.0.0.1:9/x.png">`,
      ),
    ],
  },
  {
    group: 34,
    tries: 'A link’s words are its address and hold an entity that is a tag.',
    inputs: [
      html(
        '<a href="http://127.0.0.1:9/&lt;img src=x onerror=top.__c=1&gt;">http://127.0.0.1:9/&lt;img src=x onerror=top.__c=1&gt;</a>',
      ),
      {
        types: {
          'text/plain':
            'Seen before. javascript:top.__c=1 <img src=x onerror=top.__c=1>',
        },
        seen: 'Seen before. javascript:top.__c=1 <img src=x onerror=top.__c=1>',
      },
    ],
  },
];

/** Group 35: what is let go over the window. */
export const hostileDrops: HostileGroup<{
  readonly types: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly text: string } | null;
}> = {
  group: 35,
  tries: 'A dropped page or address takes the window’s place.',
  inputs: [
    {
      types: {},
      file: {
        name: 'page.html',
        text: '<h2>1. Seen before?</h2><p>Seen.</p><script>top.__c=1</script>',
      },
    },
    {
      types: { 'text/uri-list': 'file:///etc/passwd' },
      file: null,
    },
    {
      types: {
        'text/uri-list': 'http://127.0.0.1:9/',
        'text/html': '<a href="http://127.0.0.1:9/">x</a>',
      },
      file: null,
    },
  ],
};

/** Group 36: a clipboard of ten megabytes. */
export const hugeClipboard: HostileGroup<() => ClipboardData> = {
  group: 36,
  tries: 'A clipboard of ten megabytes stops the editor.',
  inputs: [
    () => html(`<p>${'<b>words</b> and <i>more</i> '.repeat(370_000)}</p>`),
  ],
};
