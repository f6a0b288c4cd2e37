import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import type { Caller } from '../../identity/index.js';
import type { Gateway, GatewayAnswer } from '../gateway.js';
import { DEFAULT_LIMITS, limitsRule, type OperationLimits } from '../limits.js';
import { toWireError } from './wire-errors.js';

/** What Apollo Server carries with each request. */
export interface RequestContext {
  readonly caller: Caller;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

export interface ApolloOptions {
  readonly introspection: boolean;
  readonly limits?: OperationLimits;
  /** Told of faults whose details are kept from the client. */
  readonly onFault: (error: unknown, requestId: string) => void;
}

function toErrors(answer: GatewayAnswer): GraphQLError[] {
  const notExecuted = answer.data === undefined;
  return (answer.errors ?? []).map(
    ({ message, extensions, path }) =>
      new GraphQLError(message, {
        extensions: notExecuted
          ? { ...extensions, http: { status: statusOf(extensions['code']) } }
          : extensions,
        ...(path ? { path: [...path] } : {}),
      }),
  );
}

function statusOf(code: unknown): number {
  if (code === 'AUDIT_UNAVAILABLE') return 503;
  return code === 'FIELD_DENIED' ? 403 : 400;
}

/** Puts the gateway behind Apollo Server's gateway interface. */
function gatewayInterface(gateway: Gateway): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      const { publicSchema, sdl } = gateway.supergraph;
      callback({ apiSchema: publicSchema, coreSupergraphSdl: sdl });
      return () => undefined;
    },
    load: async () => ({
      executor: async (request) => {
        const { caller, requestId, signal } = request.context as RequestContext;
        const answer = await gateway.execute({
          document: request.document,
          source: request.source,
          operationName: request.operationName,
          variables: request.request.variables ?? {},
          caller,
          requestId,
          signal,
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

/** Gives every error of an answer its final words, in the language of the caller. */
const wireErrors: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ response, contextValue }) {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      if (!singleResult.errors) return;
      singleResult.errors = singleResult.errors.map((error) =>
        toWireError(error, contextValue.caller.locale),
      );
    },
  }),
};

/** Logs what the client is not told. */
function faultLog(onFault: ApolloOptions['onFault']): ApolloServerPlugin<RequestContext> {
  const isFault = (error: GraphQLError): boolean =>
    error.originalError !== undefined && error.extensions['code'] === undefined;
  return {
    requestDidStart: async ({ contextValue }) => ({
      async didEncounterErrors({ errors }) {
        for (const error of errors) if (isFault(error)) onFault(error.originalError, contextValue.requestId);
      },
    }),
  };
}

/** Apollo Server over the gateway, not yet started. */
export function createApolloServer(gateway: Gateway, options: ApolloOptions): ApolloServer<RequestContext> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  return new ApolloServer<RequestContext>({
    gateway: gatewayInterface(gateway),
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    // A caller proves itself by the Authorization header alone, which no other site can make a browser send.
    csrfPrevention: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitsRule(limits)],
    // Names of fields that a caller mistypes are none of its business when it may not read the schema.
    hideSchemaDetailsFromClientErrors: !options.introspection,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    formatError: (formatted) => {
      const { code } = formatted.extensions ?? {};
      // Errors of an operation get their words at the end; this is for what fails before there is a caller.
      return code === 'INTERNAL_SERVER_ERROR' ? toWireError(formatted, 'en') : formatted;
    },
    plugins: [ApolloServerPluginLandingPageDisabled(), wireErrors, faultLog(options.onFault)],
  });
}
