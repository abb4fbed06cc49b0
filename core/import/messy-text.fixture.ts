import * as fc from 'fast-check';

const openings = [
  '',
  '',
  '',
  '- ',
  '* ',
  '• ',
  '– ',
  'o ',
  '1. ',
  '2. ',
  '3. ',
  '4) ',
  '12. ',
  '(3) ',
  '7)',
  'a. ',
  'b) ',
  '(iv) ',
  'II. ',
  '# ',
  '## ',
  '### ',
  'Q: ',
  'A: ',
  'Question 3: ',
  'Question 4',
  'Answer: ',
  '**1. Q:** ',
  '> ',
  '    ',
  '\t',
  '   - ',
  '      * ',
  '1 - ',
  'Frage 2: ',
  'Tutor: ',
  'You: ',
  '**',
  'Part II ',
  '[12:30] X: ',
];
const middles = [
  'Scalability: it grows',
  'What is osmosis?',
  'Why? Because.',
  'the cell wall',
  'Several factors should be considered:',
  'Overall, it depends.',
  ', and so on',
  ': Define it',
  '/B testing',
  'e.g. 3.5 units. They are small. This may help.',
  '**Bold label** with text',
  '**Whole line**',
  'Explain the law',
  'Déjà vu – größer',
  'in 1789 the',
  'perfor',
  'mance of it',
  '| What is it? | It is so.<br>Or not. | 3 |',
  '|---|---|',
  '| # | Question | Answer |',
  '---',
  '===',
  '- 3 -',
  '12',
  'Contents',
  'Offer ..... 4',
  'x',
  '…',
  '***',
  '__',
  '`code`',
  '日本語のテキスト',
  'https://example.org/a?b=c',
  'A. B. C.',
  'well-',
  'known',
  'Deployment',
  'Training:',
  '"quoted"',
];
const ends = ['', '', '', '.', '?', ':', '**', ' **', ';', '!', '  '];
const lineEnds = ['\n', '\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '\n\n\n'];

const line = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...middles) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.constantFrom(...middles), { maxLength: 6 })
          .map(words => words.join(' ')),
      },
    ),
    fc.constantFrom(...ends),
    fc.constantFrom(...lineEnds),
  )
  .map(parts => parts.join(''));

/** Texts of lines that look like everything that a reader of sheets knows, in any order. */
export const messyText: fc.Arbitrary<string> = fc
  .array(line, { maxLength: 60 })
  .map(lines => lines.join(''));
