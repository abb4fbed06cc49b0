/** Writes one line about an unexpected failure: where and what kind, never what a person wrote. */
export function logFailure(where: string, failure: unknown): void {
  const kind = failure instanceof Error ? failure.name : typeof failure;
  const place =
    failure instanceof Error
      ? (failure.stack?.split('\n')[1]?.trim() ?? '')
      : '';
  console.error(`collate: ${where}: ${kind} ${place}`);
}
