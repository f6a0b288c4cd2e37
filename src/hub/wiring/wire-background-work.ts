import type { DataSource } from 'typeorm';
import { roleAddress } from '../../database/index.js';
import { DEADLINES_QUEUE } from '../../determination/index.js';
import { calendarYears } from '../../kernel/index.js';
import type { LawStore } from '../../law/index.js';
import { Jobs, JOBS_ROLE, enqueueCommitsOf, Sweeper } from '../../workflow/jobs/index.js';
import { sweepsOf } from '../sweeps.js';
import { DEFAULT_RETENTION_DAYS, WebhookDispatcher, WEBHOOKS_QUEUE } from '../../webhooks/index.js';
import { WEBHOOKS_ROLE } from '../database-roles.js';
import type { Wiring } from './wiring.js';

const SWEEP_MILLISECONDS = 15_000;

export interface BackgroundWork {
  /** How many rows each sweep could not act on when it last ran. */
  readonly passedOver: () => ReadonlyMap<string, number>;
}

/** What a hub does without being asked: sweeps of what is due, webhooks, and the wake-ups that hasten both. */
export async function wireBackgroundWork(
  { options, resources, pools }: Wiring,
  {
    coordination,
    gateway,
    law,
  }: { readonly coordination: DataSource; readonly gateway: DataSource; readonly law: LawStore },
): Promise<BackgroundWork> {
  const { clock, connection, logger, settings } = options;
  const jobs = new Jobs({
    address: roleAddress(connection, JOBS_ROLE),
    onError: (error) => {
      if (!resources.closing) logger.error({ err: error }, 'wake-ups do not work; the sweeps do');
    },
  });
  const webhooksPool = await pools.open(WEBHOOKS_ROLE);
  const sweeps = sweepsOf({
    coordination,
    gateway,
    webhooks: webhooksPool,
    webhookRetentionDays: options.webhookRetentionDays ?? DEFAULT_RETENTION_DAYS,
    settings,
    rectification: options.rectification,
    law,
    sessionIdleMinutes: options.signIn?.limits.idleMinutes ?? null,
    installDatedTables: options.installDatedTables ?? (() => undefined),
    onDeadlinesMoved: (rows) => logger.info({ rows }, 'open deadlines were worked out again'),
    onTableEnding: ({ table, lastDay, remedy }) =>
      logger.warn({ table, lastDay, remedy }, 'a dated table ends soon or has ended'),
  });
  const sweeper = new Sweeper(sweeps, {
    now: () => clock.now(),
    interval: SWEEP_MILLISECONDS,
    onError: (sweep, error) => logger.error({ err: error, sweep }, 'what was due could not be swept'),
    onRow: (sweep, id, error) =>
      logger.error({ err: error, sweep, row: id }, 'a row cannot be acted on; the others are'),
  });
  sweeper.start();
  let years = calendarYears();
  law.onRead(() => {
    const known = calendarYears();
    // The rows are also read at quiet intervals, when nothing has changed.
    if (known === years || resources.closing) return;
    years = known;
    void sweeper.sweep();
  });
  resources.add(() => sweeper.stop());
  enqueueCommitsOf(coordination, jobs);
  jobs.handle(DEADLINES_QUEUE, () => sweeper.sweep());
  const webhooks = new WebhookDispatcher({
    database: webhooksPool,
    clock,
    wakeUps: jobs,
    allowPrivate: options.webhooksAllowPrivate ?? false,
    onError: (error) => logger.warn({ err: error }, 'webhooks could not be sent; they are tried again'),
    onDisabled: (webhook) =>
      logger.warn({ webhook }, 'a webhook is disabled, because its receiver answered that it is gone'),
  });
  resources.add(() => webhooks.stop());
  await webhooks.start(roleAddress(connection, WEBHOOKS_ROLE));
  jobs.handle(WEBHOOKS_QUEUE, () => webhooks.look());
  resources.add(() => jobs.stop());
  await jobs.start();
  return { passedOver: () => sweeper.passedOver };
}
