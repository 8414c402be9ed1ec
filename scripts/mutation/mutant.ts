/** One small change to a source file that some test must notice. */
export interface Mutant {
  /** Path from the root of the project. */
  readonly file: string;
  readonly kind: MutantKind;
  /** Offsets of what is replaced, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

export const mutantKinds = [
  'date',
  'list',
  'number',
  'comparison',
  'value',
  'logic',
  'condition',
  'arithmetic',
] as const;

export type MutantKind = (typeof mutantKinds)[number];

/** The file's text with the mutant in it. */
export function mutated(text: string, { start, end, after }: Mutant): string {
  return text.slice(0, start) + after + text.slice(end);
}

/** A mutant in one line, as compilers write places. */
export function describeMutant({ file, line, kind, before, after }: Mutant): string {
  return `${file}:${line}: ${kind}: ${shown(before)} → ${shown(after)}`;
}

function shown(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat === '' ? '(nothing)' : flat.slice(0, 80);
}
