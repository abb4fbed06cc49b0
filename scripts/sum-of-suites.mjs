// Adds up what the reporters of Vitest and Playwright wrote.

/** What a suite came to. */
const nothing = { passed: 0, failed: 0, skipped: 0 };
/** A suite that left no readable report has failed. */
export const noReport = { ...nothing, failed: 1 };

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param text the file of Vitest's `json` reporter, or null when there is none */
export function countVitest(text) {
  const report = text === null ? null : parse(text);
  if (!report || !Number.isInteger(report.numTotalTests)) return noReport;
  // A file that could not even be loaded has no tests to count.
  const broken = (report.testResults ?? []).filter(
    file =>
      file.status === 'failed' &&
      !file.assertionResults?.some(test => test.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  const unsuccessful = report.success === false && failed === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: failed + unsuccessful,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** @param text the file of Playwright's `json` reporter, or null when there is none */
export function countPlaywright(text) {
  const stats = text === null ? null : parse(text)?.stats;
  if (!stats || !Number.isInteger(stats.expected)) return noReport;
  return {
    // On a second try, which Playwright names in its list: a slow machine is not a broken journey.
    passed: stats.expected + stats.flaky,
    // Errors outside of tests have no test to count.
    failed: stats.unexpected + (parse(text).errors?.length ?? 0),
    skipped: stats.skipped,
  };
}

/** All suites in one. */
export function addUp(counts) {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    nothing,
  );
}

/** The last line of `npm test`. */
export function sumLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
