import { spawn } from 'node:child_process';
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
import { type Mutant, mutated } from './mutant.ts';

export type TestOutcome = 'killed' | 'timed out' | 'survived';

export interface TestRuns {
  /** Whether a test notices a mutant; with null, whether any fails as things stand. */
  readonly outcomeOf: (mutant: Mutant | null) => Promise<TestOutcome>;
  readonly end: () => void;
}

/** Milliseconds for all tests of one mutant; one that takes longer loops, which a person would notice too. */
const patience = 60_000;

/** Fast and telling tests first: most mutants go no further. */
const first = {
  law: [
    'test/law/cases',
    'test/law/folders',
    'test/law/stated',
    'test/domain/item/stated',
    'test/law/',
    'test/domain/determination/',
    'test/domain/item/',
  ],
  item: [
    'test/domain/item/chip.',
    'test/domain/item/model.',
    'test/domain/item/stated',
    'test/domain/item/graph',
    'test/law/cases',
    'test/domain/item/',
    'test/law/',
    'test/domain/determination/',
  ],
} as const;
/** Property tests of items are asked last, and only about items. */
const slow = /propert|provenance|counted-operations/;
/**
 * Property tests over whole determinations, for their time; what compares a page with the rules, which notices everything;
 * and examples that are not part of the project.
 */
const leftOut = /determine-properties|every-world|receipts|law-page|worked-examples/;

/** Test runs on a copy of the project, into which mutants are written. */
export function testRuns(): TestRuns {
  const copy = mkdtempSync(join(tmpdir(), 'headwater-mutation-'));
  for (const part of ['docs', 'src', 'test', 'scripts', 'package.json']) {
    cpSync(part, join(copy, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return {
    outcomeOf: async (mutant) => {
      if (mutant === null) {
        const each = [
          await runTests(copy, testsFor(copy, 'src/law/')),
          await runTests(copy, testsFor(copy, '')),
        ];
        return each.find((outcome) => outcome !== 'survived') ?? 'survived';
      }
      const file = join(copy, mutant.file);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, mutated(text, mutant));
      try {
        return await runTests(copy, testsFor(copy, mutant.file));
      } finally {
        writeFileSync(file, text);
      }
    },
    end: () => rmSync(copy, { recursive: true, force: true }),
  };
}

/** The test files for a mutant of a file, in the order in which they are asked. */
function testsFor(copy: string, file: string): readonly string[] {
  const order: readonly string[] = file.startsWith('src/law/') ? first.law : first.item;
  const rank = (test: string) =>
    order.findIndex((start) => test.startsWith(start)) + (slow.test(test) ? order.length : 0);
  return globSync('test/{law,domain/item,domain/determination}/*.test.ts', { cwd: copy })
    .filter((test) => !leftOut.test(test) && (order === first.item || !slow.test(test)))
    .sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1));
}

async function runTests(copy: string, tests: readonly string[]): Promise<TestOutcome> {
  const child = spawn(
    process.execPath,
    ['scripts/start.mjs', 'scripts/mutation/run-tests.ts', ...tests],
    {
      cwd: copy,
      stdio: 'ignore',
      timeout: patience,
      killSignal: 'SIGKILL',
    },
  );
  return new Promise((done) => {
    child.once('exit', (code) => {
      if (code === null) done('timed out');
      else done(code === 0 ? 'survived' : 'killed');
    });
  });
}
