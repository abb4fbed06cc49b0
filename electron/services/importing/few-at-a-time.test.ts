import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fewAtATime } from './few-at-a-time.ts';

it('runs no more than it may at a time, all of them, in their order, and whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.record({ fails: fc.boolean(), turns: fc.nat(2) }), {
        maxLength: 12,
      }),
      async (limit, tasks) => {
        const run = fewAtATime(limit);
        const started: number[] = [];
        let running = 0;
        const results = await Promise.allSettled(
          tasks.map(({ fails, turns }, index) =>
            run(async () => {
              started.push(index);
              running++;
              expect(running).toBeLessThanOrEqual(limit);
              await wait(turns);
              running--;
              if (fails) throw new Error('failed');
              return index;
            }),
          ),
        );
        expect(started).toEqual(tasks.map((_, index) => index));
        expect(results.map(({ status }) => status)).toEqual(
          tasks.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
        );
      },
    ),
    { numRuns: 50 },
  );
});
