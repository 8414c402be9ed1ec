import { type ChildProcess, fork } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { importReach } from './import-reach.ts';
import { type Mutant, mutated } from './mutant.ts';
import { noticedBefore } from './noticed-before.ts';
import { testsOf } from './test-order.ts';
import type { Asked, CoveredFile, Told } from './test-talk.ts';

export type TestOutcome = 'killed' | 'timed out' | 'survived';

export interface TestRuns {
  /** Whether a test notices a mutant. */
  readonly outcomeOf: (mutant: Mutant) => Promise<TestOutcome>;
  /** Whether every test passes as things stand. */
  readonly pass: () => Promise<boolean>;
  /** Finds out which tests run what these mutants change: from then on, only those are asked. */
  readonly cover: (mutants: readonly Mutant[]) => Promise<void>;
  readonly end: () => void;
}

/** Milliseconds for all tests of one mutant; one that takes longer loops, which a person would notice too. */
const patience = 300_000;
/** The process that runs tests keeps each version of a file that it has read, and is renewed when it is as large as this. */
const enoughBytes = 1.2e9;

/** Test runs on a copy of the project, into which mutants of these places are written. */
export function testRuns(places: readonly string[]): TestRuns {
  const copy = mkdtempSync(join(tmpdir(), 'headwater-mutation-'));
  for (const part of ['docs', 'src', 'test', 'scripts', 'package.json']) {
    cpSync(part, join(copy, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const reach = importReach(globSync('{src,test}/**/*.ts').sort());
  const noticed = noticedBefore();
  const covered = new Map<Mutant, ReadonlyMap<string, readonly string[] | null>>();
  let child: ChildProcess | null = null;
  const endChild = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  const ask = async (asked: Asked): Promise<Told | 'ended' | 'timed out'> => {
    child ??= fork('scripts/start.mjs', ['scripts/mutation/test-process.ts'], {
      cwd: copy,
      stdio: 'ignore',
    });
    const told = await answerOf(child, asked, asked.kind === 'failure' ? patience : null);
    if (typeof told === 'string' || told.kind === 'coverage' || told.residentBytes > enoughBytes) {
      endChild();
    }
    return told;
  };
  return {
    outcomeOf: async (mutant) => {
      const file = join(copy, mutant.file);
      const text = readFileSync(file, 'utf8');
      const reached = reach.get(mutant.file) ?? new Set([mutant.file]);
      const ran = covered.get(mutant);
      const files = testsOf(copy, mutant.file, reached).filter((file) => ran?.has(file) ?? true);
      const tests = noticed.firstOf(
        mutant.file,
        files.map((file) => ({ file, only: ran?.get(file) ?? null })),
      );
      writeFileSync(file, mutated(text, mutant));
      try {
        const told = await ask({
          kind: 'failure',
          mutated: mutant.file,
          reached: [...reached],
          tests,
        });
        if (typeof told === 'string') return told === 'ended' ? 'killed' : told;
        if (told.kind === 'coverage') throw new Error('Coverage was told and not asked.');
        noticed.keep(mutant.file, told.failure);
        return told.failure === null ? 'survived' : 'killed';
      } finally {
        writeFileSync(file, text);
      }
    },
    pass: async () => {
      for (const place of places) {
        const tests = testsOf(copy, place, null).map((file) => ({ file, first: [], only: null }));
        const told = await ask({
          kind: 'failure',
          mutated: '',
          reached: tests.map(({ file }) => file),
          tests,
        });
        if (typeof told === 'string' || told.kind === 'coverage' || told.failure !== null) {
          console.error(told);
          return false;
        }
      }
      return true;
    },
    cover: async (mutants) => {
      const told = await ask({
        kind: 'coverage',
        places: mutants.map(({ file, start }) => ({ file, start })),
        tests: [
          ...new Set(mutants.flatMap(({ file }) => testsOf(copy, file, reach.get(file) ?? null))),
        ],
        reached: [...reach.keys()],
      });
      if (typeof told === 'string' || told.kind !== 'coverage') {
        throw new Error('The tests ended before it was known what they run.');
      }
      for (const [index, mutant] of mutants.entries()) {
        covered.set(mutant, testsThatRun(index, told.files));
      }
    },
    end: () => {
      endChild();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** The files of tests that run a place, by its index, with the names of the tests; null: all of them. */
function testsThatRun(
  index: number,
  files: readonly CoveredFile[],
): ReadonlyMap<string, readonly string[] | null> {
  return new Map(
    files.flatMap(({ file, read, tests }): [string, readonly string[] | null][] => {
      if (read.includes(index)) return [[file, null]];
      const names = tests.flatMap(({ name, ran }) => (ran.includes(index) ? [name] : []));
      return names.length === 0 ? [] : [[file, names]];
    }),
  );
}

async function answerOf(
  child: ChildProcess,
  asked: Asked,
  milliseconds: number | null,
): Promise<Told | 'ended' | 'timed out'> {
  return new Promise((done) => {
    const finish = (answer: Told | 'ended' | 'timed out') => {
      if (watch !== null) clearTimeout(watch);
      child.removeAllListeners();
      done(answer);
    };
    const watch =
      milliseconds === null ? null : setTimeout(() => finish('timed out'), milliseconds);
    child.once('message', (told) => finish(told as Told));
    child.once('exit', () => finish('ended'));
    child.once('error', () => finish('ended'));
    child.send(asked);
  });
}
