import { Gauge, type Registry } from 'prom-client';

/** What waits to be done in the hub's database. */
export interface BacklogReading {
  readonly deliveries: { readonly pending: number; readonly dead: number };
  readonly tasks: { readonly open: number; readonly overdue: number };
}

function stateGauge(
  registry: Registry,
  name: string,
  help: string,
  read: () => Promise<Readonly<Record<string, number>>>,
): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames: ['state'],
    registers: [registry],
    collect: async () => {
      const counts = Object.entries(await read());
      gauge.reset();
      for (const [state, count] of counts) gauge.set({ state }, count);
    },
  });
}

/**
 * 积压: gauges that are read off the database for each scrape, all in one reading. Where that fails they have no series, and
 * the rest of the metrics is answered nevertheless.
 */
export function registerBacklog(registry: Registry, read: () => Promise<BacklogReading>): void {
  let reading: Promise<BacklogReading | null> | null = null;
  const once = (): Promise<BacklogReading | null> => {
    reading ??= read()
      .catch(() => null)
      .finally(() => (reading = null));
    return reading;
  };
  const tasks = 'Tasks that wait for somebody, and those of them that are overdue.';
  stateGauge(registry, 'huishang_tasks', tasks, async () => {
    const backlog = await once();
    return backlog ? { OPEN: backlog.tasks.open, OVERDUE: backlog.tasks.overdue } : {};
  });
  const deliveries = 'Webhook deliveries that are still tried, and those that were given up.';
  stateGauge(registry, 'huishang_webhook_deliveries', deliveries, async () => {
    const backlog = await once();
    return backlog ? { PENDING: backlog.deliveries.pending, DEAD: backlog.deliveries.dead } : {};
  });
}
