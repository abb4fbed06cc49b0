import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes } from '../../core/app-error.ts';
import type { Channel } from '../../core/contract.ts';
import { isChannel, parseInput } from '../../core/parsers.ts';
import {
  createAnswerCall,
  maximumCallSize,
  type AnswerCall,
} from './answer-call.ts';
import { createServices } from './create-services.ts';
import { document, goodInputs as good, known } from './good-inputs.fixture.ts';
import type { Services } from './services.ts';

const bundledFolder = fileURLToPath(new URL('../../data', import.meta.url));
const channels = Object.keys(good) as Channel[];

let library: string;
let services: Services;
let answer: AnswerCall;
beforeAll(async () => {
  library = await mkdtemp(join(tmpdir(), 'collate-fuzz-'));
  services = await createServices({ libraryFolder: library, bundledFolder });
  answer = createAnswerCall(services);
  const saved = await services.dispatch(
    'answer.save',
    { ...known, base: 0, document },
    'test',
  );
  expect(saved.ok).toBe(true);
});
afterAll(async () => {
  await services.close();
  await rm(library, { recursive: true, force: true });
});

function send(channel: unknown, input: unknown): Promise<unknown> {
  return answer(JSON.stringify({ v: 1, channel, input, origin: 'fuzz' }));
}

/** A reply is one of two shapes, with a known code and a sentence without insides of the program. */
function expectReply(reply: unknown): void {
  const { ok } = reply as { ok: boolean };
  if (ok) return;
  const { code, message } = reply as { code: string; message: string };
  expect(errorCodes).toContain(code);
  expect(code).not.toBe('internal');
  expect(message).not.toMatch(
    /\n\s+at |node:internal|\.ts:\d|TypeError|undefined is not/,
  );
  expect(message).not.toContain(library);
  expect(message.length).toBeLessThan(1000);
}

/** What the library holds, but for the caches that the program writes when it has time, and what is made to be safe. */
async function libraryState(): Promise<string> {
  const names = await readdir(library, { recursive: true });
  const lasting = names.filter(
    name => !/^(?:index|owner)\.json|^backups/.test(name),
  );
  const facts = await Promise.all(
    lasting.sort().map(async name => {
      const found = await stat(join(library, name)).catch(() => null);
      return found?.isFile()
        ? `${name} ${String(found.size)} ${String(found.mtimeMs)}`
        : name;
    }),
  );
  return facts.join('\n');
}

async function expectUnharmed(): Promise<void> {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.prototype).not.toHaveProperty('polluted');
  const opened = await services.dispatch('question.open', known, 'test');
  expect(JSON.stringify(opened)).toContain('Kept.');
}

it('has a good input for every call', () => {
  expect(channels.every(isChannel)).toBe(true);
  for (const channel of channels)
    expect(parseInput(channel, good[channel])).toMatchObject({ ok: true });
});

describe('calls that do not exist', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'app',
    'app.open ',
    'APP.OPEN',
    'app.open\u0000',
    'a'.repeat(100),
  ])('%j is unknown', async name => {
    expect(await send(name, null)).toMatchObject({
      ok: false,
      code: 'unknown-call',
    });
  });
  it.each([null, 1, [], {}, 'a'.repeat(1024 * 1024)])(
    'a name that is no name (%#) is refused',
    async name => {
      expect(await send(name, null)).toMatchObject({
        ok: false,
        code: 'invalid-input',
      });
    },
  );
});

const wrong: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a list', []],
  ['text', 'x'],
  ['a number', 1],
  ['truth', true],
  ['an empty object', {}],
  ['an object of something else', { a: 1 }],
  ['a long text', 'x'.repeat(1024 * 1024)],
  ['a list of a million', Array.from({ length: 1_000_000 }, () => 0)],
  [
    'a poisoned object',
    JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ) as unknown,
  ],
];

