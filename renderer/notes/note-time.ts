const day = 24 * 60 * 60 * 1000;

/**
 * When something was written, as briefly as it can be said: "11:52" today, "Yesterday", "Friday" within a week, then
 * "12 Nov", with the year if it is another one.
 * @param instant ISO 8601
 */
export function noteTime(instant: string, now: Date): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return '';
  const days = Math.round((midnight(now) - midnight(then)) / day);
  if (days === 0) return format(then, { hour: '2-digit', minute: '2-digit' });
  if (days === 1) return 'Yesterday';
  if (days > 1 && days < 7) return format(then, { weekday: 'long' });
  const isSameYear = then.getFullYear() === now.getFullYear();
  return format(then, {
    day: 'numeric',
    month: 'short',
    year: isSameYear ? undefined : 'numeric',
  });
}

function midnight(date: Date): number {
  return new Date(date).setHours(0, 0, 0, 0);
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(date);
}
