import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  oddWords,
  refusedDocuments,
} from '../../../core/hostile-input/hostile-documents.fixture.ts';
import { eachInput } from '../../../core/hostile-input/hostile-group.fixture.ts';
import { emptyStudyRecord } from '../../../core/study/study-record.ts';
import { expectHarmlessExport } from './expect-harmless-export.fixture.ts';
import {
  expectRefused,
  startHostileProgram,
  type HostileProgram,
} from './hostile-program.fixture.ts';
import { writeRecordByHand } from './write-record.fixture.ts';

const collection = 'ml-lifecycle';
const ref = { collection, question: 'q01' };
const modified = '2026-11-22T16:13:53.000Z';
const everything = {
  mergedAnswers: true,
  wordings: true,
  highlights: true,
  notes: true,
  myAnswer: true,
};
/** JSON in which a document that is JSON already takes the place of null. */
const holding = (value: unknown, document: string) =>
  JSON.stringify(value).replace(
    '"document":null',
    () => `"document":${document}`,
  );
const paragraph = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

let program: HostileProgram;
beforeAll(async () => {
  program = await startHostileProgram();
});
afterAll(() => program.end());

function exported(question: string) {
  return program.call('export.markdown', {
    collection,
    scope: { kind: 'question', question },
    layout: 'one-file',
    include: everything,
  });
}

describe('a document that the editor cannot hold', () => {
  it.each(eachInput(refusedDocuments))(
    '%s It is refused when a page sends it, and nothing is written.',
    async (_name, make) => {
      const document = make();
      for (const reply of [
        await program.sendText(
          'answer.save',
          holding({ ...ref, base: 0, document: null }, document),
        ),
        await program.sendText(
          'answer.keep',
          holding({ ...ref, document: null }, document),
        ),
      ])
        expectRefused(reply);
      expect(
        (await program.call('question.open', ref)).record.answer,
      ).toBeNull();
      expect(await program.call('answer.versions', ref)).toEqual([]);
      program.expectContained();
    },
  );

  it.each(eachInput(refusedDocuments))(
    '%s It is not shown when it stands in a record, whose file stays as it is.',
    async (_name, make) => {
      const question = 'q02';
      const record = {
        ...emptyStudyRecord(collection, question),
        answer: { document: null, revision: 1, modified },
      };
      let path = '';
      await program.restart(() => {
        path = writeRecordByHand(
          program.library,
          'study',
          `${collection}--${question}`,
          holding(record, make()),
        );
      });
      const before = readFileSync(path);
      const opened = await program.call('question.open', {
        collection,
        question,
      });
      expect(opened.record.answer).toBeNull();
      expect(opened.readOnly).toBe(true);
      expect(opened.problem).toMatch(/does not understand/);
      expectRefused(
        await program.send('answer.save', {
          collection,
          question,
          base: 0,
          document: paragraph('new'),
        }),
      );
      expectHarmlessExport(await exported(question));
      await program.call('notes.list', null);
      await program.call('collection.progress', { collection });
      expect(readFileSync(path).equals(before)).toBe(true);
      program.expectContained();
    },
  );

  it.each(eachInput(refusedDocuments))(
    '%s It is no version of an answer, and a save does not push out the file it is in.',
    async (_name, make) => {
      const question = 'q03';
      const version = {
        id: 'v1',
        saved: modified,
        words: 1,
        reason: 'interval',
      };
      let path = '';
      await program.restart(() => {
        path = writeRecordByHand(
          program.library,
          'versions',
          `${collection}--${question}`,
          holding(
            [
              { ...version, document: paragraph('A good one.') },
              { ...version, id: 'v2', document: null },
            ],
            make(),
          ),
        );
      });
      const before = readFileSync(path);
      expectRefused(
        await program.send('answer.restore', {
          collection,
          question,
          version: 'v2',
        }),
      );
      expectRefused(
        await program.send('answer.keep', {
          collection,
          question,
          document: paragraph('A text that lost.'),
        }),
      );
      expect(readFileSync(path).equals(before)).toBe(true);
    },
  );
});

describe('odd words', () => {
  it.each(eachInput([oddWords]))(
    '%s They are kept as they are, through a restart.',
    async (_name, text) => {
      const question = 'q04';
      const opened = await program.call('question.open', {
        collection,
        question,
      });
      await program.call('answer.save', {
        collection,
        question,
        base: opened.record.answer?.revision ?? 0,
        document: paragraph(text),
      });
      await program.restart();
      const again = await program.call('question.open', {
        collection,
        question,
      });
      expect(again.record.answer?.document).toEqual(paragraph(text));
      expectHarmlessExport(await exported(question));
    },
  );
});

describe('a record with good checksums and contents that are no record', () => {
  it.each([
    'null',
    '[]',
    '{}',
    '"words"',
    '{"__proto__":{"polluted":1},"schema":1}',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    JSON.stringify({
      ...emptyStudyRecord('../../x', '../x'),
      status: '<img src=x onerror=top.__c=1>',
    }),
  ])('%.60s is not understood and left as it is', async payload => {
    const question = 'q05';
    const path = writeRecordByHand(
      program.library,
      'study',
      `${collection}--${question}`,
      payload,
    );
    await program.restart();
    const before = readFileSync(path);
    const opened = await program.call('question.open', {
      collection,
      question,
    });
    expect(opened.readOnly).toBe(true);
    expect(opened.record).toEqual(emptyStudyRecord(collection, question));
    expect(readFileSync(path).equals(before)).toBe(true);
    program.expectContained();
  });

  it.each(['settings', 'place'] as const)(
    'in place of the %s gives what a new library has',
    async kind => {
      for (const payload of [
        '[]',
        '{"theme":["script"],"place":{"x":1},"__proto__":{"polluted":1}}',
        '{"places":{"__proto__":{"polluted":1}},"collection":"../../x"}',
      ]) {
        await program.restart(() => {
          writeRecordByHand(program.library, kind, kind, payload);
        });
        const opening = await program.call('app.open', null);
        expect(opening.open).not.toBeNull();
        program.expectContained();
      }
    },
  );
});
