/** Proves at compile time that a union was handled completely. Throws if a value got past the types. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
