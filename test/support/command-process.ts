import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { lacksItemsWords } from '../../src/commands/lacks-items.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended, with all that it wrote. */
export interface EndedCommand {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** What an import wrote in the order in which it is seen on a terminal: what the graph lacks is said after the report. */
export function asSeen({ out, error }: Pick<EndedCommand, 'out' | 'error'>): string {
  const last = error.endsWith(lacksItemsWords) ? lacksItemsWords : '';
  return `${error.slice(0, error.length - last.length)}${out}${last}`;
}

/** Runs `npm run cli -- …` as a process of its own, with nothing of this environment but the path. */
export async function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<EndedCommand> {
  const child = spawn(process.execPath, ['scripts/start.mjs', 'src/commands/main.ts', ...words], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    error += chunk.toString();
  });
  const [code]: unknown[] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : -1, out, error };
}
