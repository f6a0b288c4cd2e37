import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpObserver, RequestObserver } from '../request/observer.js';

const observers = new WeakMap<FastifyRequest, RequestObserver>();

/** Who watches this request; undefined where nobody does. */
export function observerOf(request: FastifyRequest): RequestObserver | undefined {
  return observers.get(request);
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

/** Routes that answer GraphQL operations. */
const GRAPHQL = /^\/graphql(\/|$)/;

/** Tells an observer of every request of a server, and in detail of those that carry an operation. */
export function observeRequests(app: FastifyInstance, observer: HttpObserver): void {
  app.addHook('onRequest', (request, reply, done) => {
    const route = request.routeOptions.url ?? null;
    const { headers, id, method } = request;
    const observed =
      route !== null && GRAPHQL.test(route)
        ? observer.requestStarted({
            requestId: id,
            clientRequestId: textOf(headers['x-request-id']),
            traceparent: textOf(headers.traceparent),
            method,
          })
        : null;
    if (observed) observers.set(request, observed);
    // Not the hook `onResponse`: it is not run for an answer that nobody waits for any more.
    reply.raw.once('close', () => {
      const delivered = reply.raw.writableFinished;
      observed?.ended(reply.statusCode, delivered);
      // What was not sent has no status.
      if (delivered) observer.httpAnswered(route, reply.statusCode);
    });
    done();
  });
}