describe.each(channels)('%s', channel => {
  it.each(wrong)('refuses %s in place of its input', async (_what, input) => {
    if (input === null && good[channel] === null) return;
    // Changing no setting is no mistake.
    if (channel === 'settings.change' && JSON.stringify(input) === '{}') return;
    expect(await send(channel, input)).toMatchObject({
      ok: false,
      code: 'invalid-input',
    });
  });

  it('refuses five megabytes of text before reading it', async () => {
    expect(await send(channel, 'x'.repeat(5 * 1024 * 1024))).toMatchObject({
      ok: false,
      code: 'too-large',
    });
  });

  it('refuses keys that reach for prototypes, at every level of its input', async () => {
    const text = JSON.stringify(good[channel]);
    const bad =
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
    for (const at of text.matchAll(/\{(?=")/g)) {
      const poisoned = `${text.slice(0, at.index + 1)}${bad}${text.slice(at.index + 1)}`;
      expectReply(
        await answer(
          `{"v":1,"channel":"${channel}","origin":"x","input":${poisoned}}`,
        ),
      );
    }
    await expectUnharmed();
  });

  it('refuses an input of ten thousand levels', async () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    expect(
      await answer(
        `{"v":1,"channel":"${channel}","origin":"x","input":${deep}}`,
      ),
    ).toMatchObject({ ok: false, code: 'invalid-input' });
  });

  it('refuses what it does not know besides what it does', async () => {
    const input = good[channel];
    if (input === null) return;
    expect(
      await send(channel, { ...(input as object), extra: 1 }),
    ).toMatchObject({ ok: false, code: 'invalid-input' });
    const poisoned = JSON.stringify(input).replace(
      '{',
      '{"__proto__":{"polluted":1},',
    );
    expectReply(
      await answer(
        `{"v":1,"channel":"${channel}","origin":"x","input":${poisoned}}`,
      ),
    );
    await expectUnharmed();
  });

  it.each([
    '..',
    '/',
    '../../etc/passwd',
    'a\u0000b',
    'a'.repeat(200),
    'CON',
    '',
    '.',
    '__proto__',
    'ml-lifecycle/../x',
  ])('does not take %j for an id', async id => {
    const input = good[channel] as Record<string, unknown> | null;
    for (const field of ['collection', 'question', 'version', 'image'])
      if (input && typeof input[field] === 'string')
        expect(await send(channel, { ...input, [field]: id })).toMatchObject({
          ok: false,
        });
  });
});

it('answers ten thousand random calls with data and stays unharmed', async () => {
  const before = await readdir(library);
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom(
      '__proto__',
      'ml-lifecycle',
      'q03',
      -1,
      1e308,
      '\ud800',
      '\u0000',
    ),
  );
  /** Replaces one field of a good input, or all of it. What changes something changes another question. */
  const call = fc.constantFrom(...channels).chain(channel => {
    const input = JSON.parse(
      JSON.stringify(good[channel]).replaceAll('"q01"', '"q02"'),
    ) as unknown;
    const fields = input === null ? [] : Object.keys(input as object);
    const changed =
      fields.length === 0
        ? value
        : fc
            .tuple(fc.constantFrom(...fields, 'extra'), value)
            .map(([field, replacement]) => ({
              ...(input as object),
              [field]: replacement,
            }));
    return fc.tuple(
      fc.constant(channel),
      fc.oneof({ weight: 3, arbitrary: changed }, value),
    );
  });
  let state = await libraryState();
  await fc.assert(
    fc.asyncProperty(call, async ([channel, input]) => {
      const reply = await send(channel, input);
      expectReply(reply);
      const after = await libraryState();
      if (!(reply as { ok: boolean }).ok) expect(after, channel).toBe(state);
      state = after;
    }),
    { numRuns: 10_000 },
  );
  await expectUnharmed();
  // Pictures and backups are stored on request, what is deleted goes to `removed`, and the list of records is a cache.
  const expected = [...before, 'images', 'backups', 'removed', 'index.json'];
  expect(
    (await readdir(library)).filter(name => !expected.includes(name)),
  ).toEqual([]);
}, 120_000);

it('answers random text with data', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })),
      async text => {
        expect(await answer(text)).toMatchObject({
          ok: false,
          code: 'invalid-input',
        });
      },
    ),
    { numRuns: 2000 },
  );
});

it('refuses what is larger than a call may be', async () => {
  expect(await answer('x'.repeat(maximumCallSize + 1))).toMatchObject({
    ok: false,
    code: 'too-large',
  });
});

it('answers the first of a thousand calls at once and asks the others to wait, and then answers again', async () => {
  const replies = (await Promise.all(
    Array.from({ length: 1000 }, () => send('library.info', null)),
  )) as { ok: boolean; code?: string }[];
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(64);
  expect(replies.every(({ ok, code }) => ok || code === 'unavailable')).toBe(
    true,
  );
  expect(await send('library.info', null)).toMatchObject({ ok: true });
});

it('refuses a save from a state that has been replaced', async () => {
  expect(
    await send('answer.save', { ...known, base: 99, document }),
  ).toMatchObject({ ok: false, code: 'conflict' });
  await expectUnharmed();
});

it('answers calls after it was closed with data', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-closed-'));
  const closed = await createServices({ libraryFolder: folder, bundledFolder });
  await closed.close();
  for (const channel of channels) {
    const reply = await closed.dispatch(channel, good[channel], 'test');
    expect(typeof reply.ok).toBe('boolean');
  }
  await closed.close();
  expect(
    await readFile(
      join(bundledFolder, 'ml-lifecycle', 'collection.json'),
      'utf8',
    ),
  ).not.toBe('');
  await rm(folder, { recursive: true, force: true });
});
