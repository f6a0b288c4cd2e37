import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
} from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import {
  badInput,
  badInputError,
  manyTokens,
  operationNotChosen,
  type OperationResult,
  type OperationLimits,
  type Supergraph,
} from '../../engine/index.js';
import { mutationByGet } from '../../http/server/index.js';
import type { Caller } from '../../identity/index.js';
import type { GatewayRequest } from '../request/gateway-request.js';
import type { RequestObserver } from '../request/observer.js';
import type { OperationHandler } from '../request/operation-handler.js';
import type { TransportStages } from './transport-stages.js';
import { isServersOwn, toWireError } from './wire-errors.js';

/** What Apollo Server carries with each request. */
export interface RequestContext {
  readonly caller: Caller;
  /** Whether only queries may be answered, as of a GET. */
  readonly readOnly: boolean;
  /** Whether the client takes only `application/json`, so that a status other than 200 could come from anything on the way. */
  readonly takesOnlyJson: boolean;
  readonly requestId: string;
  /** Whether a denied field refuses the whole operation. */
  readonly rejectsDenied: boolean;
  readonly signal: AbortSignal;
  readonly observer?: RequestObserver | undefined;
  readonly work?: GatewayRequest['work'];
  /** Told that the gateway is given the operation; it records all that it is given. */
  readonly onGiven: () => void;
  readonly onRecorded: GatewayRequest['onRecorded'];
  /** Told of an answer's first error; not for operations that the gateway was given. */
  readonly onRefused: (extensions: Readonly<Record<string, unknown>>) => Promise<void>;
}

export interface ApolloOptions {
  readonly stages: Pick<TransportStages, 'rules'>;
  readonly introspection: boolean;
  /** Told of faults whose details are kept from the client. */
  readonly onFault: (error: unknown, requestId: string) => void;
  /** Where Apollo Server says what it has to say itself. */
  readonly logger: FastifyBaseLogger;
}

function toErrors(answer: OperationResult): GraphQLError[] {
  const notExecuted = answer.data === undefined;
  const nothingDone = notExecuted || answer.data === null;
  return (answer.errors ?? []).map(
    ({ message, extensions, path }) =>
      new GraphQLError(message, {
        extensions:
          notExecuted || (nothingDone && PASSING.has(extensions['code']))
            ? { ...extensions, http: { status: statusOf(extensions['code']) } }
            : extensions,
        ...(path ? { path: [...path] } : {}),
      }),
  );
}

/** What will pass by itself. */
const PASSING: ReadonlySet<unknown> = new Set([
  'AUDIT_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
]);

function statusOf(code: unknown): number {
  if (PASSING.has(code)) return 503;
  if (code === 'UNAUTHENTICATED') return 401;
  return code === 'FIELD_DENIED' || code === 'OPERATION_DENIED' ? 403 : 400;
}

const GET_REFUSED = badInput(mutationByGet({}));
const MUTATION_BY_GET = {
  errors: [
    new GraphQLError(GET_REFUSED.message, {
      extensions: {
        ...GET_REFUSED.extensions,
        http: { status: 405, headers: new HeaderMap([['allow', 'POST']]) },
      },
    }),
  ],
};

/** Puts the gateway behind Apollo Server's gateway interface. */
function gatewayInterface(gateway: OperationHandler): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      // For each schema Apollo Server begins a new store of parsed and validated documents.
      const tell = ({ publicSchema, sdl }: Supergraph): void =>
        callback({ apiSchema: publicSchema, coreSupergraphSdl: sdl });
      tell(gateway.supergraph);
      return gateway.onReload(tell);
    },
    load: async () => ({
      executor: async (request) => {
        // Apollo Server gives this error its status.
        if (!request.operation) {
          return { errors: [badInputError(operationNotChosen({ name: request.operationName ?? null }))] };
        }
        const context = request.context as RequestContext;
        const { caller, requestId, rejectsDenied, signal, observer, work, readOnly, onRecorded } = context;
        if (readOnly && request.operation.operation === OperationTypeNode.MUTATION) return MUTATION_BY_GET;
        context.onGiven();
        const answer = await gateway.execute({
          document: request.document,
          schema: request.schema,
          source: request.source,
          operationName: request.operationName,
          variables: request.request.variables ?? {},
          caller,
          requestId,
          rejectsDenied,
          signal,
          observer,
          work,
          onRecorded,
        });
        const errors = toErrors(answer);
        return {
          ...(answer.data === undefined ? {} : { data: answer.data }),
          ...(errors.length > 0 ? { errors } : {}),
        };
      },
    }),
    stop: async () => undefined,
  };
}

