import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inShell } from './tools.ts';
import type { Tools } from './tools.ts';

const pom = fileURLToPath(new URL('./pom.xml', import.meta.url));

/** The folder of the server's jars, fetched from Maven Central where they are not there yet. */
export async function serverJars(
  folder: string,
  tools: Tools,
  say: (message: string) => void,
): Promise<string> {
  const version = await serverVersion();
  const jars = join(folder, `neo4j-${version}`);
  if (existsSync(jars)) return jars;
  say(`Fetching Neo4j ${version} from Maven Central, once: about 125 MB into ${jars}`);
  await mkdir(folder, { recursive: true });
  // Whole or not at all: a fetch that was broken off, or another at the same time, leaves nothing half made.
  const partial = await mkdtemp(join(folder, 'fetching-'));
  try {
    await copyJars(tools, partial);
    await rename(partial, jars);
  } catch (error) {
    if (!existsSync(jars)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return jars;
}

/** The server's version stands in the project file alone. */
async function serverVersion(): Promise<string> {
  const [, version] = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)</.exec(
    await readFile(pom, 'utf8'),
  ) ?? [null, undefined];
  if (version === undefined) throw new Error(`${pom} names no version of org.neo4j:neo4j.`);
  return version;
}

async function copyJars(tools: Tools, folder: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime'];
  const options = ['-B', '-q', '-f', pom, `-DoutputDirectory=${folder}`];
  const maven = spawn(tools.maven, [...options, ...goal], {
    shell: inShell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [maven.stdout, maven.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  await once(maven, 'close');
  if (maven.exitCode !== 0) {
    throw new Error(
      `Maven could not fetch the jars of Neo4j (${maven.exitCode ?? maven.signalCode}). It said:\n${output.join('').trim()}`,
    );
  }
}
