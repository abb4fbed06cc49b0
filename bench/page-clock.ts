import type { Page } from '@playwright/test';

/** What {@link installPageClock} puts into a page. */
interface PageClock {
  /** Clock time in milliseconds when the first `article` had been painted. */
  readonly firstArticle: Promise<number>;
  /** Begins to wait for an event and for what it changes. */
  arm(event: string, selector: string | null): void;
  /** Milliseconds from the event to the painted change. */
  result: Promise<number>;
}

declare global {
  interface Window {
    benchClock: PageClock;
  }
}

/** Runs in the page, before anything of the page itself. A frame is taken as painted when the one after it begins. */
export function installPageClock(): void {
  const painted = (done: () => void) =>
    requestAnimationFrame(() => requestAnimationFrame(done));
  const whenChanged = (changed: () => boolean, done: () => void) => {
    const observer = new MutationObserver(() => {
      if (!changed()) return;
      observer.disconnect();
      painted(done);
    });
    observer.observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  };
  /** How many elements there are and what the first says: either tells that the page has moved on. */
  const look = (selector: string) => {
    const found = document.querySelectorAll(selector);
    return `${found.length} ${found[0]?.textContent?.slice(0, 80) ?? ''}`;
  };
  const untilPainted = (selector: string | null, done: () => void) => {
    if (selector === null) {
      whenChanged(() => true, done);
      return;
    }
    const before = look(selector);
    whenChanged(() => look(selector) !== before, done);
  };
  window.benchClock = {
    firstArticle: new Promise(resolve => {
      whenChanged(
        () => document.querySelector('article') !== null,
        () => resolve(Date.now()),
      );
    }),
    result: Promise.resolve(NaN),
    arm(event, selector) {
      window.benchClock.result = new Promise(resolve => {
        window.addEventListener(
          event,
          ({ timeStamp }) => {
            untilPainted(selector, () => {
              resolve(performance.now() - timeStamp);
            });
          },
          { capture: true, once: true },
        );
      });
    },
  };
}

/**
 * Milliseconds from an event in the page to the frame that shows what it changed.
 * @param event type of the event, whose own time stamp is the start
 * @param selector elements whose number or first text changes; null when any change of the page will do
 * @param act what makes the event happen
 */
export async function timeToPaint(
  page: Page,
  event: string,
  selector: string | null,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(
    ([name, elements]) => window.benchClock.arm(name, elements),
    [event, selector] as const,
  );
  await act();
  return page.evaluate(() => window.benchClock.result);
}
