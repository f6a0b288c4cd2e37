import { CodedError } from '../../kernel/index.js';
import type { RemoteSubgraphConfig } from '../settings/index.js';
import { isRow } from '../joined-data/row.js';
import { RemoteSubgraph } from '../remote/remote-subgraph.js';

/** A running subgraph did not give its SDL; the message says why. */
export class SdlUnavailable extends CodedError {
  readonly code = 'SDL_UNAVAILABLE';
}

/**
 * Asks a running subgraph for its SDL (Federation subgraph specification: `_service { sdl }`).
 *
 * @param contextToken a bearer token for the subgraph; empty where it asks for none
 * @throws SdlUnavailable
 */
export async function fetchSdl(config: RemoteSubgraphConfig, contextToken: string): Promise<string> {
  const subgraph = new RemoteSubgraph(new URL(config.url).host, config);
  try {
    const { data, errors } = await subgraph.fetch({
      operation: '{ _service { sdl } }',
      operationKind: 'query',
      variables: {},
      contextToken,
      signal: new AbortController().signal,
    });
    const service = data?.['_service'];
    const sdl = isRow(service) ? service['sdl'] : undefined;
    if (typeof sdl === 'string') return sdl;
    throw new Error(errors?.[0]?.message ?? 'The answer holds no SDL.');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SdlUnavailable(`${config.url} did not give its SDL: ${reason}`, { cause: error });
  } finally {
    await subgraph.close();
  }
}
