/** Numbers texts in the order in which they first come. */
export interface Numbering<Text extends string> {
  readonly placeOf: (text: Text) => number;
  /** Each once, in the order of their places. */
  readonly all: () => readonly Text[];
}

/** For the few that many rows name; `keyRecorder` is for keys of which there are millions. */
export function numbering<Text extends string>(): Numbering<Text> {
  const places = new Map<Text, number>();
  return {
    placeOf: (text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    all: () => [...places.keys()],
  };
}
