/** A function that works out a value when it is first called, and gives the same one ever after. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A function that works out its value once for each argument. */
export function remembered<A extends object, T>(make: (argument: A) => T): (argument: A) => T {
  const made = new Map<A, T>();
  return (argument) => {
    const known = made.get(argument);
    if (known !== undefined) return known;
    const value = make(argument);
    made.set(argument, value);
    return value;
  };
}

/** An object whose parts are each worked out when first read, then kept: `{ words: () => count() }` has `words`. */
export function lazyRecord<T extends object>(makers: { readonly [Key in keyof T]: () => T[Key] }): T {
  const record = {};
  for (const [key, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(record, key, { enumerable: true, get: lazy(make) });
  }
  return record as T;
}
