/** A stated classification in its parts: `5A002.z.1.a` is entry `5A002`, paragraphs `z`, `1`, `a`. */
export interface Eccn {
  /** `EAR99`, or five signs such as `3A090`. */
  readonly entry: string;
  readonly paragraphs: readonly string[];
}

const written = /^(?:ECCN\s*)?(\d[A-E]\d{3})[\s.]*((?:[A-Z0-9][\s.]*)*)$/i;
const basket = /^(?:ECCN\s*)?EAR\s*99$/i;

/** Reads a classification as people write it (`3a090.a`, `ECCN 3A090 a`, `4A090A`); null where it is none. */
export function parseEccn(text: string): Eccn | null {
  const trimmed = text.trim();
  if (basket.test(trimmed)) return { entry: 'EAR99', paragraphs: [] };
  const parts = written.exec(trimmed);
  if (parts === null) return null;
  const [, entry = '', rest = ''] = parts;
  return {
    entry: entry.toUpperCase(),
    // A number of two digits is one paragraph; letters stand one by one.
    paragraphs: rest.toLowerCase().match(/\d+|[a-z]/g) ?? [],
  };
}

export function eccnText({ entry, paragraphs }: Eccn): string {
  return [entry, ...paragraphs].join('.');
}

/** Whether `inner` is `outer` or a paragraph below it. */
export function isWithinEccn(inner: Eccn, outer: Eccn): boolean {
  return (
    inner.entry === outer.entry &&
    outer.paragraphs.every((paragraph, position) => inner.paragraphs[position] === paragraph)
  );
}
