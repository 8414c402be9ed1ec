import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The programs that a Neo4j of one's own needs. */
export interface Tools {
  readonly java: string;
  readonly maven: string;
}

export type FoundTools =
  | { readonly kind: 'found'; readonly tools: Tools }
  | { readonly kind: 'missing'; readonly reason: string };

/** The first Java that the server runs on. */
const oldestJava = 17;

/** On Windows Maven is a script that only a shell can run. */
export const inShell = process.platform === 'win32';

/** Looks for Java in JAVA_HOME, then on the path, and for Maven on the path. */
export function findTools(environment: NodeJS.ProcessEnv): FoundTools {
  const home = environment['JAVA_HOME'];
  const java = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const found = javaVersion(java);
  if (found === null || found < oldestJava) {
    const instead = found === null ? `${java} does not run` : `${java} is Java ${found}`;
    return {
      kind: 'missing',
      reason: `Neo4j needs Java ${oldestJava} or newer, and ${instead}: install a JDK, or set JAVA_HOME to one.`,
    };
  }
  if (!runs('mvn')) {
    return {
      kind: 'missing',
      reason: 'Neo4j is fetched by Maven, and mvn does not run: install Maven 3.6 or newer.',
    };
  }
  return { kind: 'found', tools: { java, maven: 'mvn' } };
}

function javaVersion(java: string): number | null {
  const { status, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (status !== 0) return null;
  // Java 8 called itself 1.8.
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(stderr) ?? [];
  if (first === undefined) return null;
  return Number(first === '1' ? second : first);
}

function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { shell: inShell, stdio: 'ignore' }).status === 0;
}
