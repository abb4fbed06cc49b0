import type { HostileGroup } from './hostile-group.fixture.ts';

/** Groups 51 to 55: words that mean something to a program which reads an export. */
export const hostileExports: readonly HostileGroup<string>[] = [
  {
    group: 51,
    tries: 'A field is a formula to a spreadsheet.',
    inputs: ["=cmd|' /C calc'!A0", '+1+cmd', '-1+cmd', '@SUM(1)', '\t=1+1'],
  },
  {
    group: 52,
    tries: 'A field is a command to a flashcard program.',
    inputs: [
      '{{cloze}}',
      '{{type:x}}',
      '{{c1::x}}',
      '[sound:../../x]',
      '[latex]\\input{/etc/passwd}[/latex]',
    ],
  },
  {
    group: 53,
    tries: 'An answer ends the head or a block of the file that it is in.',
    inputs: [
      '---\ntitle: other\n---\n',
      '\n---\ncollate-schema: 9\n---\n',
      '```\n~~~\n````\n<script>top.__c=1</script>',
      '[^1]: a note of its own',
      '%% hidden %% ^block-id ==marked==',
    ],
  },
  {
    group: 54,
    tries: 'Markup runs where an export is laid out for printing.',
    inputs: [
      '<script>top.__c=1</script>',
      '<img src=x onerror=top.__c=1>',
      '<svg onload=top.__c=1>',
      '<iframe src="file:///etc/passwd">',
    ],
  },
  {
    group: 55,
    tries: 'Words close a comment or a section of XML.',
    inputs: ['--> <img src=x onerror=top.__c=1> <!--', ']]><x/>', '--!>'],
  },
];
