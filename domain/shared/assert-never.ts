/** Closes a `switch` over a union: a new member that nobody handles does not compile. Throws if a foreign value gets here at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
