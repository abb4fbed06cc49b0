import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTarget } from './describe-target.ts';
import {
  isIndistinguishable,
  mutation,
  seededRandom,
} from './mutation-corpus.fixture.ts';
import { resolveAnchor } from './resolve-anchor.ts';

/** Eight sentences without look-alikes. */
const sentences = [
  'Gather the records before anything else is planned.',
  'Every column needs an owner who answers questions.',
  'Split the rows by time when tomorrow must be guessed.',
  'A small forest often beats a deep network here.',
  'Watch the error of each group, not only the total.',
  'Keep the old version ready until the new one proved itself.',
  'Write down why a threshold was chosen.',
  'Repeat the whole exercise when the season changes.',
];
const text = sentences.join(' ');

function targetOf(whole: string, passage: string, from = 0) {
  const start = whole.indexOf(passage, from);
  return describeTarget('p', whole, start, start + passage.length);
}

/** A passage of the text, and an offset that is not inside it. */
const passagesAndPlaces = fc
  .tuple(
    fc.nat(text.length - 2),
    fc.integer({ min: 12, max: 120 }),
    fc.nat(text.length),
  )
  .map(([start, length, place]) => {
    const end = Math.min(text.length, start + length);
    const isInside = place > start && place < end;
    return { start, end, place: isInside ? start : place };
  })
  .filter(({ start, end }) => end - start >= 12);

type Outcome =
  'followed' | 'offered' | 'missed' | 'wrong' | 'rightly not found';

/** What became of the passage of one edited text. */
function outcome(seed: number): Outcome {
  const edited = mutation(seed);
  const { truth } = edited;
  const anchor = resolveAnchor(edited.target, edited.text);
  const isRight =
    anchor.state !== 'lost' &&
    ((anchor.start === truth?.start && anchor.end === truth.end) ||
      isIndistinguishable(edited, anchor));
  const isSilent = anchor.state === 'exact' || anchor.state === 'moved';
  if (isSilent) return isRight ? settled('followed') : 'wrong';
  return settled(isRight ? 'offered' : 'missed');

  function settled(found: Outcome): Outcome {
    return truth === null ? 'rightly not found' : found;
  }
}

