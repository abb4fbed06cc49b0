import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text.ts';

const read = (html: string): string => htmlToText(html, 'page.html').text;

describe('a page becomes a sheet', () => {
  it('with headings, bold labels and nested lists', () => {
    expect(
      read(
        '<h1>Notes</h1><h2>1. What is <i>it</i>?</h2><p>Lead:</p><ul><li><b>One: </b>first<ul><li>nested</li></ul></li><li><strong>Two.</strong> second</li></ul>',
      ),
    ).toBe(
      '# Notes\n\n## 1. What is it?\n\nLead:\n\n- **One:** first\n  - nested\n- **Two.** second\n',
    );
  });

  it('with the numbers and letters that its lists show', () => {
    expect(
      read(
        '<ol start=4><li>four<li>five<li value=9>nine</ol><p>-</p><ol type=a><li>x<li>y</ol><p>-</p><ol reversed><li>b<li>a</ol>',
      ),
    ).toBe('4. four\n5. five\n9. nine\n\n-\n\na) x\nb) y\n\n-\n\n2. b\n1. a\n');
  });

  it('with tables whose cells are one line each', () => {
    expect(
      read(
        '<table><tr><th>Question</th><th>Answer</th></tr><tr><td>Why a|b?</td><td><ul><li>this</li><li>That.</li><li>more</li></ul></td></tr></table>',
      ),
    ).toBe(
      '| Question | Answer |\n| --- | --- |\n| Why a\\|b? | this<br>That.<br>more |\n',
    );
  });

  it('without the tables that only place things', () => {
    expect(
      read(
        '<table><tr><td><h2>What?</h2><table><tr><td>this</td></tr></table></td></tr></table>',
      ),
    ).toBe('## What?\n\nthis\n');
  });

  it('with what unfolds, and terms that ask, as questions', () => {
    expect(
      read(
        '<details><summary>Why?</summary><p>Because.</p></details><dl><dt>What?</dt><dd>This.</dd></dl>',
      ),
    ).toBe('**Why?**\n\nBecause.\n\n**What?**\n\nThis.\n');
    expect(read('<dl><dt>Term</dt><dd>meaning</dd></dl>')).toBe(
      '- **Term:** meaning\n',
    );
  });

  it('in exactly its own words', () => {
    expect(
      read(
        '<p>a * b_c_ [x] 1. # &lt;b&gt; 10<sup>6</sup> CO<sub>2</sub><br>- not a list</p>',
      ),
    ).toBe('a * b_c_ [x] 1. # <b> 10⁶ CO₂\n- not a list\n');
  });

  it('without navigation and foot, and with what is hidden', () => {
    const page = htmlToText(
      '<nav><a href=x>Home</a></nav><header><h1>Title</h1></header><p hidden>Answer</p><article><footer>Source</footer></article><footer>Imprint</footer>',
      'page.html',
    );
    expect(page.text).toBe('# Title\n\nAnswer\n\nSource\n');
    expect(page.remarks).toEqual([
      'The navigation and the foot of the page were left out.',
    ]);
  });
});

describe('hostile pages give words only', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['<script>top.__c=1</script>seen', 'seen\n'],
    ['<img src=x onerror=top.__c=1>seen', 'seen\n'],
    [
      '<svg><animate onbegin=top.__c=1 attributeName=x dur=1s></svg>seen',
      'seen\n',
    ],
    ['<details open ontoggle=top.__c=1>seen</details>', 'seen\n'],
    ['<iframe srcdoc="<script>parent.__c=1</script>"></iframe>seen', 'seen\n'],
    [
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.__c=1&gt;">seen',
      'seen\n',
    ],
    [
      '<noscript><p title="</noscript><img src=x onerror=top.__c=1>"></noscript>seen',
      'seen\n',
    ],
    ['<a href="javascript:top.__c=1">seen</a>', 'seen\n'],
    ['<a href="&#x6a;avascript:top.__c=1">seen</a>', 'seen\n'],
    ['<base href="http://127.0.0.1:9/">seen', 'seen\n'],
    [
      '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">seen',
      'seen\n',
    ],
    [
      '<link rel=stylesheet href=//127.0.0.1:9/x.css><style>@import url(//127.0.0.1:9)</style>seen',
      'seen\n',
    ],
    ['<img src="data:image/png;base64,iVBORw0KGgo=">seen', 'seen\n'],
    [
      '<form action=http://127.0.0.1:9><button formaction=javascript:top.__c=1>x</button>seen</form>',
      'seen\n',
    ],
    ['<template><p>x</p></template><object data=x></object>seen', 'seen\n'],
  ];
  for (const [html, text] of hostile)
    it(html.slice(0, 60), () => {
      const result = read(html);
      // The formula is closed by the parser where the table begins; its words are kept wherever they end.
      expect(result.replaceAll(/[|\s-]/g, '')).toBe(text.trim());
      expect(result).not.toMatch(/__c|127\.0\.0\.1|javascript:|<\w/);
    });

  it('and never too deep a call', () => {
    const deep = htmlToText(
      `${'<div>'.repeat(900)}<p>kept</p>${'</div>'.repeat(900)}<p>too</p>`,
      'deep.html',
    );
    expect(deep.text).toBe('kept\n\ntoo\n');
    expect(deep.remarks.join()).toContain('200 levels');
    expect(htmlToText('<table><tr><td>'.repeat(100) + 'kept', 'x').text).toBe(
      'kept\n',
    );
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    [
      '10,000 nested lists',
      '\n<ul><li>a'.repeat(10_000),
      /“bad.html”.*1000 levels.*line 10001/,
    ],
    [
      'marks that are never closed',
      '<b><p>a'.repeat(20_000),
      /“bad.html”.*20000 of its marks/,
    ],
    [
      'half a million tags',
      '<p>a<br>'.repeat(200_000),
      /“bad.html” holds 400000 tags/,
    ],
    [
      'six megabytes of markup',
      `<p>${'a '.repeat(3_200_000)}`,
      /“bad.html” holds 6.2 MB/,
    ],
  ];
  for (const [name, html, message] of refused)
    it(`and are refused with a sentence for ${name}`, () => {
      expect(() => htmlToText(html, 'bad.html')).toThrow(message);
    });

  it('and large pictures within them do not count', () => {
    const picture = `data:image/png;base64,${'iVBORw0KGgo='.repeat(700_000)}`;
    expect(read(`<p>kept<img src="${picture}"></p>`)).toBe('kept\n');
  });
});
