import { useEffect, useState } from 'react';

/** Work that is over within this time is not worth a word: milliseconds. */
const patience = 300;

/** Whether something has been under way for so long that the person should hear of it. */
export function useLate(underWay: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [underWay]);
  return late && underWay;
}
