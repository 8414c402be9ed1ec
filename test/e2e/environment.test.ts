import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/environment.ts';

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
      },
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
