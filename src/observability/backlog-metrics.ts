import { Gauge, type Registry } from 'prom-client';

/** What waits to be done in the hub's database. */
export interface BacklogReading {
  readonly deliveries: { readonly pending: number; readonly dead: number };
  readonly tasks: { readonly open: number; readonly overdue: number };
  readonly attachmentBytes: Readonly<Record<string, number>>;
}

/** Milliseconds that a scrape waits for the database; Prometheus itself waits ten seconds for the whole. */
const WAIT_MILLISECONDS = 2_000;

/** @returns null where there is no answer in time, or none */
async function withinBound<T>(reading: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  try {
    return await Promise.race([reading.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}

function countGauge(
  registry: Registry,
  name: string,
  label: 'state' | 'agency',
  help: string,
  read: () => Promise<Readonly<Record<string, number>>>,
): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect: async () => {
      const counts = Object.entries(await read());
      gauge.reset();
      for (const [value, count] of counts) gauge.set({ [label]: value }, count);
    },
  });
}

/**
 * 积压: gauges that are read off the database for each scrape, all in one reading. Where that fails, or takes longer than
 * two seconds, they have no series, and the rest of the metrics is answered nevertheless.
 *
 * @param waitMilliseconds that a scrape waits for the database
 */
export function registerBacklog(
  registry: Registry,
  read: () => Promise<BacklogReading>,
  waitMilliseconds = WAIT_MILLISECONDS,
): void {
  let underWay: Promise<BacklogReading> | null = null;
  let reading: Promise<BacklogReading | null> | null = null;
  const once = (): Promise<BacklogReading | null> => {
    // A reading that is late is still the one that is under way: scrapes do not pile up on a database that hangs.
    underWay ??= read().finally(() => (underWay = null));
    reading ??= withinBound(underWay, waitMilliseconds).finally(() => (reading = null));
    return reading;
  };
  const tasks = 'Tasks that wait for somebody, and those of them that are overdue.';
  countGauge(registry, 'huishang_tasks', 'state', tasks, async () => {
    const backlog = await once();
    return backlog ? { OPEN: backlog.tasks.open, OVERDUE: backlog.tasks.overdue } : {};
  });
  const deliveries = 'Webhook deliveries that are still tried, and those that were given up.';
  countGauge(registry, 'huishang_webhook_deliveries', 'state', deliveries, async () => {
    const backlog = await once();
    return backlog ? { PENDING: backlog.deliveries.pending, DEAD: backlog.deliveries.dead } : {};
  });
  const bytes = 'Bytes of attachments that each agency has put to cases today, in Beijing.';
  countGauge(registry, 'huishang_attachment_bytes_today', 'agency', bytes, async () => {
    const backlog = await once();
    return backlog?.attachmentBytes ?? {};
  });
}
