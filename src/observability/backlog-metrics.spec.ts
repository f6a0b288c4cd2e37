import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { registerBacklog, type BacklogReading } from './backlog-metrics.js';

const BACKLOG: BacklogReading = {
  deliveries: { pending: 3, dead: 1 },
  tasks: { open: 9, overdue: 2 },
  attachmentBytes: { PBOC: 5 },
};

it('is read once for each scrape', async () => {
  const registry = new Registry();
  let readings = 0;
  registerBacklog(registry, async () => {
    readings += 1;
    return { ...BACKLOG, tasks: { open: 8 + readings, overdue: 2 } };
  });
  const text = await registry.metrics();
  expect(text).toContain('huishang_tasks{state="OPEN"} 9\n');
  expect(text).toContain('huishang_tasks{state="OVERDUE"} 2\n');
  expect(text).toContain('huishang_attachment_bytes_today{agency="PBOC"} 5\n');
  expect(text).toContain('huishang_webhook_deliveries{state="PENDING"} 3\n');
  expect(text).toContain('huishang_webhook_deliveries{state="DEAD"} 1\n');
  expect(await registry.metrics()).toContain('huishang_tasks{state="OPEN"} 10\n');
  expect(readings).toBe(2);
});

it('has no series where it cannot be read, and keeps no old one', async () => {
  const registry = new Registry();
  let down = false;
  registerBacklog(registry, () => (down ? Promise.reject(new Error('down')) : Promise.resolve(BACKLOG)));
  expect(await registry.metrics()).toContain('state="OPEN"');
  down = true;
  expect(await registry.metrics()).not.toContain('state=');
});

it('is not waited for longer than the bound, and asked for once while it hangs', async () => {
  const registry = new Registry();
  let readings = 0;
  let answer: (backlog: BacklogReading) => void = () => undefined;
  const hanging = () => {
    readings += 1;
    return new Promise<BacklogReading>((resolve) => (answer = resolve));
  };
  registerBacklog(registry, hanging, 1);
  for (const _scrape of [1, 2, 3]) expect(await registry.metrics()).not.toContain('state=');
  expect(readings).toBe(1);
  answer(BACKLOG);
});
