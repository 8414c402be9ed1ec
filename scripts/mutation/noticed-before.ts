import type { AskedTests, Told } from './test-talk.ts';

/** Which tests noticed the mutants of a file: they are asked first about its next ones. */
export function noticedBefore(): {
  readonly keep: (mutated: string, failure: Told['failure']) => void;
  readonly firstOf: (mutated: string, tests: readonly string[]) => readonly AskedTests[];
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
      const early = [...before.keys()].reverse().filter((file) => tests.includes(file));
      const others = tests.filter((file) => !before.has(file));
      return [...early, ...others].map((file) => ({
        file,
        first: [...(before.get(file) ?? [])].reverse(),
      }));
    },
  };
}
