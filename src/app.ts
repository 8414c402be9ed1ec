import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { IN_MEMORY } from './adapters/sqlite/database.ts';
import { openWatchRecord } from './adapters/sqlite/watch-record.ts';
import { type Context, createContext } from './graphql/context.ts';
import { type Incident, errorFormatter } from './graphql/errors.ts';
import { type Limits, defaultLimits, limitRules } from './graphql/limits.ts';
import { createMovements } from './graphql/movements.ts';
import { costLimit } from './graphql/plugins/cost-limit.ts';
import { legacyJson200 } from './graphql/plugins/legacy-json-200.ts';
import { queriesOnly } from './graphql/plugins/queries-only.ts';
import { refuseInvalidValues } from './graphql/plugins/refuse-invalid-values.ts';
import { storeUnavailable503 } from './graphql/plugins/store-unavailable-503.ts';
import { createSchema } from './graphql/schema.ts';
import { createSubscriptions } from './graphql/subscription-request.ts';
import type { RuleSets } from './domain/determination/rule-set.ts';
import type { IsoDate } from './domain/date.ts';
import { closeIdleConnectionsOnClose } from './http/closing.ts';
import { addErrorReplies } from './http/error-replies.ts';
import { addExplorerPage } from './http/explorer-page.ts';
import { addHealthRoutes } from './http/health.ts';
import { readJsonBodies } from './http/json-body.ts';
import { requireHost } from './http/host-header.ts';
import { answerBadAddress, answerNoRequest } from './http/malformed-requests.ts';
import {
  type ContentSecurityPolicy,
  defaultContentSecurityPolicy,
  secureHeaders,
} from './http/security-headers.ts';
import { addSubscriptions, upgradeOnlyWebSockets } from './http/subscriptions/subscriptions.ts';
import { recordLine } from './import/graph-file/record-line.ts';
import type { GraphStore } from './ports/graph-store.ts';
import type { WatchRecord } from './ports/watch-record.ts';
import { prepareWatching } from './watching/start-watching.ts';
import type { WebhookAddress } from './watching/webhook.ts';
import { whatIf } from './what-if.ts';

export interface AppOptions {
  readonly store: GraphStore;
  readonly ruleSets: RuleSets;
  /** The date that stands for a date left out. */
  readonly today: () => IsoDate;
  /** The version of the service. */
  readonly version: string;
  /** When the service started, as an RFC 3339 date-time. */
  readonly startedAt: string;
  /** The folder with the page at /. */
  readonly explorer: string;
  readonly limits?: Partial<Limits>;
  /** Whether whoever can reach the service may record transfers; left out: it only reads. */
  readonly allowsWriting?: boolean;
  /** Where saved questions are kept; left out: in memory. Whoever gives it closes it. */
  readonly watches?: WatchRecord;
  /** How often it is looked whether somebody else changed the graph. */
  readonly watchMilliseconds?: number;
  /** Where differences in answers to saved questions are posted. */
  readonly webhook?: WebhookAddress | null;
  readonly contentSecurityPolicy?: ContentSecurityPolicy;
  /** Where errors go, one line of JSON each; without it they are nowhere written. */
  readonly errorLog?: { readonly write: (line: string) => void };
}

const path = '/graphql';
const usualWatchMilliseconds = 1_000;

/** The service as a Fastify app that does not listen yet. Closing it finishes what is under way; the store stays open. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const app: FastifyInstance = fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.receiveMilliseconds,
    http: {
      ...upgradeOnlyWebSockets,
      // Node allows a request as a whole the longer of the two times, and headers have a minute where nothing is said.
      headersTimeout: limits.receiveMilliseconds,
      requireHostHeader: false,
      connectionsCheckingInterval: limits.receiveMilliseconds / 10,
    },
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerNoRequest,
    logController: new LogController({ disableRequestLogging: true }),
    ...(options.errorLog && { logger: { level: 'error', stream: options.errorLog } }),
  });
  const report = ({ incident, error }: Incident): void =>
    app.log.error({ incident, err: error }, 'something went wrong inside');

  closeIdleConnectionsOnClose(app);
  requireHost(app);
  await secureHeaders(app, options.contentSecurityPolicy ?? defaultContentSecurityPolicy);
  addErrorReplies(app, { bodyBytes: limits.bodyBytes, path }, report);
  readJsonBodies(app);
  addHealthRoutes(app, options.store);
  await addExplorerPage(app, options.explorer);

  const schema = createSchema();
  const apollo = createApollo(schema, limits, report);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const { store, allowsWriting = false } = options;
  const watching = prepareWatching({
    ...options,
    schema,
    record: options.watches ?? openWatchRecord(IN_MEMORY),
    everyMilliseconds: options.watchMilliseconds ?? usualWatchMilliseconds,
    webhook: options.webhook ?? null,
    report: (error) => app.log.error({ err: error }, 'something went wrong with saved questions'),
    say: (sentence) => app.log.error(sentence),
  });
  app.addHook('onReady', async () => watching.start());
  app.addHook('preClose', () => watching.close());
  const shared = {
    ...options,
    whatIf,
    movements: createMovements(store),
    recordLine: allowsWriting
      ? async (text: string) => {
          const recorded = await recordLine(store, text);
          watching.soon();
          return recorded;
        }
      : null,
    searchMilliseconds: limits.searchMilliseconds,
    watching,
  };
  await app.register(fastifyApollo(apollo), {
    path,
    context: async ({ raw }) => createContext(shared, () => !raw.socket.destroyed),
  });
  addSubscriptions(app, {
    path,
    limits,
    subscriptions: createSubscriptions({
      schema,
      limits,
      context: () => createContext(shared, () => true),
      format: errorFormatter(report),
    }),
  });
  return app;
}

function createApollo(
  schema: GraphQLSchema,
  limits: Limits,
  report: (incident: Incident) => void,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // Whoever runs the service decides when it stops, see main.ts.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: true,
    validationRules: [...limitRules(limits)],
    formatError: errorFormatter(report),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It wraps every field of every answer, for headers that nobody reads here.
      ApolloServerPluginCacheControlDisabled(),
      queriesOnly,
      refuseInvalidValues,
      costLimit(limits.cost),
      legacyJson200,
      storeUnavailable503,
    ],
  });
}
