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
      },
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
    expect(readEnvironment({ NEO4J_URI: 'neo4j://127.0.0.1', GRAPH_DB: 'x.db' })).toMatchObject({
      problems: [
        expect.stringMatching(/^NEO4J_PASSWORD: is missing/),
        expect.stringMatching(/^GRAPH_DB: is given beside NEO4J_URI/),
      ],
    });
    expect(readEnvironment({ NEO4J_PASSWORD: 'x' })).toMatchObject({
      problems: [expect.stringMatching(/^NEO4J_PASSWORD: is given without NEO4J_URI/)],
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
});
