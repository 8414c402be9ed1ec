/** What stands in an argument where its text could not be read, with what to do about it. */
export class InvalidValue {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

export interface PlacedInvalidValue {
  readonly path: readonly string[];
  readonly message: string;
}

/** The first value anywhere inside `value` that could not be read, with its place. */
export function firstInvalidValue(
  value: unknown,
  path: readonly string[] = [],
): PlacedInvalidValue | null {
  if (value instanceof InvalidValue) return { path, message: value.message };
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    const found = firstInvalidValue(member, [...path, name]);
    if (found !== null) return found;
  }
  return null;
}
