import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { putAll } from '../contract/store-under-test.ts';
import { entityLine } from '../support/graph-lines.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';

let folder: string;
let service: ServiceProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-'));
});
afterEach(async () => {
  service?.process.kill('SIGKILL');
  await service?.ended;
  service = undefined;
  rmSync(folder, { recursive: true });
});

function run(environment: Readonly<Record<string, string>>): ServiceProcess {
  service = startService(environment);
  return service;
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

function graphFile(name: string, ...lines: readonly object[]): void {
  writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** What a service that is started for it says of three entities. */
async function names(environment: Readonly<Record<string, string>>): Promise<unknown> {
  const { process, url, ended } = run(environment);
  const answer = await ask(
    await url,
    `{ mine: entity(by: {key: "mine"}) { name } seeded: entity(by: {key: "nvidia"}) { key }
       told: entity(by: {key: "told"}) { name } entities { totalCount } }`,
  );
  process.kill('SIGTERM');
  await ended;
  return answer;
}

const nameOf = (key: string) => `{ entity(by: {key: "${key}"}) { name } }`;

describe('the service', () => {
  it('starts with its seed, answers, and stops with 0 when told to', async () => {
    const { process, url, ended } = run({ GRAPH_DB: join(folder, 'graph.db') });
    const answer = await ask(
      await url,
      '{ entities(first: 1) { totalCount } chips(first: 1) { totalCount } }',
    );
    expect(answer).not.toHaveProperty('errors');
    expect(answer).toMatchObject({
      data: {
        entities: { totalCount: expect.any(Number) },
        chips: { totalCount: expect.any(Number) },
      },
    });
    process.kill('SIGTERM');
    const { code, output, errors } = await ended;
    expect(errors).toBe('');
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(0);
  });

  it('takes an interrupt that comes twice at once for one', async () => {
    graphFile('seed.jsonl', { type: 'entity', key: 'a', name: 'A' });
    const { process, url, ended } = run({ GRAPH_SEED: folder });
    await url;
    process.kill('SIGINT');
    process.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });

  it('keeps a graph that is loaded from a folder in memory, and says which lines it refused', async () => {
    graphFile(
      'seed.jsonl',
      { type: 'entity', key: 'a', name: 'Alpha' },
      { type: 'entity', key: 'b', nmae: 'Beta' },
    );
    const { process, url, ended } = run({ GRAPH_SEED: folder });
    expect(await ask(await url, nameOf('a'))).toEqual({ data: { entity: { name: 'Alpha' } } });
    process.kill('SIGTERM');
    const { code, errors } = await ended;
    expect(code).toBe(0);
    expect(errors).toMatch(/seed\.jsonl:2: /);
  });

  it('loads a seed that has changed, and otherwise leaves alone what was loaded over it', async () => {
    const environment = { GRAPH_SEED: folder, GRAPH_DB: join(folder, 'graph.db') };
    graphFile('seed.jsonl', { type: 'entity', key: 'a', name: 'As seeded' });
    const startAndAsk = async (): Promise<unknown> => {
      const { process, url, ended } = run(environment);
      const answer = await ask(await url, nameOf('a'));
      process.kill('SIGTERM');
      await ended;
      return answer;
    };
    expect(await startAndAsk()).toMatchObject({ data: { entity: { name: 'As seeded' } } });

    const store = await openSqliteGraphStore(environment.GRAPH_DB);
    await putAll(store, [entityLine('a', { name: 'As corrected' })]);
    await store.close();
    expect(await startAndAsk()).toMatchObject({ data: { entity: { name: 'As corrected' } } });

    graphFile('seed.jsonl', { type: 'entity', key: 'a', name: 'As seeded anew' });
    expect(await startAndAsk()).toMatchObject({ data: { entity: { name: 'As seeded anew' } } });
  });

  it('leaves a graph that is there without the seed, and loads beside it what it is told to', async () => {
    const GRAPH_DB = join(folder, 'graph.db');
    const store = await openSqliteGraphStore(GRAPH_DB);
    await putAll(store, [entityLine('mine', { name: 'Mine' })]);
    await store.close();
    const mine = { mine: { name: 'Mine' }, seeded: null };
    const alone = { data: { ...mine, told: null, entities: { totalCount: 1 } } };
    expect(await names({ GRAPH_DB })).toEqual(alone);

    graphFile('seed.jsonl', { type: 'entity', key: 'told', name: 'Told' });
    const both = { data: { ...mine, told: { name: 'Told' }, entities: { totalCount: 2 } } };
    expect(await names({ GRAPH_DB, GRAPH_SEED: folder })).toEqual(both);
    expect(await names({ GRAPH_DB })).toEqual(both);
  });
});

describe('a start that cannot be', () => {
  it('names every problem of the environment, with status 2', async () => {
    const { ended } = run({ PORT: 'four', NEO4J_URI: 'somewhere' });
    expect(await ended).toEqual({
      code: 2,
      output: '',
      errors: expect.stringMatching(/PORT: give a port[^]*NEO4J_URI: give an address/),
    });
  });

  it('says that the port is in use and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    graphFile('seed.jsonl', { type: 'entity', key: 'a', name: 'A' });
    const { ended } = run({ GRAPH_SEED: folder, PORT: String(port) });
    const { code, errors } = await ended;
    other.close();
    expect({ code, errors }).toEqual({
      code: 1,
      errors: expect.stringMatching(
        new RegExp(`^Headwater did not start. Port ${port} .* set PORT`),
      ),
    });
  });

  it.each(['203.0.113.7', 'no-such-host.invalid'])(
    'says that %s is no address of the machine and what to do',
    async (host) => {
      graphFile('seed.jsonl', { type: 'entity', key: 'a', name: 'A' });
      const { code, errors } = await run({ GRAPH_SEED: folder, HOST: host }).ended;
      expect({ code, errors }).toEqual({
        code: 1,
        errors: expect.stringMatching(
          new RegExp(`^Headwater did not start. ${host} is no address .* set HOST`),
        ),
      });
    },
  );

  it('says that the folder of the seed is not there', async () => {
    const { ended } = run({ GRAPH_SEED: join(folder, 'missing') });
    const { code, errors } = await ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/did not start[^]*missing/);
    expect(errors).not.toMatch(/\n\s+at /);
  });

  it('says that the file of the store is none', async () => {
    writeFileSync(
      join(folder, 'graph.db'),
      'this is no database, whatever its name says'.repeat(50),
    );
    const { ended } = run({ GRAPH_DB: join(folder, 'graph.db') });
    const { code, errors } = await ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/did not start[^]*graph\.db/);
    expect(errors).not.toMatch(/\n\s+at /);
  });
});
