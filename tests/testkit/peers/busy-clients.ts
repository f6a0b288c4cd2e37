import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type RequestOptions } from 'node:http';

/** What busy clients met until nobody listened any more. */
export interface BusyClients {
  /** Resolves when each of them was answered this often. */
  answered(times: number): Promise<void>;
  /** When a new connection is refused to each: how often each status was answered, and every other error. */
  readonly ended: Promise<{
    readonly statuses: ReadonlyMap<number, number>;
    readonly errors: readonly string[];
  }>;
}

/** Clients that ask again as soon as they are answered, each on one connection that it keeps while it may. */
export function busyClients(
  count: number,
  url: string,
  { body, ...options }: RequestOptions & { readonly body?: string } = {},
): BusyClients {
  const statuses = new Map<number, number>();
  const errors: string[] = [];
  const waiting = new Set<() => void>();
  const answers = Array.from({ length: count }, () => 0);
  const ask = async (agent: Agent): Promise<number> => {
    const sent = request(url, { ...options, agent });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    await once(answer, 'end');
    return answer.statusCode ?? 0;
  };
  const work = async (client: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (;;) {
      try {
        const status = await ask(agent);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        answers[client] = (answers[client] ?? 0) + 1;
        for (const look of waiting) look();
      } catch (error) {
        const { code = String(error) } = error as NodeJS.ErrnoException;
        if (code !== 'ECONNREFUSED') errors.push(code);
        agent.destroy();
        return;
      }
    }
  };
  const working = answers.map((_none, client) => work(client));
  return {
    answered: (times) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (Math.min(...answers) < times) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    ended: Promise.all(working).then(() => ({ statuses, errors })),
  };
}
