import { getSchema } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { describe, expect, it } from 'vitest';
import { ImageNode } from './image-node.ts';
import { wellFormedSlice } from './well-formed-slice.ts';

const schema = getSchema([StarterKit, ImageNode]);
const text = (words: string) => schema.text(words);
const paragraph = (words: string) =>
  schema.node('paragraph', null, [text(words)]);

describe('what the editor copied itself', () => {
  it.each([
    new Slice(Fragment.from(text('words')), 0, 0),
    new Slice(Fragment.from([paragraph('one'), paragraph('two')]), 1, 1),
    new Slice(
      Fragment.from(
        schema.node('bulletList', null, [
          schema.node('listItem', null, [paragraph('one')]),
        ]),
      ),
      3,
      2,
    ),
    new Slice(Fragment.from(schema.node('image')), 0, 0),
    Slice.empty,
  ])('stays as it is: %#', slice => {
    expect(wellFormedSlice(slice)).toBe(slice);
  });
});

describe('what pretends to come from the editor', () => {
  it('is opened only as far as it goes', () => {
    const slice = new Slice(Fragment.from(paragraph('one')), 7, 3);
    const healed = wellFormedSlice(slice);
    expect([healed.openStart, healed.openEnd]).toEqual([1, 1]);
    expect(healed.content.textBetween(0, healed.content.size)).toBe('one');
  });

  it('keeps the words that a picture claims to hold, without the picture', () => {
    const picture = schema.nodes['image']?.create(
      { alt: ['script', {}, 'top.__c=1'] },
      Fragment.from(paragraph('words')),
    );
    const slice = new Slice(
      Fragment.from([paragraph('before'), picture ?? paragraph('')]),
      1,
      2,
    );
    const healed = wellFormedSlice(slice);
    expect(JSON.stringify(healed.content)).not.toContain('image');
    expect(healed.content.textBetween(0, healed.content.size, ' ')).toBe(
      'before words',
    );
  });
});
