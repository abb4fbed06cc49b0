import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

/** Pairs from the sample vocabulary and the rules of the published description. */
const published = `
  consign consign  consigned consign  consigning consign  consignment consign  consist consist  consisted consist
  consistency consist  consistent consist  consistently consist  consisting consist  consists consist
  consolation consol  consolations consol  consolatory consolatori  console consol  consoled consol  consoles consol
  consolidate consolid  consolidated consolid  consolidating consolid  consoling consol  consolingly consol
  consols consol  consonant conson  consort consort  consorted consort  consorting consort
  conspicuous conspicu  conspicuously conspicu  conspiracy conspiraci  conspirator conspir
  conspire conspir  conspiring conspir  constable constabl  constancy constanc  constant constant
  knack knack  knackeries knackeri  knacks knack  knag knag  knave knave  knaves knave  knavish knavish
  kneaded knead  kneading knead  knee knee  kneel kneel  kneeled kneel  kneeling kneel  kneels kneel  knees knee
  knell knell  knelt knelt  knew knew  knick knick  knif knif  knife knife  knight knight  knightly knight
  knights knight  knit knit  knits knit  knitted knit  knitting knit  knives knive  knob knob  knobs knob
  knock knock  knocked knock  knocker knocker  knockers knocker  knocking knock  knocks knock  knot knot  knots knot
  skis ski  skies sky  dying die  lying lie  tying tie  idly idl  gently gentl  ugly ugli  early earli  only onli
  singly singl  sky sky  news news  bias bias  atlas atlas  proceed proceed  exceeds exceed  succeeded succeed
  ties tie  cries cri  gas gas  this this  gaps gap  kiwis kiwi  hopping hop  hoping hope  luxuriated luxuri
  cry cri  by by  say say  generate generat  generates generat  general general  communism communism
  community communiti  arsenal arsenal  relational relat  happiness happi  hopefulness hope
`
  .trim()
  .split(/\s{2,}|\n/u)
  .map(pair => pair.trim().split(' '))
  .filter(pair => pair.length === 2);

describe('stem', () => {
  it.each(published)('makes of "%s" the published "%s"', (word, expected) => {
    expect(stem(word!)).toBe(expected);
  });

  it.each([
    ['validate', 'validation'],
    ['regularize', 'regularization'],
    ['encrypt', 'encrypted'],
    ['monitor', 'monitoring'],
    ['anonymize', 'anonymous'],
    ['deploy', 'deployed'],
    ['scale', 'scaling'],
  ])('takes "%s" and "%s" for the same term', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it('leaves other scripts, figures and very short words alone', () => {
    for (const word of ['данные', '数据', 'f1', 'ml', 'straße', ''])
      expect(stem(word)).toBe(word);
  });

  it('never makes a word longer by more than a letter, nor empties it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), word => {
        const stemmed = stem(word);
        expect(stemmed.length).toBeGreaterThan(0);
        expect(stemmed.length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
