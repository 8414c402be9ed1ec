import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface ServiceProcess {
  readonly process: ChildProcess;
  /** The address of the API, once the service says that it listens. */
  readonly url: Promise<string>;
  /** Everything that it wrote, and how it ended. */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly output: string;
    readonly errors: string;
  }>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the service as a process of its own, on a free port, with nothing of this environment but the path. */
export function startService(environment: Readonly<Record<string, string>>): ServiceProcess {
  const child = spawn(process.execPath, ['scripts/start.mjs', 'src/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [, address] = /answers at (\S+);/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The service ended: ${output}${errors}`)));
  });
  // Whoever does not wait for the address is told of the end by `ended`.
  url.catch(() => undefined);
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({
    code: code ?? null,
    output,
    errors,
  }));
  return { process: child, url, ended };
}
