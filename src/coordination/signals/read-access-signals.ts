import type { DataSource } from 'typeorm';
import { ACCESS_SIGNAL_KINDS, type AccessSignal, type AccessSignalKind } from './signal-kinds.js';
import { SIGNAL_QUERIES } from './signal-queries.js';
import { runQuery } from '../../database/index.js';

/** Which signals are wanted. */
export interface SignalQuestion {
  /** The window, `from` included, `to` not. */
  readonly from: Date;
  readonly to: Date;
  /** Null for every agency's callers. */
  readonly agency: string | null;
  /** Null for all kinds. */
  readonly kind: AccessSignalKind | null;
}

/** Where signals come from. */
export interface AccessSignalSource {
  /** The strongest first, {@link MAX_SIGNALS} of each kind at most. */
  find(question: SignalQuestion): Promise<AccessSignal[]>;
}

const MAX_SIGNALS = 100;

type Row = Omit<AccessSignal, 'kind' | 'warrantId'> & { readonly warrant_id: string | null };

/**
 * Signals computed from the audit entries and the uses of warrants when they are asked for; nothing of them is stored.
 *
 * @param database as `huishang_gateway`, the only role that may read audit entries
 */
export function createAccessSignals(database: DataSource): AccessSignalSource {
  return {
    async find({ from, to, agency, kind }) {
      const found: AccessSignal[] = [];
      for (const each of kind === null ? ACCESS_SIGNAL_KINDS : [kind]) {
        const rows: Row[] = await runQuery(
          database,
          `SELECT * FROM (${SIGNAL_QUERIES[each]}) AS signal ORDER BY evidence DESC, agency, officer, first LIMIT ${MAX_SIGNALS}`,
          [from, to, agency],
        );
        found.push(...rows.map(({ warrant_id: warrantId, ...row }) => ({ ...row, kind: each, warrantId })));
      }
      return found;
    },
  };
}
