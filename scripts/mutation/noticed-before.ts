import type { AskedTests, ToldFailure } from './test-talk.ts';

/** Which tests noticed the mutants of a file: they are asked first about its next ones. */
export function noticedBefore(): {
  readonly keep: (mutated: string, failure: ToldFailure['failure']) => void;
  readonly firstOf: (
    mutated: string,
    tests: readonly Omit<AskedTests, 'first'>[],
  ) => readonly AskedTests[];
} {
  /** By mutated file, then by test file; what noticed last is last. */
  const byFile = new Map<string, Map<string, Set<string>>>();
  return {
    keep: (mutated, failure) => {
      if (failure === null) return;
      const before = byFile.get(mutated) ?? new Map<string, Set<string>>();
      const names = before.get(failure.file) ?? new Set<string>();
      if (failure.name !== null) names.add(failure.name);
      before.delete(failure.file);
      before.set(failure.file, names);
      byFile.set(mutated, before);
    },
    firstOf: (mutated, tests) => {
      const before = byFile.get(mutated) ?? new Map<string, Set<string>>();
      const place = ({ file }: { readonly file: string }) => [...before.keys()].indexOf(file);
      return tests
        .map((one) => ({ ...one, first: [...(before.get(one.file) ?? [])].reverse() }))
        .sort((left, right) => place(right) - place(left));
    },
  };
}
