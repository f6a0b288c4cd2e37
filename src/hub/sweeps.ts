import type { DataSource } from 'typeorm';
import { purgeAgreementUsage, purgeOfficersSeen, purgeUsedTokens } from '../access/index.js';
import {
  closeOverdueCollections,
  sweepDeadlines,
  sweepTeamTasks,
  timedDetermination,
  type DeterminationSettings,
} from '../determination/index.js';
import { recomputeDeadlines } from '../workflow/deadlines/index.js';
import type { Sweep } from '../workflow/jobs/index.js';
import { DAY_MILLISECONDS, endingTables, type DatedTableHorizon } from '../kernel/index.js';
import { sweepTransfers, timedTransfers } from '../crime-transfers/index.js';
import { sweepAgreements, timedAgreements } from '../coordination/index.js';
import { sweepCorrections, timedCorrections } from '../corrections/index.js';
import { sweepOnwardConsents, timedOnwardConsents } from '../onward-sharing/index.js';
import { sweepMajorCases } from '../major-cases/index.js';
import { sweepOrders, timedOrders, type RectificationPeriods } from '../rectification/index.js';
import { holidayNotices, type LawStore } from '../law/index.js';
import { endDrafts } from '../personal-items/index.js';
import { suggestMerges } from '../platform-identity/index.js';
import { fillInitials } from '../platform-registry/index.js';
import { expireAccountWarrants } from '../warrants/index.js';
import { purgeSessions } from '../sign-in/index.js';
import { purgeMessages } from '../webhooks/index.js';

export interface SweepPorts {
  /** As `huishang_coordination`. */
  readonly coordination: DataSource;
  /** As `huishang_gateway`. */
  readonly gateway: DataSource;
  /** As `huishang_webhooks`. */
  readonly webhooks: DataSource;
  /** How long messages that were told, and deliveries that were taken, are kept. */
  readonly webhookRetentionDays: number;
  readonly settings: DeterminationSettings;
  readonly rectification: Partial<RectificationPeriods> | undefined;
  readonly law: LawStore;
  /** After how many minutes without a request a session ends; null where nobody signs in. */
  readonly sessionIdleMinutes: number | null;
  /** Reads the dated tables again. */
  readonly installDatedTables: (now: Date) => void;
  /** Told how many deadlines a notice of holidays moved. */
  readonly onDeadlinesMoved: (count: number) => void;
  /** Told once a day of each dated table that ends soon, or has ended. */
  readonly onTableEnding: (horizon: DatedTableHorizon) => void;
}

/** Nothing is late for being dropped an hour later. */
const MINUTE_MILLISECONDS = 60_000;
const HOUR_MILLISECONDS = 3_600_000;

/** Runs at the first round and then when so many milliseconds have passed; a failure is tried again in the next round. */
function atMostEach(milliseconds: number, run: Sweep['run']): Sweep['run'] {
  let last = Number.NEGATIVE_INFINITY;
  return async (now) => {
    if (now.getTime() - last < milliseconds) return;
    await run(now);
    last = now.getTime();
  };
}

/** Everything that a hub catches up with when its time has come (到期处理), in the order in which one leads to the next. */
export function sweepsOf({
  coordination,
  gateway,
  webhooks,
  webhookRetentionDays,
  settings,
  rectification,
  law,
  sessionIdleMinutes,
  installDatedTables,
  onDeadlinesMoved,
  onTableEnding,
}: SweepPorts): readonly Sweep[] {
  const kinds = [
    ...timedDetermination(settings),
    timedOrders(rectification),
    timedTransfers,
    timedCorrections,
    timedOnwardConsents,
    timedAgreements,
  ];
  const refresh = (): Promise<void> => law.refresh();
  const notices = () => holidayNotices(law.snapshot());
  return [
    {
      name: 'dated tables',
      run: atMostEach(HOUR_MILLISECONDS, async (now) => installDatedTables(now)),
    },
    {
      name: 'ends of dated tables',
      run: atMostEach(DAY_MILLISECONDS, async (now) => {
        for (const horizon of endingTables(now)) onTableEnding(horizon);
      }),
    },
    // Before what is done about deadlines that have passed.
    {
      name: 'working calendar',
      run: async (now) => {
        const moved = await recomputeDeadlines(coordination, now, { kinds, refresh, notices });
        if (moved > 0) onDeadlinesMoved(moved);
      },
    },
    { name: 'collections', run: (now) => closeOverdueCollections(coordination, now, settings, law) },
    { name: 'disputes', run: (now) => sweepDeadlines(coordination, now, settings) },
    { name: 'team tasks', run: (now) => sweepTeamTasks(coordination, now) },
    { name: 'orders', run: (now) => sweepOrders(coordination, now) },
    { name: 'major cases', run: (now) => sweepMajorCases(coordination, now) },
    { name: 'crime transfers', run: (now) => sweepTransfers(coordination, now) },
    { name: 'corrections', run: (now) => sweepCorrections(coordination, now) },
    { name: 'onward sharing', run: (now) => sweepOnwardConsents(coordination, now) },
    { name: 'sharing agreements', run: (now) => sweepAgreements(coordination, now) },
    {
      name: 'initials of platforms',
      run: async () => {
        await fillInitials(coordination);
      },
    },
    {
      name: 'platforms that may be one',
      run: async (now) => {
        await suggestMerges(coordination, now);
      },
    },
    {
      name: 'personal drafts',
      run: atMostEach(HOUR_MILLISECONDS, async (now) => {
        await endDrafts(coordination, now);
      }),
    },
    { name: 'warrants', run: (now) => expireAccountWarrants(coordination, now) },
    { name: 'used tokens', run: atMostEach(HOUR_MILLISECONDS, (now) => purgeUsedTokens(gateway, now)) },
    {
      name: 'sessions',
      run: async (now) => {
        if (sessionIdleMinutes === null) return;
        await purgeSessions(gateway, now, new Date(now.getTime() - sessionIdleMinutes * MINUTE_MILLISECONDS));
      },
    },
    { name: 'agreement usage', run: (now) => purgeAgreementUsage(gateway, now) },
    { name: 'officers seen', run: atMostEach(HOUR_MILLISECONDS, (now) => purgeOfficersSeen(gateway, now)) },
    {
      name: 'messages',
      run: atMostEach(HOUR_MILLISECONDS, (now) => purgeMessages(webhooks, now, webhookRetentionDays)),
    },
  ];
}
