import { expect, test } from './fixtures.ts';

test('a request to another address is noticed by the watch that guards every test', async ({
  app,
}) => {
  test.fail(
    true,
    'this test makes a foreign request on purpose: the watch must fail it',
  );
  test.skip(
    test.info().project.name === 'electron',
    'the shell’s own block is tested with the stand-in',
  );
  const page = await app.page.context().newPage();
  // No server listens on this reserved name and the content policy of Collate does not apply to an empty page.
  await page.route('**/*', route => route.abort());
  await page.goto('http://collate.invalid/').catch(() => undefined);
  await page.close();
});

test('the content policy refuses scripts, styles and connections from elsewhere', async ({
  app,
}) => {
  const refused = await app.page.evaluate(async () => {
    const reports: string[] = [];
    document.addEventListener('securitypolicyviolation', event =>
      reports.push(event.effectiveDirective),
    );
    await fetch('data:text/plain,x').catch(() => undefined);
    const image = new Image();
    image.src = 'app:nothing';
    const style = document.createElement('style');
    style.textContent = 'body{color:red}';
    document.head.append(style);
    await new Promise(resolve => setTimeout(resolve, 200));
    return reports;
  });
  expect(refused).toContain('connect-src');
  expect(refused.some(name => name.startsWith('style-src'))).toBe(true);
});
