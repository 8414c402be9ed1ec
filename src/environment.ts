import { z } from 'zod';

/** What the service takes from its environment, checked. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly neo4j: {
    readonly uri: string;
    /** Null with the password: the server asks nobody to log in. */
    readonly user: string | null;
    readonly password: string | null;
    readonly database: string | null;
  } | null;
  /** The file of the embedded store; null: it is in memory. */
  readonly graphDb: string | null;
  /** A folder of graph files to load instead of the seed; null: the seed. */
  readonly graphSeed: string | null;
  /** Whether whoever can reach the service may record transfers. */
  readonly allowsWriting: boolean;
  /** What the operator says of the Affiliates Rule from 10 November 2026 on; null: what the text says, told to be unverified. */
  readonly affiliatesRule: 'active' | 'stayed' | null;
  /** The file of saved questions; null: they are in memory. */
  readonly watchDb: string | null;
  /** Where differences in answers to saved questions are posted, and the secret that signs them; null: nowhere. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

export type EnvironmentReading =
  | { readonly environment: Environment }
  /** Everything that is wrong, one line each. */
  | { readonly problems: readonly string[] };

const largestPort = 65_535;
const neo4jScheme = /^(neo4j|bolt)(\+s|\+ssc)?:\/\/./;

const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const variables = z.object({
  PORT: text.refine(
    (value) => value === undefined || (/^\d+$/.test(value) && Number(value) <= largestPort),
    { error: `give a port from 0 to ${largestPort}, for example 4000; 0 takes any free one` },
  ),
  HOST: text,
  NEO4J_URI: text.refine((value) => value === undefined || neo4jScheme.test(value), {
    error: 'give an address such as neo4j://127.0.0.1:7687 or neo4j+s://host',
  }),
  NEO4J_USER: text,
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: text,
  GRAPH_DB: text,
  GRAPH_SEED: text,
  GRAPH_WRITES: text.pipe(
    z.enum(['allowed'], { error: 'give allowed, or leave it out' }).optional(),
  ),
  AFFILIATES_RULE: text.pipe(
    z.enum(['active', 'stayed'], { error: 'give active or stayed, or leave it out' }).optional(),
  ),
  WATCH_DB: text,
  WATCH_WEBHOOK_URL: text.refine((value) => value === undefined || isWebhookUrl(value), {
    error: 'give an address such as https://example.org/hook, without a user or a password in it',
  }),
  WATCH_WEBHOOK_SECRET: text.refine((value) => value === undefined || isWebhookSecret(value), {
    error:
      'give whsec_ and 24 to 64 random bytes in base64: echo "whsec_$(openssl rand -base64 32)" makes one',
  }),
});

type Variables = z.infer<typeof variables>;

/** What is wrong with variables that are right one by one. */
function problemsTogether(found: Variables): readonly string[] {
  if ((found.WATCH_WEBHOOK_URL === undefined) === (found.WATCH_WEBHOOK_SECRET === undefined)) {
    return [];
  }
  return [
    found.WATCH_WEBHOOK_URL === undefined
      ? 'WATCH_WEBHOOK_URL: give the address that WATCH_WEBHOOK_SECRET is for, or leave both out'
      : 'WATCH_WEBHOOK_SECRET: give the secret that signs what is posted to WATCH_WEBHOOK_URL, or leave both out',
  ];
}

/** As Standard Webhooks has it: a key of 24 to 64 bytes in base64 behind a prefix. */
function isWebhookSecret(value: string): boolean {
  const [, key] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value) ?? [];
  const bytes = Buffer.from(key ?? '', 'base64').length;
  return bytes >= fewestSecretBytes && bytes <= mostSecretBytes;
}

const fewestSecretBytes = 24;
const mostSecretBytes = 64;

function isWebhookUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** A password alone is that of the user that every server has; with neither, the server must ask for no login. */
function loginOf(found: {
  readonly NEO4J_USER?: string | undefined;
  readonly NEO4J_PASSWORD?: string | undefined;
}): { readonly user: string | null; readonly password: string | null } {
  if (!found.NEO4J_USER && !found.NEO4J_PASSWORD) return { user: null, password: null };
  return { user: found.NEO4J_USER ?? 'neo4j', password: found.NEO4J_PASSWORD ?? '' };
}

const defaultPort = 4_000;
const defaultGraphDb = 'data/graph.db';
const defaultWatchDb = 'data/watches.db';

/**
 * Reads the variables that the service knows, and names every problem at once. A Neo4j address decides over a file of the
 * embedded store, whose variable may be there for other runs.
 */
export function readEnvironment(
  all: Readonly<Record<string, string | undefined>>,
): EnvironmentReading {
  const parsed = variables.safeParse(all);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  }
  const found = parsed.data;
  const problems = problemsTogether(found);
  if (problems.length > 0) return { problems };
  const inMemory =
    found.GRAPH_DB === ':memory:' ||
    (found.GRAPH_SEED !== undefined && found.GRAPH_DB === undefined);
  const graphDb = inMemory ? null : (found.GRAPH_DB ?? defaultGraphDb);
  return {
    environment: {
      port: found.PORT === undefined ? defaultPort : Number(found.PORT),
      host: found.HOST ?? '127.0.0.1',
      neo4j:
        found.NEO4J_URI === undefined
          ? null
          : {
              uri: found.NEO4J_URI,
              ...loginOf(found),
              database: found.NEO4J_DATABASE ?? null,
            },
      graphDb,
      graphSeed: found.GRAPH_SEED ?? null,
      allowsWriting: found.GRAPH_WRITES === 'allowed',
      affiliatesRule: found.AFFILIATES_RULE ?? null,
      watchDb: watchDbOf(found, graphDb),
      webhook:
        found.WATCH_WEBHOOK_URL === undefined || found.WATCH_WEBHOOK_SECRET === undefined
          ? null
          : { url: found.WATCH_WEBHOOK_URL, secret: found.WATCH_WEBHOOK_SECRET },
    },
  };
}

/** Beside the file of the graph; for a graph on a server, a file of its own; for one in memory, in memory with it. */
function watchDbOf(found: Variables, graphDb: string | null): string | null {
  if (found.WATCH_DB !== undefined) return found.WATCH_DB === ':memory:' ? null : found.WATCH_DB;
  if (found.NEO4J_URI !== undefined) return defaultWatchDb;
  return graphDb === null ? null : `${graphDb}.watches`;
}

/** What the operator says of the law, as the rule sets take it. */
export function lawSettings({ affiliatesRule }: Environment): readonly string[] {
  return affiliatesRule === null ? [] : [`AFFILIATES_RULE=${affiliatesRule}`];
}
