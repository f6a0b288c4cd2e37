import type { AgreementClockKind } from '../access/index.js';
import type { ConflictKind, OpinionAttribute } from '../determination/index.js';
import type { Actor, Level, RegionCode } from '../kernel/index.js';
import type { OrderKind, OrderState } from '../rectification/index.js';
import type { AgeBucket } from './age-buckets.js';

/** Which cases are counted: those opened in [from, to). */
export interface StatisticsWindow {
  readonly from: Date;
  readonly to: Date;
  /** Level of the leading group that is competent; all when null. */
  readonly level: Level | null;
  /** Its region, and what lies in it (GB/T 2260); all when null. */
  readonly region: RegionCode | null;
}

/** How many cases or disputes stand where. */
export interface CaseloadFigure {
  readonly subject: 'CASE' | 'DISPUTE';
  readonly stage: string;
  readonly level: Level;
  /** Null where nothing is waited for any more. */
  readonly age: AgeBucket | null;
  readonly count: number;
  /** Of these, whose deadline has passed. */
  readonly overdue: number;
}

/** What was asked of an agency, and how it answered. */
export interface AgencyFigure {
  readonly agency: Actor;
  /** Cases that concern it. */
  readonly cases: number;
  readonly openCases: number;
  /** 按期反馈: its first answer came before the collection of opinions was closed. */
  readonly inTime: number;
  /** 逾期反馈: it had let the window pass, and answered since. */
  readonly late: number;
  /** 逾期未反馈. */
  readonly missing: number;
  /** Not answered yet, while the collection is open. */
  readonly awaited: number;
  /** Of the answers, that the case is not its own. */
  readonly declined: number;
}

/** 意见不一致要素: disputes in which the opinions conflicted on an attribute. */
export interface ConflictFigure {
  readonly attribute: OpinionAttribute;
  readonly kind: ConflictKind;
  /** Disputes that ever had the conflict. */
  readonly disputes: number;
  /** Those that have it and are not over. */
  readonly open: number;
}

/** Cases of one region, month or sector: how many were opened, and what became of them. */
interface OpenedFigure {
  readonly cases: number;
  /** Of these, which still wait for somebody. */
  readonly open: number;
  /** Of these, which came to a dispute. */
  readonly disputes: number;
  /** Of these, whose deadline, or whose dispute's, has passed. */
  readonly overdue: number;
}

/** Cases by the region of the leading group that is competent. */
export interface RegionFigure extends OpenedFigure {
  /** Null for the national group. */
  readonly region: RegionCode | null;
}

/** Cases by the month in Beijing in which they were opened, `YYYY-MM`. */
export interface MonthFigure extends OpenedFigure {
  readonly month: string;
}

/** Cases by the sectors (领域) of their firms. One of a firm of several counts once in each, so that they do not add up to all. */
export interface SectorFigure extends OpenedFigure {
  /** Code of the sector; null for firms that are registered in none. */
  readonly sector: string | null;
}

/** How long cases or disputes stayed in a stage, whenever they left it. */
export interface StageFigure {
  readonly subject: 'CASE' | 'DISPUTE';
  readonly stage: string;
  /** Stays that are over; a dispute may come back to a stage. */
  readonly stays: number;
  readonly medianHours: number;
  readonly ninetiethPercentileHours: number;
}

/** 整治任务交办单 by kind, state and addressee. */
export interface OrderFigure {
  readonly kind: OrderKind;
  readonly state: OrderState;
  readonly addressee: Actor;
  readonly count: number;
  readonly overdue: number;
}

/** 共享申请办理情况: what an owner was asked for in applications, or consented to provide, and whether it kept its periods. */
export interface SharingFigure {
  readonly agency: Actor;
  readonly clock: AgreementClockKind;
  readonly count: number;
  /** Still to be answered or provided. */
  readonly awaited: number;
  /** Of these, whose period has passed. */
  readonly overdue: number;
  readonly inTime: number;
  readonly late: number;
  /** Of the answers, that it does not consent. */
  readonly refused: number;
}

/** 工作统计: all sections are of one moment. */
export interface WorkflowStatistics extends StatisticsWindow {
  readonly asOf: Date;
  /** Whose figures they are; null for everybody's. */
  readonly agency: Actor | null;
  readonly caseload: readonly CaseloadFigure[];
  readonly agencies: readonly AgencyFigure[];
  readonly conflicts: readonly ConflictFigure[];
  readonly stages: readonly StageFigure[];
  readonly orders: readonly OrderFigure[];
  readonly regions: readonly RegionFigure[];
  readonly months: readonly MonthFigure[];
  readonly sectors: readonly SectorFigure[];
  /** By the window of proposals; the level does not narrow it. */
  readonly sharing: readonly SharingFigure[];
}