type RequestHooks = GraphQLRequestListener<RequestContext>;

/** Gives every error of an answer its final words, in the language of the caller. */
const wordErrors: Required<Pick<RequestHooks, 'willSendResponse'>> = {
  async willSendResponse({ response, source, contextValue }) {
    if (response.body.kind !== 'single') return;
    const { singleResult } = response.body;
    const { observer } = contextValue;
    if (!singleResult.errors) {
      observer?.answered([], true);
      return;
    }
    singleResult.errors = singleResult.errors.map((error) => toWireError(error, contextValue.caller.locale));
    await contextValue.onRefused(singleResult.errors[0]?.extensions ?? {});
    observer?.answered(
      singleResult.errors.map(({ extensions }) => String(extensions?.['code'])),
      singleResult.data !== undefined,
    );
    // The document's own errors are then to be found in the body (GraphQL over HTTP, 6.4.1).
    const readable = source !== undefined && response.http.status === 400;
    if (readable && contextValue.takesOnlyJson) response.http.status = 200;
  },
};

/** Says of a text that was not parsed for its many tokens that this is why. */
function tokenLimit(limits: OperationLimits): Pick<RequestHooks, 'parsingDidStart'> {
  return {
    parsingDidStart:
      async ({ source }) =>
      async (error) => {
        const refusal = error instanceof GraphQLError ? manyTokens(source, limits) : null;
        if (error instanceof GraphQLError && refusal) Object.assign(error.extensions, refusal.extensions);
      },
  };
}

const isFault = (error: GraphQLError): boolean =>
  error.originalError !== undefined && error.extensions['code'] === undefined;

/** Logs what the client is not told. */
function faultLog(onFault: ApolloOptions['onFault']): Pick<RequestHooks, 'didEncounterErrors'> {
  return {
    async didEncounterErrors({ errors, contextValue }) {
      for (const error of errors) if (isFault(error)) onFault(error.originalError, contextValue.requestId);
    },
  };
}

/** One plugin for all of it: Apollo Server waits for each plugin's hook anew. */
function hubPlugin(
  limits: OperationLimits,
  onFault: ApolloOptions['onFault'],
): ApolloServerPlugin<RequestContext> {
  const hooks: RequestHooks = { ...wordErrors, ...tokenLimit(limits), ...faultLog(onFault) };
  return { requestDidStart: async () => hooks };
}

/**
 * Plugins that Apollo Server adds by itself. They work on every request, or tell somebody else of it where the environment
 * has a variable for that.
 */
const SWITCHED_OFF = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Apollo Server puts errors into its sentences; as errors they are written with the care that errors get. */
function asErrors(
  logger: FastifyBaseLogger,
): Record<'debug' | 'info' | 'warn' | 'error', (said: unknown) => void> {
  const at = (level: 'debug' | 'info' | 'warn' | 'error') => (said: unknown) =>
    logger[level]({ err: said instanceof Error ? said : new Error(String(said)) }, 'Apollo Server');
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Apollo Server over the gateway, not yet started. */
export function createApolloServer(
  gateway: OperationHandler,
  options: ApolloOptions,
): ApolloServer<RequestContext> {
  const { limits } = gateway;
  return new ApolloServer<RequestContext>({
    gateway: gatewayInterface(gateway),
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    // A caller proves itself by the Authorization header alone, which no other site can make a browser send.
    csrfPrevention: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: options.stages.rules(limits),
    // Names of fields that a caller mistypes are none of its business when it may not read the schema.
    hideSchemaDetailsFromClientErrors: !options.introspection,
    logger: asErrors(options.logger),
    stopOnTerminationSignals: false,
    documentStore: gateway.documents,
    persistedQueries: false,
    // Errors of an operation get their words at the end, in the caller's language; what fails before there is a caller
    // gets them here.
    formatError: (formatted) => (isServersOwn(formatted) ? toWireError(formatted, 'en') : formatted),
    plugins: [...SWITCHED_OFF, hubPlugin(limits, options.onFault)],
  });
}
