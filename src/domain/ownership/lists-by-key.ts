/** Lists of values by key, for many keys of which nearly every one has a single value: that one needs no list. */
export interface ListsByKey<Key, Value> {
  readonly add: (key: Key, value: Value) => void;
  /** The values of a key in the order in which they were added; none for an unknown key. */
  readonly of: (key: Key) => readonly Value[];
  /** In the order in which they were first added. */
  readonly keys: () => Iterable<Key>;
}

export function listsByKey<Key, Value extends object>(): ListsByKey<Key, Value> {
  const first = new Map<Key, Value>();
  const all = new Map<Key, Value[]>();
  return {
    add: (key, value) => {
      const known = first.get(key);
      if (known === undefined) {
        first.set(key, value);
        return;
      }
      const list = all.get(key);
      if (list) list.push(value);
      else all.set(key, [known, value]);
    },
    of: (key) => {
      const only = first.get(key);
      if (only === undefined) return [];
      // Where every key has one value, there is nothing to look up.
      return (all.size === 0 ? undefined : all.get(key)) ?? [only];
    },
    keys: () => first.keys(),
  };
}
