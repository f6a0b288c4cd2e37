import { GraphQLError } from 'graphql';
import type { Caller } from '../../identity/index.js';
import { defineRefusal, type Clock, inChinese, inEnglish } from '../../kernel/index.js';
import { unusable } from '../../subgraph-kit/index.js';
import type { AccessSignalSource } from './read-access-signals.js';
import type { AccessSignal, AccessSignalKind } from './signal-kinds.js';

const DAY = 86_400_000;
const USUAL_DAYS = 7;
const MAX_DAYS = 31;

const windowUnusable = defineRefusal('SIGNAL_WINDOW_UNUSABLE', () => ({
  message: {
    en: inEnglish`Signals are computed over a window of at most ${MAX_DAYS} days that ends after it begins.`,
    zh: inChinese`滥用迹象按不超过 ${MAX_DAYS} 日的时间段计算，且截止须晚于起始。`,
  },
  remedy: { en: 'Give "from" and "to" closer together.', zh: '请缩短 from 与 to 之间的时间段。' },
}));

/** Agencies whose auditors see every agency's signals; the others see their own agency's. */
const SEES_ALL: ReadonlySet<string> = new Set(['OFFICE', 'LEADING_GROUP']);

export interface SignalFilter {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  readonly kind?: AccessSignalKind | null | undefined;
  readonly agency?: string | null | undefined;
}

/**
 * 滥用迹象 for one caller.
 *
 * @returns what answers a filter. It throws GraphQLError FIELD_DENIED with ROLE_NOT_ALLOWED to everybody but auditors,
 *   and BAD_USER_INPUT for a window that is too long or ends before it begins. The last seven days when none is named
 */
export function openAccessSignals(caller: Caller, clock: Clock, source: AccessSignalSource) {
  return async (filter: SignalFilter): Promise<AccessSignal[]> => {
    if (caller.role !== 'AUDITOR') throw auditorsOnly();
    const to = filter.to ?? clock.now();
    const from = filter.from ?? new Date(to.getTime() - USUAL_DAYS * DAY);
    const length = to.getTime() - from.getTime();
    if (length <= 0 || length > MAX_DAYS * DAY) throw unusable(windowUnusable({}));
    const own = SEES_ALL.has(caller.agency) ? (filter.agency ?? null) : caller.agency;
    if (filter.agency && own !== filter.agency) return [];
    return source.find({ from, to, agency: own, kind: filter.kind ?? null });
  };
}

function auditorsOnly(): GraphQLError {
  return new GraphQLError('Signals are for auditors only.', {
    extensions: {
      code: 'FIELD_DENIED',
      owner: 'OFFICE',
      reason: 'ROLE_NOT_ALLOWED',
      message: { en: 'Signals are for auditors only.', zh: '滥用迹象仅供审计员查阅。' },
      remedy: { en: 'Ask with a token of the role AUDITOR.', zh: '请使用审计员角色的令牌。' },
    },
  });
}
