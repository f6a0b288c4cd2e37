import { endOfWorkingDays, startOfBeijingDay } from '../../kernel/index.js';
import type { OrderKind } from './rectification-order.js';

/** 告知: what the firm was told before the decision (行政处罚法 44). */
export interface FirmNotice {
  /** Day in Beijing, `YYYY-MM-DD`. */
  readonly notifiedOn: string;
  /** 拟作出的决定. */
  readonly content: string;
  readonly facts: string;
  /** 理由和依据. */
  readonly reasons: string;
  /** 陈述、申辩、听证等权利, as they were told. */
  readonly rights: string;
}

/** 陈述和申辩, and how it was checked (行政处罚法 45). */
export interface FirmStatement {
  readonly statedOn: string;
  readonly statement: string;
  /** 复核情况. */
  readonly check: string;
}

/** 听证 (行政处罚法 63, 64); all but the day on which it was asked for is null until it was held. */
export interface FirmHearingHeld {
  readonly askedOn: string;
  readonly noticeOn: string | null;
  readonly heldOn: string | null;
  /** 听证主持人. */
  readonly ledBy: string | null;
  /** 调查人员: who inquired, and so does not lead. */
  readonly inquiredBy: readonly string[];
  /** 听证笔录: what it came to. */
  readonly record: string | null;
}

/** 听取当事人意见记录: an agency's note of how the firm was heard before a measure that closes or revokes. */
export interface FirmHearing {
  readonly notice: FirmNotice | null;
  readonly statement: FirmStatement | null;
  readonly hearing: FirmHearingHeld | null;
  /** 明确放弃: the day on which the firm expressly waived statement and hearing (行政处罚法 62). */
  readonly waivedOn: string | null;
  /** Why the measure is no penalty, so that these rules do not ask for it; null where it is one. */
  readonly notPenaltyReason: string | null;
}

/** The firm may ask for a hearing in so many working days after it was told (行政处罚法 64 (1)). */
export const HEARING_REQUEST_WORKING_DAYS = 5;
/** Time and place are told so many working days before a hearing (行政处罚法 64 (2)). */
export const HEARING_NOTICE_WORKING_DAYS = 7;

/** Measures that close or revoke: penalties before which a firm is heard (行政处罚法 9, 63). Further kinds may be ordered later. */
const PENALTIES: ReadonlySet<string> = new Set([
  'CLOSE',
  'SUSPEND_BUSINESS',
  'REVOKE_LICENCE',
  'REVOKE_PERMIT',
]);
/** Listed nowhere as a penalty; the firm is heard all the same. */
const HEARD_ALL_THE_SAME: ReadonlySet<string> = new Set(['BAN']);

/** Whether the firm is heard before a measure of this kind. */
export function needsHearing(kind: OrderKind): boolean {
  return PENALTIES.has(kind) || HEARD_ALL_THE_SAME.has(kind);
}

/** 未听取意见的情形: what is missing before a measure of this kind is carried out. */
export const HEARING_GAPS = ['NOT_RECORDED', 'NOT_TOLD', 'TIME_RUNNING', 'NOT_HELD'] as const;
export type HearingGap = (typeof HEARING_GAPS)[number];

/**
 * What is still missing of hearing the firm; null where nothing is (行政处罚法 44, 45, 62–64). Somebody who said in time that he
 * wants a hearing is heard; who said nothing has five working days for it, unless he waived them.
 *
 * @param noted the note that holds; null where there is none
 */
export function hearingGap(kind: OrderKind, noted: FirmHearing | null, now: Date): HearingGap | null {
  if (!needsHearing(kind)) return null;
  if (noted === null) return 'NOT_RECORDED';
  if (noted.notPenaltyReason !== null && !HEARD_ALL_THE_SAME.has(kind)) return null;
  const { notice, hearing, waivedOn } = noted;
  if (notice === null) return 'NOT_TOLD';
  if (waivedOn !== null) return null;
  if (hearing !== null) return hearing.heldOn === null ? 'NOT_HELD' : null;
  const until = endOfWorkingDays(startOfBeijingDay(notice.notifiedOn), HEARING_REQUEST_WORKING_DAYS);
  return now <= until ? 'TIME_RUNNING' : null;
}
