import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command-process.ts';
import { type ScratchFolder, scratchFolder } from '../support/graph-files.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';

const page = readFileSync(new URL('../../docs/watching.md', import.meta.url), 'utf8');

/** A block of the page: what is typed, or what is answered. */
interface Block {
  readonly language: string;
  readonly text: string;
}

const blocks: readonly Block[] = [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text }),
);

/** The answer as the page shows it; `…` stands for whatever is there. */
function shown(text: string): RegExp {
  const parts = text.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^\\n]*?')}$`);
}

let folder: ScratchFolder;
let service: ServiceProcess | undefined;
beforeAll(async () => {
  folder = await scratchFolder();
});
afterAll(async () => {
  service?.process.kill('SIGTERM');
  await service?.ended;
  await folder.remove();
});

const words = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** Posts what a curl of the page would, to the service of this test. */
async function posted(command: string, base: string): Promise<Response> {
  const [, address = ''] = /(http:\S+)/.exec(command) ?? [];
  const [, body = ''] = /--data '([^]*)'$/.exec(command.trim()) ?? [];
  const { pathname } = new URL(address);
  return fetch(new URL(pathname, base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}

async function nextEvent(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`The stream ended: ${text}`);
    text = `${text}${Buffer.from(value).toString()}`.replace(/^(:\n\n)+/, '');
    if (text.endsWith('\n\n')) return text;
  }
}

/** What following the page came to. */
interface Followed {
  readonly wrong: unknown[];
  readonly answers: { readonly got: string; readonly wanted: string }[];
}

/** Does what the page says, block after block. */
async function follow(environment: Readonly<Record<string, string>>): Promise<Followed> {
  const followed: Followed = { wrong: [], answers: [] };
  let said = '';
  let stream: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const type = async (command: string): Promise<void> => {
    // The graph of this test is in a folder of its own, and its webhook is looked at below.
    if (command.startsWith('export ')) return;
    if (command === 'GRAPH_WRITES=allowed npm start') {
      service = startService({ ...environment, GRAPH_WRITES: 'allowed' });
    } else if (command.startsWith('curl ')) {
      const response = await posted(command, (await service?.url) ?? '');
      if (response.status !== 200) followed.wrong.push({ command, status: response.status });
      if (command.includes('/stream')) stream = response.body?.getReader();
      else said = await response.text();
    } else {
      const { code, out, error } = await runCommand(words(command).slice(4), environment);
      const wanted = command.endsWith('check') ? 1 : 0;
      if (code !== wanted || !command.startsWith('npm run cli -- ')) {
        followed.wrong.push({ command, code, error });
      }
      said = out;
    }
  };
  for (const { language, text } of blocks) {
    if (language === 'sh') {
      for (const command of text.trim().split('\n')) await type(command);
    } else if (language === 'json' || language === '') {
      const got = stream === undefined ? said : await nextEvent(stream);
      followed.answers.push({ got: got.trim(), wanted: text.trim() });
    }
  }
  await stream?.cancel();
  return followed;
}

describe('the page on watching', () => {
  test('can be followed from its first command to the last, with the answers that it shows', async () => {
    const { wrong, answers } = await follow({ GRAPH_DB: join(folder.path, 'watching.db') });
    expect(wrong).toEqual([]);
    expect(answers).toHaveLength(4);
    for (const { got, wanted } of answers) expect(got).toMatch(shown(wanted));
  });

  test('verifies what is signed as Standard Webhooks has it, and nothing else', async () => {
    const [code] = blocks.filter(({ language }) => language === 'js');
    const file = await folder.write('verify.mjs', [code?.text ?? '']);
    const { isGenuine } = (await import(pathToFileURL(file).href)) as {
      readonly isGenuine: (
        secret: string,
        headers: Readonly<Record<string, string>>,
        body: string,
      ) => boolean;
    };
    const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    const body = '{"type":"watch.fired"}';
    const signedAt = (at: Date) => ({
      'webhook-id': 'firing_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign('firing_1', at, body),
    });
    const headers = signedAt(new Date());
    expect(isGenuine(secret, headers, body)).toBe(true);
    expect(isGenuine(secret, headers, `${body} `)).toBe(false);
    expect(isGenuine(secret, { ...headers, 'webhook-id': 'firing_2' }, body)).toBe(false);
    expect(isGenuine(`whsec_${Buffer.alloc(32, 8).toString('base64')}`, headers, body)).toBe(false);
    expect(isGenuine(secret, signedAt(new Date(Date.now() - 3_600_000)), body)).toBe(false);
  });
});
