/** Knows whether any page is still there, so that a forgotten server can end itself. */
export interface IdleClock {
  /** A page has been heard. */
  beat(): void;
  /** A page holds a stream of events open; call the returned function when it ends. */
  hold(): () => void;
  /** True when no page holds a stream and none has been heard for longer than the limit. */
  expired(): boolean;
}

/** @param limit in milliseconds */
export function createIdleClock(limit: number, now: () => number): IdleClock {
  let heard = now();
  let held = 0;
  return {
    beat() {
      heard = now();
    },
    hold() {
      held++;
      let holding = true;
      return () => {
        if (!holding) return;
        holding = false;
        held--;
        heard = now();
      };
    },
    expired() {
      return held === 0 && now() - heard > limit;
    },
  };
}
