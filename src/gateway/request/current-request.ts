import { AsyncLocalStorage } from 'node:async_hooks';
import type { GatewayRequest } from './gateway-request.js';

/**
 * The request that is being answered. Subgraphs get nothing of it but the signed context, which requests of one caller share; an
 * operation within a request has to find its own request all the same.
 */
export class CurrentRequest {
  readonly #requests = new AsyncLocalStorage<GatewayRequest>();

  run<Answer>(request: GatewayRequest, answer: () => Promise<Answer>): Promise<Answer> {
    return this.#requests.run(request, answer);
  }

  /** @throws Error where no request is being answered */
  get(): GatewayRequest {
    const request = this.#requests.getStore();
    if (!request) throw new Error('An operation within a request was asked outside of any request.');
    return request;
  }
}
