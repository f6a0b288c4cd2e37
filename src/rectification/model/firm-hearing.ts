import { deadlineOf, startOfBeijingDay, workOut, type PeriodPart } from '../../kernel/index.js';
import { partOf, periodOn, type LawSnapshot } from '../../law/index.js';
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

/** What a firm is told and heard by, on the day on which it is told. */
export interface HearingRules {
  /** 提出听证要求的期限, from the day on which the firm was told. */
  readonly request: PeriodPart;
  /** 举行听证的通知期限, before the hearing. */
  readonly notice: PeriodPart;
  /** Whether the law of 2021 holds, or the one before it. */
  readonly articles: HearingArticles;
}

/** Where the law says so: 行政处罚法 44, 45, 62–64 since 2021-07-15, 31, 32, 41 and 42 before. */
export type HearingArticles = 'SINCE_2021' | 'BEFORE_2021';

/** The rules of a day in Beijing, by the rows of law. @throws where no row holds: the hub ships them without a gap since 2016 */
export function hearingRules(law: LawSnapshot, day: string): HearingRules {
  const request = periodOn(law, 'HEARING_REQUEST', day);
  const notice = periodOn(law, 'HEARING_NOTICE', day);
  if (!request || !notice)
    throw new Error(`No row says on ${day} when a hearing is asked for and announced.`);
  const articles = request.document === 'PENALTY_LAW_1996' ? 'BEFORE_2021' : 'SINCE_2021';
  return { request: partOf(request), notice: partOf(notice), articles };
}

/** The last instant at which the firm may ask for a hearing, by the rules of the day on which it was told (UTC). */
export function hearingAskedUntil(law: LawSnapshot, { notifiedOn }: Pick<FirmNotice, 'notifiedOn'>): Date {
  return deadlineOf(workOut(startOfBeijingDay(notifiedOn), [hearingRules(law, notifiedOn).request]));
}

/**
 * What is still missing of hearing the firm; null where nothing is (行政处罚法 44, 45, 62–64, before 2021-07-15 31, 32, 41, 42). Somebody
 * who said in time that he wants a hearing is heard; who said nothing has until {@link hearingAskedUntil}, unless he waived it. A hearing
 * that was asked for later need not be held.
 *
 * @param noted the note that holds; null where there is none
 */
export function hearingGap(
  kind: OrderKind,
  noted: FirmHearing | null,
  law: LawSnapshot,
  now: Date,
): HearingGap | null {
  if (!needsHearing(kind)) return null;
  if (noted === null) return 'NOT_RECORDED';
  if (noted.notPenaltyReason !== null && !HEARD_ALL_THE_SAME.has(kind)) return null;
  const { notice, hearing, waivedOn } = noted;
  if (notice === null) return 'NOT_TOLD';
  if (waivedOn !== null) return null;
  const until = hearingAskedUntil(law, notice);
  if (hearing === null) return now <= until ? 'TIME_RUNNING' : null;
  return hearing.heldOn === null && startOfBeijingDay(hearing.askedOn) <= until ? 'NOT_HELD' : null;
}
