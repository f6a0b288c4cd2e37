import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readAccept, type Accepted, type AnswerType } from '../../http/negotiation/index.js';
import {
  allowOnly,
  bodyBounds,
  fromBody,
  fromQueryString,
  judgeHeaders,
  takeJsonBodies,
  type GraphqlRequest,
  type HttpLimits,
  type Offer,
} from '../../http/server/index.js';
import type { Caller } from '../../identity/index.js';
import { isSubscriptionRequest } from '../request/is-subscription-request.js';
import type { OperationHandler } from '../request/operation-handler.js';
import type { RequestAdmission } from './admit-request.js';
import { rejectsDenied } from './authenticate.js';
import type { OperationRequests } from './operation-requests.js';

/** A GraphQL request whose caller is known. */
export interface IdentifiedOperation {
  readonly caller: Caller;
  readonly given: GraphqlRequest;
  /** Whether a denied field refuses the whole operation. */
  readonly rejectsDenied: boolean;
}

/** Answers an operation in one piece. */
export type AnswerWhole = (
  request: FastifyRequest,
  reply: FastifyReply,
  asked: IdentifiedOperation & {
    /** As an event stream it is one event. */
    readonly type: AnswerType;
    readonly takesOnlyJson: boolean;
  },
) => Promise<unknown>;

/** Answers an operation as an event stream. */
export type AnswerStream = (
  request: FastifyRequest,
  reply: FastifyReply,
  asked: IdentifiedOperation,
) => Promise<unknown>;

export interface GraphqlRoutesOptions {
  readonly gateway: OperationHandler;
  readonly requests: OperationRequests;
  readonly admission: RequestAdmission;
  readonly limits: HttpLimits;
  readonly whole: AnswerWhole;
  readonly stream: AnswerStream;
}

const STREAM_ONLY = { whole: null, namesStream: true, onlyJson: false };

/**
 * `/graphql` and `/graphql/stream`. A request is judged in the order of what that costs: its headers, what it accepts,
 * its token, then its body.
 *
 * What an operation is answered as, by the `Accept` header (docs/operations/traffic.md has the table): a subscription by an event
 * stream where the client names one or takes nothing else, anything else by JSON where the client takes it, and else by an
 * event stream of one event. `/graphql/stream` answers with event streams only.
 */
export function graphqlRoutes(app: FastifyInstance, options: GraphqlRoutesOptions): void {
  const { gateway, requests, admission, limits } = options;
  const identified = new WeakMap<FastifyRequest, Omit<IdentifiedOperation, 'given'>>();

  const judge =
    (offer: Offer) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      judgeHeaders(request.raw, offer);
      const caller = await requests.identify(request, reply);
      identified.set(request, { caller, rejectsDenied: rejectsDenied(request.headers, caller) });
    };
  const read = (request: FastifyRequest): IdentifiedOperation => {
    const by = identified.get(request);
    if (!by) throw new Error('A request was not authenticated.');
    const isGet = request.method === 'GET';
    const parameters: unknown = isGet ? request.query : request.body;
    const admit = (): string | null => admission.admit(parameters, by.caller);
    const work = requests.workOf(request);
    const text = work ? work.exactly(admit) : admit();
    const admitted = text === null ? parameters : { ...(parameters as object), query: text };
    return { ...by, given: isGet ? fromQueryString(admitted) : fromBody(admitted) };
  };

  const isSubscription = async (given: GraphqlRequest): Promise<boolean> =>
    isSubscriptionRequest(given, gateway.limits, await gateway.documents.get(given.query));
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { whole, namesStream, onlyJson }: Pick<Accepted, 'whole' | 'namesStream' | 'onlyJson'>,
  ): Promise<unknown> => {
    const asked = read(request);
    const streams = (whole === null || namesStream) && (await isSubscription(asked.given));
    return streams
      ? options.stream(request, reply, asked)
      : options.whole(request, reply, {
          ...asked,
          type: whole ?? 'text/event-stream',
          takesOnlyJson: onlyJson,
        });
  };

  void app.register(async (scope) => {
    takeJsonBodies(scope, bodyBounds(limits, gateway.limits.body));
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql/stream',
      onRequest: judge('STREAM'),
      handler: (request, reply) => answer(request, reply, STREAM_ONLY),
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      onRequest: judge('WHOLE_OR_STREAM'),
      handler: (request, reply) => answer(request, reply, readAccept(request.headers.accept)),
    });
    for (const url of ['/graphql', '/graphql/stream']) allowOnly(scope, url, ['GET', 'POST']);
  });
}
