const day = 24 * 60 * 60 * 1000;

/** Made once: making one takes longer than drawing a card. */
const formats = {
  clock: new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  }),
  weekday: new Intl.DateTimeFormat('en-GB', { weekday: 'long' }),
  date: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }),
  yearDate: new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }),
  full: new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
  }),
} as const;

/**
 * When something was written, as briefly as it can be said: "11:52" today, "Yesterday", "Friday" within a week, then
 * "12 Nov", with the year if it is another one.
 * @param instant ISO 8601
 */
export function noteTime(instant: string, now: Date): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return '';
  const days = Math.round((midnight(now) - midnight(then)) / day);
  if (days === 0) return formats.clock.format(then);
  if (days === 1) return 'Yesterday';
  if (days > 1 && days < 7) return formats.weekday.format(then);
  const isSameYear = then.getFullYear() === now.getFullYear();
  return (isSameYear ? formats.date : formats.yearDate).format(then);
}

/** Date and time in full. @param instant ISO 8601 */
export function fullTime(instant: string): string {
  const then = new Date(instant);
  return Number.isNaN(then.getTime()) ? '' : formats.full.format(then);
}

function midnight(date: Date): number {
  return new Date(date).setHours(0, 0, 0, 0);
}
