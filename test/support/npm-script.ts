import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface NpmScript {
  readonly npm: ChildProcess;
  /** The first group of the pattern, once what is written has it. */
  readonly says: (pattern: RegExp) => Promise<string>;
  /** Ends npm alone, and resolves when it has gone. */
  readonly endNpm: (signal: NodeJS.Signals) => Promise<void>;
  /** Ends whatever is left of npm and of what it started. */
  readonly sweep: () => void;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a script of the package as a user does, in a process group of its own; nothing of this environment but paths. */
export function runNpmScript(
  name: string,
  environment: Readonly<Record<string, string>>,
): NpmScript {
  const { PATH = '', HOME = '' } = process.env;
  const npm = spawn('npm', ['run', '--silent', name], {
    cwd: root,
    detached: true,
    env: { PATH, HOME, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const changed = new EventTarget();
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      changed.dispatchEvent(new Event('more'));
    });
  }
  const ended = once(npm, 'exit');
  const says = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const [, found] = pattern.exec(output) ?? [];
      if (found !== undefined) return found;
      const more = once(changed, 'more').then(() => true);
      if (!(await Promise.race([more, ended.then(() => false)]))) {
        throw new Error(`The script ended: ${output}`);
      }
    }
  };
  return {
    npm,
    says,
    endNpm: async (signal) => {
      npm.kill(signal);
      await ended;
    },
    sweep: () => {
      try {
        if (npm.pid !== undefined) process.kill(-npm.pid, 'SIGKILL');
      } catch {
        // Nothing is left of it.
      }
    },
  };
}

/** Whether nobody listens at an address any more, asked again and again for some time. */
export async function fallsSilent(address: string, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    if (!(await isListening(address))) return true;
    await setTimeout(100);
  }
  return false;
}

export function isListening(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
