import type { Page } from '@playwright/test';

/** Keeps the calls of a channel from the program until they may go on. */
export async function holdReply(
  page: Page,
  channel: string,
): Promise<{ readonly goOn: () => void }> {
  let goOn: () => void = () => undefined;
  const released = new Promise<void>(resolve => {
    goOn = resolve;
  });
  await page.route('**/rpc', async route => {
    if (route.request().postData()?.includes(channel)) await released;
    await route.continue();
  });
  return { goOn };
}
