import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/environment.ts';

function watchDbOf(variables: Readonly<Record<string, string>>): unknown {
  const reading = readEnvironment(variables);
  return 'environment' in reading ? reading.environment.watchDb : reading.problems;
}

describe('the environment', () => {
  it('may be empty', () => {
    expect(readEnvironment({})).toEqual({
      environment: {
        port: 4_000,
        host: '127.0.0.1',
        neo4j: null,
        graphDb: 'data/graph.db',
        graphSeed: null,
        allowsWriting: false,
        affiliatesRule: null,
        watchDb: 'data/graph.db.watches',
        webhook: null,
      },
    });
  });

  it('keeps saved questions beside the graph, or where it says', () => {
    expect(watchDbOf({ GRAPH_DB: 'case.db' })).toBe('case.db.watches');
    expect(watchDbOf({ GRAPH_DB: ':memory:' })).toBeNull();
    expect(watchDbOf({ GRAPH_SEED: 'mine' })).toBeNull();
    expect(watchDbOf({ GRAPH_SEED: 'mine', WATCH_DB: 'w.db' })).toBe('w.db');
    expect(watchDbOf({ WATCH_DB: ':memory:' })).toBeNull();
    expect(watchDbOf({ NEO4J_URI: 'neo4j://127.0.0.1:7687' })).toBe('data/watches.db');
  });

  it('may name a webhook, with a secret that is one and is in no message', () => {
    const secret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
    const url = 'https://example.org/hook';
    expect(readEnvironment({ WATCH_WEBHOOK_URL: url, WATCH_WEBHOOK_SECRET: secret })).toMatchObject(
      { environment: { webhook: { url, secret } } },
    );
    for (const wrong of ['hunter2hunter2', 'whsec_c2hvcnQ=', 'whsec_?']) {
      const reading = readEnvironment({ WATCH_WEBHOOK_URL: url, WATCH_WEBHOOK_SECRET: wrong });
      expect(reading).toEqual({ problems: [expect.stringMatching(/^WATCH_WEBHOOK_SECRET: /)] });
      expect(JSON.stringify(reading)).not.toContain(wrong);
    }
    for (const wrong of ['example.org', 'ftp://example.org', 'https://a:b@example.org/']) {
      const reading = readEnvironment({ WATCH_WEBHOOK_URL: wrong, WATCH_WEBHOOK_SECRET: secret });
      expect(reading).toEqual({ problems: [expect.stringMatching(/^WATCH_WEBHOOK_URL: /)] });
    }
    expect(readEnvironment({ WATCH_WEBHOOK_URL: url })).toEqual({
      problems: [expect.stringMatching(/^WATCH_WEBHOOK_SECRET: give the secret/)],
    });
    expect(readEnvironment({ WATCH_WEBHOOK_SECRET: secret })).toEqual({
      problems: [expect.stringMatching(/^WATCH_WEBHOOK_URL: give the address/)],
    });
  });

  it('allows writing where it says so, and refuses any other word', () => {
    expect(readEnvironment({ GRAPH_WRITES: 'allowed' })).toMatchObject({
      environment: { allowsWriting: true },
    });
    expect(readEnvironment({ GRAPH_WRITES: 'yes' })).toEqual({
      problems: ['GRAPH_WRITES: give allowed, or leave it out'],
    });
  });

  it('names every problem at once, each with what to do', () => {
    expect(
      readEnvironment({ PORT: 'http', NEO4J_URI: 'localhost:7687', NEO4J_PASSWORD: 'x' }),
    ).toEqual({
      problems: [
        'PORT: give a port from 0 to 65535, for example 4000; 0 takes any free one',
        'NEO4J_URI: give an address such as neo4j://127.0.0.1:7687 or neo4j+s://host',
      ],
    });
    expect(readEnvironment({ PORT: '65536' })).toHaveProperty('problems');
  });

  it('may say which way the Affiliates Rule stands', () => {
    for (const standing of ['active', 'stayed'] as const) {
      expect(readEnvironment({ AFFILIATES_RULE: standing })).toMatchObject({
        environment: { affiliatesRule: standing },
      });
    }
    expect(readEnvironment({ AFFILIATES_RULE: ' ' })).toMatchObject({
      environment: { affiliatesRule: null },
    });
    expect(readEnvironment({ AFFILIATES_RULE: 'maybe' })).toEqual({
      problems: ['AFFILIATES_RULE: give active or stayed, or leave it out'],
    });
  });

  it('with a seed of its own and no file keeps the graph in memory', () => {
    expect(readEnvironment({ GRAPH_SEED: 'mine' })).toMatchObject({
      environment: { graphSeed: 'mine', graphDb: null },
    });
    expect(readEnvironment({ GRAPH_SEED: 'mine', GRAPH_DB: 'my.db' })).toMatchObject({
      environment: { graphSeed: 'mine', graphDb: 'my.db' },
    });
  });

  it('may ask for a graph in memory by the name that SQLite has for it', () => {
    expect(readEnvironment({ GRAPH_DB: ':memory:' })).toMatchObject({
      environment: { graphDb: null, graphSeed: null },
    });
  });

  it('takes an empty variable for one that is not there', () => {
    expect(
      readEnvironment({ PORT: '', HOST: ' ', GRAPH_DB: '', NEO4J_URI: '', NEO4J_PASSWORD: '' }),
    ).toEqual(readEnvironment({}));
  });

  it('may name a Neo4j server', () => {
    expect(
      readEnvironment({ NEO4J_URI: 'neo4j+s://host:7687', NEO4J_PASSWORD: ' secret ' }),
    ).toMatchObject({
      environment: {
        neo4j: { uri: 'neo4j+s://host:7687', user: 'neo4j', password: ' secret ', database: null },
      },
    });
  });

  it('may name a Neo4j server that asks for no login', () => {
    expect(readEnvironment({ NEO4J_URI: 'bolt://127.0.0.1:7687', GRAPH_DB: 'x.db' })).toMatchObject(
      {
        environment: {
          neo4j: { uri: 'bolt://127.0.0.1:7687', user: null, password: null, database: null },
        },
      },
    );
  });
});
