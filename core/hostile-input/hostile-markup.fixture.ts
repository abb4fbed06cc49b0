import type { HostileGroup } from './hostile-group.fixture.ts';

const sets = 'top.__c=1';
const script = `<script>${sets}</script>`;
const picture = `<img src=x onerror=${sets}>`;

/** Groups 1 to 20: Markdown and HTML as words. A page that takes any of it for more than words sets the canary or calls out. */
export const hostileMarkup: readonly HostileGroup<string>[] = [
  { group: 1, tries: 'A script runs.', inputs: [script] },
  {
    group: 2,
    tries: 'A picture that fails to load runs a handler.',
    inputs: [picture],
  },
  {
    group: 3,
    tries: 'An animation runs a handler when it begins.',
    inputs: [
      `<svg><animate onbegin=${sets} attributeName=x dur=1s></svg>`,
      `<svg onload=${sets}></svg>`,
    ],
  },
  {
    group: 4,
    tries: 'A fold runs a handler when it opens.',
    inputs: [`<details open ontoggle=${sets}>words</details>`],
  },
  {
    group: 5,
    tries: 'A frame brings a page of its own.',
    inputs: [
      '<iframe srcdoc="<script>parent.__c=1</script>"></iframe>',
      `<iframe src="javascript:${sets}"></iframe>`,
      '<object data="data:text/html,<script>top.__c=1</script>"></object>',
      '<embed src="data:text/html,<script>top.__c=1</script>">',
    ],
  },
  {
    group: 6,
    tries: 'Formula and table are nested so that reading twice gives a tag.',
    inputs: [
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${sets}&gt;">`,
      `<svg></p><style><a id="</style><img src=1 onerror=${sets}>">`,
    ],
  },
  {
    group: 7,
    tries: 'A title ends an element that only some readers know.',
    inputs: [`<noscript><p title="</noscript>${picture}">`],
  },
  {
    group: 8,
    tries: 'The language of a code block breaks out of its attribute.',
    inputs: ['```"><img src=x onerror=top.__c=1>\ncode\n```'],
  },
  {
    group: 9,
    tries: 'The description of a picture breaks out of its attribute.',
    inputs: [`![a" onerror="${sets}](x)`],
  },
  {
    group: 10,
    tries: 'A link leads to a script.',
    inputs: [`[x](<javascript:${sets}>)`, `<javascript:${sets}>`],
  },
  {
    group: 11,
    tries: 'A link hides its script behind white space.',
    inputs: [
      `[x](java&#9;script:${sets})`,
      `[x](&#1;javascript:${sets})`,
      `<a href="java\tscript:${sets}">x</a>`,
    ],
  },
  {
    group: 12,
    tries: 'A link spells its script in entities.',
    inputs: [
      `<a href="&#x6a;avascript:${sets}">x</a>`,
      `<a href="&#0000106avascript&colon;${sets}">x</a>`,
    ],
  },
  {
    group: 13,
    tries: 'A link by reference leads to a page of its own.',
    inputs: [
      '[x][r]\n\n[r]: data:text/html,<script>opener.__c=1</script>',
      `[x][s]\n\n[s]: vbscript:${sets}`,
    ],
  },
  {
    group: 14,
    tries: 'The page’s own addresses are bent to another server.',
    inputs: ['<base href="http://127.0.0.1:9/">'],
  },
  {
    group: 15,
    tries: 'The page is sent elsewhere.',
    inputs: ['<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">'],
  },
  {
    group: 16,
    tries: 'A style sheet is fetched.',
    inputs: [
      '<link rel=stylesheet href=//127.0.0.1:9/x.css>',
      '<style>@import url(//127.0.0.1:9)</style>',
      '<p style="background:url(//127.0.0.1:9/x)">words</p>',
    ],
  },
  {
    group: 17,
    tries: 'A picture calls out, or shows a file of this computer.',
    inputs: [
      '![](http://127.0.0.1:9/track.png)',
      '![](file:///etc/passwd)',
      '![](\\\\host\\share)',
      '<img srcset="http://127.0.0.1:9/track.png 1x">',
      '<video poster="http://127.0.0.1:9/track.png" src="http://127.0.0.1:9/x.mp4"></video>',
    ],
  },
  {
    group: 18,
    tries: 'A form sends what is typed.',
    inputs: [
      `<form action=http://127.0.0.1:9><button formaction=javascript:${sets}>go</button></form>`,
    ],
  },
  {
    group: 19,
    tries: 'The head of a sheet holds markup, or grows without end.',
    inputs: [
      `---\ntitle: "</title>${script}"\n---`,
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map(
          (name, index) =>
            `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index] ?? 'a'}`).join(',')}]`,
        )
        .join('\n')}\n---`,
    ],
  },
  {
    group: 20,
    tries: 'A diagram, a formula or a comment holds markup.',
    inputs: [
      `\`\`\`mermaid\ngraph TD; A["${picture}"]\n\`\`\``,
      `$$\\href{javascript:${sets}}{x} \\htmlData{x=1}{${picture}}$$`,
      `$\\includegraphics{http://127.0.0.1:9/x.png}$`,
      `<!-- ${picture} --!> --> ${picture}`,
    ],
  },
];

/** The rest of group 20: texts that make a careless reader take hours, by what they repeat. */
export const exhaustingMarkup: HostileGroup<() => string> = {
  group: 20,
  tries: 'A text takes a reader hours.',
  inputs: [
    () => '>'.repeat(20_000),
    () => '['.repeat(50_000),
    () => '*a_'.repeat(100_000),
    () => '![[]()'.repeat(10_000),
    () => '`'.repeat(50_000),
    () => '<a '.repeat(30_000),
  ],
};
