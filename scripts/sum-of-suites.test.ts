import { expect, it } from 'vitest';
import {
  addUp,
  countPlaywright,
  countVitest,
  noReport,
  sumLine,
} from './sum-of-suites.mjs';

const vitest = {
  numTotalTests: 5,
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 0,
  success: false,
  testResults: [],
};

it('reads what Vitest reports', () => {
  expect(countVitest(JSON.stringify(vitest))).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
  });
});

it('counts a test file that could not be loaded as a failure', () => {
  const report = {
    ...vitest,
    numFailedTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(countVitest(JSON.stringify(report)).failed).toBe(1);
});

it('counts a run without success as a failure, whatever the numbers say', () => {
  expect(
    countVitest(JSON.stringify({ ...vitest, numFailedTests: 0 })).failed,
  ).toBe(1);
  expect(
    countVitest(JSON.stringify({ ...vitest, numFailedTests: 0, success: true }))
      .failed,
  ).toBe(0);
});

it('reads what Playwright reports, and counts a journey that passed on the second try', () => {
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{}],
  };
  expect(countPlaywright(JSON.stringify(report))).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
  });
});

it.each([null, '', '{', '{}', '[]', 'null'])(
  'takes the report %j for a failed suite',
  text => {
    expect(countVitest(text)).toEqual(noReport);
    expect(countPlaywright(text)).toEqual(noReport);
  },
);

it('adds all suites up in one line', () => {
  const sum = addUp([
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 10, failed: 1, skipped: 0 },
  ]);
  expect(sumLine(sum)).toBe('11 passed, 1 failed, 2 skipped');
});