describe('resolveAnchor', () => {
  it('follows its words when something is inserted elsewhere', () => {
    fc.assert(
      fc.property(
        passagesAndPlaces,
        fc.constantFrom(
          'Quite so. ',
          ' An insertion, as long as a sentence usually is, and somewhat longer. ',
          'x',
        ),
        ({ start, end, place }, inserted) => {
          const target = describeTarget('p', text, start, end);
          const edited = text.slice(0, place) + inserted + text.slice(place);
          const shift = place <= start ? inserted.length : 0;
          expect(resolveAnchor(target, edited)).toEqual({
            state: shift === 0 ? 'exact' : 'moved',
            start: start + shift,
            end: end + shift,
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('follows its words when something is deleted elsewhere, as long as it keeps a neighbour', () => {
    fc.assert(
      fc.property(
        passagesAndPlaces,
        fc.integer({ min: 1, max: 80 }),
        ({ start, end, place }, length) => {
          const target = describeTarget('p', text, start, end);
          const limit = place <= start ? start : text.length;
          const to = Math.min(limit, place + length);
          // At an edge of the text the only neighbour may be the one that is deleted: then it asks.
          fc.pre(start > 0 || place > start);
          fc.pre(end < text.length || to <= start - 16);
          const edited = text.slice(0, place) + text.slice(to);
          const shift = place <= start ? place - to : 0;
          expect(resolveAnchor(target, edited)).toEqual({
            state: shift === 0 ? 'exact' : 'moved',
            start: start + shift,
            end: end + shift,
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never takes a look-alike when the passage is deleted, wherever the look-alike stands', () => {
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.nat(8),
        fc.boolean(),
        (own, elsewhere, isFirst) => {
          // An adjacent copy would leave the same text behind, whichever of the two was deleted.
          fc.pre(elsewhere !== own && elsewhere !== own + 1);
          const sentence = sentences[own]!;
          const both = sentences.toSpliced(elsewhere, 0, sentence).join(' ');
          const first = both.indexOf(sentence);
          const at = isFirst ? first : both.indexOf(sentence, first + 1);
          const target = describeTarget('p', both, at, at + sentence.length);
          const without =
            both.slice(0, at) + both.slice(at + sentence.length + 1);
          expect(['changed', 'lost']).toContain(
            resolveAnchor(target, without).state,
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('offers a look-alike that differs in a word, and never takes it', () => {
    const own = sentences[4]!;
    const twin = own.replace('group', 'region');
    const target = targetOf(text, own);
    const edited = `${text.replace(own, 'Something else.')} ${twin}`;
    const anchor = resolveAnchor(target, edited);
    expect(anchor.state).not.toBe('exact');
    expect(anchor.state).not.toBe('moved');
  });

  it('asks about words that were edited in place', () => {
    const target = targetOf(text, sentences[3]!);
    const edited = text.replace('often beats', 'sometimes beats');
    const anchor = resolveAnchor(target, edited);
    expect(anchor).toMatchObject({ state: 'changed' });
    if (anchor.state !== 'changed') return;
    expect(edited.slice(anchor.start, anchor.end)).toBe(
      'A small forest sometimes beats a deep network here.',
    );
    expect(anchor.score).toBeGreaterThan(0.8);
  });

  it('asks about a passage that was moved away from all its surroundings', () => {
    const own = sentences[2]!;
    const others = sentences.filter(one => one !== own);
    const edited = others.toSpliced(6, 0, own).join(' ');
    expect(resolveAnchor(targetOf(text, own), edited)).toMatchObject({
      state: 'changed',
      start: edited.indexOf(own),
      end: edited.indexOf(own) + own.length,
    });
  });

  it('follows words whose line breaks and spaces changed', () => {
    const own = `${sentences[3]!} ${sentences[4]!}`;
    const edited = text.replace(own, own.replaceAll(' ', '\n'));
    expect(resolveAnchor(targetOf(text, own), edited)).toEqual({
      state: 'exact',
      ...targetOf(text, own).position,
    });
  });

  it('follows a whole text that something was written around', () => {
    const own = 'The only sentence.';
    const target = targetOf(own, own);
    expect(resolveAnchor(target, `Before. ${own} After.`)).toEqual({
      state: 'moved',
      start: 8,
      end: 8 + own.length,
    });
    expect(resolveAnchor(target, `${own} ${own}`).state).toBe('changed');
  });

  it('is lost when nothing like its words is left', () => {
    const target = targetOf(text, sentences[5]!);
    expect(resolveAnchor(target, text.replace(sentences[5]!, ''))).toEqual({
      state: 'lost',
    });
    expect(resolveAnchor(target, '')).toEqual({ state: 'lost' });
  });

  it('never gives a place with other words as exact or moved, in any text', () => {
    const texts = fc.string({
      minLength: 1,
      maxLength: 60,
      unit: fc.constantFrom('a', 'b', ' ', '.'),
    });
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (before, after, a, b) => {
        const start = a % before.length;
        const end = start + 1 + (b % (before.length - start));
        const target = describeTarget('p', before, start, end);
        const anchor = resolveAnchor(target, after);
        if (anchor.state === 'changed' || anchor.state === 'lost') return;
        const words = after.slice(anchor.start, anchor.end);
        expect(words.replace(/\s+/gu, ' ').trim()).toBe(
          target.quote.exact.replace(/\s+/gu, ' ').trim(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no wrong place silently in 2,000 edited texts with look-alikes, and follows at least 95 % of the passages that are still there', () => {
    const outcomes = Array.from({ length: 2000 }, (_, seed) =>
      outcome(seed + 1),
    );
    const count = (wanted: string): number =>
      outcomes.filter(one => one === wanted).length;
    const present = count('followed') + count('offered') + count('missed');
    expect(outcomes.indexOf('wrong')).toBe(-1);
    expect(present).toBeGreaterThan(1000);
    expect(count('followed') / present).toBeGreaterThanOrEqual(0.95);
    expect(count('missed') / present).toBeLessThanOrEqual(0.01);
  });

  it('finds most passages of a long text after thousands of edits, none of them wrongly', () => {
    const random = seededRandom(7);
    const words = Array.from(
      { length: 4000 },
      (_, at) =>
        `w${String(Math.floor(random() * 900))}${at % 9 === 0 ? '.' : ''}`,
    );
    const long = words.join(' ');
    const starts = words.map(
      (
        at => word =>
          (at += word.length + 1) - word.length - 1
      )(0),
    );
    const isEdited = words.map(() => random() < 0.05);
    const now: string[] = [];
    const nowAt: number[] = [];
    let length = 0;
    for (const [at, word] of words.entries()) {
      const next = isEdited[at] ? `${word} inserted` : word;
      nowAt.push(length);
      now.push(next);
      length += next.length + 1;
    }
    const edited = now.join(' ');
    let right = 0;
    let whole = 0;
    for (let first = 0; first + 8 < words.length; first += 40) {
      const last = first + 7;
      const end = starts[last]! + words[last]!.length;
      const target = describeTarget('p', long, starts[first]!, end);
      const anchor = resolveAnchor(target, edited);
      const isIntact = !isEdited.slice(first, last).includes(true);
      if (isIntact) whole += 1;
      if (anchor.state === 'exact' || anchor.state === 'moved') {
        expect(isIntact).toBe(true);
        expect(anchor.start).toBe(nowAt[first]);
        right += 1;
      }
    }
    expect(whole).toBeGreaterThan(50);
    expect(right).toBe(whole);
  });
});
