const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
});

/** An instant as a person reads it, in this computer's zone; "an unknown date" for what is none. */
export function spokenDate(instant: string | null): string {
  const date = new Date(instant ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? 'an unknown date' : format.format(date);
}
