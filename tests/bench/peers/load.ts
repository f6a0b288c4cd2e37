/** Sends requests with autocannon, in a process of its own, when the benchmark says so by a message. */
import autocannon from 'autocannon';
import type { Load, LoadResult } from '../http/load.ts';

const NOT_EMPTY = 2;

async function send({ url, headers, bodies, connections, seconds }: Load): Promise<LoadResult> {
  const latencies: number[] = [];
  const requests = bodies.map((body) => ({ body }));
  let clients = 0;
  const startedAt = performance.now();
  const options: autocannon.Options = {
    url,
    method: 'POST',
    headers: { ...headers },
    connections,
    duration: seconds,
    requests,
    // Each connection begins elsewhere: a gateway that merges equal fetches in flight is to find none.
    setupClient: (client) => {
      const begin = Math.floor((clients++ * requests.length) / connections) % requests.length;
      client.setRequests([...requests.slice(begin), ...requests.slice(0, begin)]);
    },
    // A denied field, a failed subgraph and a lost request all show as errors.
    verifyBody: (body) => String(body).length > NOT_EMPTY && !String(body).includes('"errors"'),
  };
  const running = autocannon(options) as Promise<autocannon.Result> & NodeJS.EventEmitter;
  void running.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) => {
    latencies.push(milliseconds);
  });
  const result = await running;
  const elapsed = performance.now() - startedAt;
  return {
    latencies,
    seconds: elapsed / 1000,
    failures: result.errors + result.timeouts + result.non2xx + result.mismatches,
  };
}

process.on('message', (load: Partial<Load>) => {
  if (load.url === undefined) return;
  send(load as Load).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
