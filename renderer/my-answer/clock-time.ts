/**
 * "12:04" for an instant of today, "21 Nov, 12:04" for another day, in local time.
 * @param at ISO 8601 instant
 */
export function clockTime(at: string, now: Date): string {
  const date = new Date(at);
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (date.toDateString() === now.toDateString()) return time;
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  const day = date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year,
  });
  return `${day}, ${time}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
