import type { DataSource } from 'typeorm';
import { createOwnSigningKey } from '../../keys/signatures/index.js';
import {
  ED25519_SIGNATURE,
  ed25519Signer,
  verifierKeyOf,
  type Signer,
} from '../../transparency-log/notes/index.js';
import { ReceiptSigner } from '../../transparency-log/receipts/index.js';
import { Cosigner } from '../../transparency-log/cosigning/index.js';
import { Sequencer } from '../../transparency-log/sequencer/index.js';
import { LogWatch } from '../../transparency-log/watch/index.js';
import { LOG_ROLE } from '../database-roles.js';
import type { Wiring } from './wiring.js';

/** The evidence log of a hub: what seals it, what watches it, and what promises that an answer will be in it. */
export interface WiredLog {
  readonly signer: Signer;
  readonly receipts: ReceiptSigner;
  readonly watch: LogWatch;
  readonly sequencer: Sequencer;
  /** Null where nobody cosigns. */
  readonly cosigner: Cosigner | null;
}

const MINUTE = 60_000;
const DEFAULT_ORIGIN = 'huishang.localhost/log';
const DEFAULT_MAX_AGE_MINUTES = 240;

/** Opens the log. It is sealed a last time when the hub stops, after its last answer. */
export async function wireLog(
  { options, resources, pools }: Wiring,
  gatewayPool: DataSource,
): Promise<WiredLog> {
  const { logger, log } = options;
  const origin = log?.origin ?? DEFAULT_ORIGIN;
  const signer = log?.signer ?? ed25519Signer(log?.signingKey ?? (await createOwnSigningKey('log')), origin);
  const receipts = new ReceiptSigner(origin, log?.receiptKeys ?? [await createOwnSigningKey('receipt')]);
  const database = await pools.open(LOG_ROLE);
  const sequencer = new Sequencer({
    database,
    signer,
    onError: (error) => {
      if (!resources.closing)
        logger.error({ err: error }, 'the evidence log could not be sealed; it is tried again');
    },
  });
  const watch = new LogWatch({
    database: gatewayPool,
    maxAge: (log?.headMaxAgeMinutes ?? DEFAULT_MAX_AGE_MINUTES) * MINUTE,
    ...(log?.watchInterval === undefined ? {} : { interval: log.watchInterval }),
    onChange: (refusal) => {
      if (refusal === null) logger.info('data is disclosed again');
      else if (refusal.facts?.['reason'] === 'CLOCKS_DIFFER')
        logger.error(
          { ...refusal.facts },
          'the clocks of the hub and its database differ: nothing is disclosed',
        );
      else logger.error({ ...refusal.facts }, 'the evidence log is not sealed in time: nothing is disclosed');
    },
    onError: (error) => {
      if (!resources.closing) logger.error({ err: error }, 'the evidence log could not be looked at');
    },
  });
  pools.onFailure(({ reason }) => {
    if (reason === 'CLOCKS_DIFFER') watch.clocksDiffer();
  });
  resources.add(() => sequencer.stop());
  resources.add(() => watch.stop());
  const cosigner = openCosigner(options, database);
  if (cosigner) resources.add(() => cosigner.stop());
  if (log?.sequence !== false) sequencer.start();
  cosigner?.start();
  await watch.start();
  return { signer, receipts, watch, sequencer, cosigner };
}

/** @returns null where nobody cosigns */
function openCosigner({ logger, log }: Wiring['options'], database: DataSource): Cosigner | null {
  if (!log?.witnesses) return null;
  const { of: witnesses, quorum, interval } = log.witnesses;
  return new Cosigner({
    database,
    witnesses,
    quorum,
    ...(interval === undefined ? {} : { interval }),
    onQuorum: (missing) => {
      if (missing) logger.error({ missing }, 'too few witnesses cosign the evidence log');
      else logger.info('enough witnesses cosign the evidence log');
    },
    onInconsistent: (failure) =>
      logger.fatal(failure, 'a witness does not find that the evidence log continues what it cosigned'),
    onError: (error) => logger.error({ err: error }, 'the witnesses could not be asked'),
  });
}

/** What is told of the log by metrics and to system administrators. */
export function readLogState({ watch, cosigner }: Pick<WiredLog, 'watch' | 'cosigner'>, now: Date) {
  const { state } = watch;
  const cosigning = cosigner?.state ?? null;
  const seconds = (since: Date | null): number | null =>
    since && Math.max(0, (now.getTime() - since.getTime()) / 1_000);
  return {
    leaves: state?.size ?? 0,
    pendingLeaves: state?.backlog.pending ?? 0,
    oldestPendingSeconds: (state?.waits ?? 0) / 1_000,
    clockAheadSeconds: (state?.clockAhead ?? 0) / 1_000,
    signedAt: state?.signedAt ?? null,
    disclosing: watch.refusal() === null,
    witnesses: cosigning?.witnesses ?? 0,
    quorum: cosigning?.quorum ?? 0,
    cosigned: cosigning?.cosigned ?? 0,
    quorateAt: cosigning?.quorateAt ?? null,
    quorateSecondsAgo: seconds(cosigning?.quorateAt ?? null),
    inconsistent: cosigning?.failures.filter(({ code }) => code === 'INCONSISTENT').length ?? 0,
  };
}

/** By which the heads of the log are verified. */
export function logKeyOf({ signer }: Pick<WiredLog, 'signer'>) {
  return verifierKeyOf(signer, ED25519_SIGNATURE);
}
