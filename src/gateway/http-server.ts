import { openHttpServer, type HttpServer, type HttpServerOptions } from './http/server.js';
import { TRANSPORT_STAGES } from './pipeline.js';

/** The hub's HTTP side over the stages of pipeline.ts; see {@link openHttpServer}. */
export function createHttpServer(options: Omit<HttpServerOptions, 'stages'>): Promise<HttpServer> {
  return openHttpServer({ ...options, stages: TRANSPORT_STAGES });
}
