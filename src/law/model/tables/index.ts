import {
  actorNameTable,
  actorTable,
  groupBodyTable,
  issuingMarkTable,
  leadingGroupTable,
  leadTable,
  seatTable,
} from './actor-tables.js';
import { gateTable } from './gate-table.js';
import { indicatorTable } from './indicator-table.js';
import {
  decidingLevelTable,
  documentTable,
  functionalZoneTable,
  routingRuleTable,
  sectorTable,
} from './place-tables.js';
import {
  dispositionRuleTable,
  holidayNoticeTable,
  noticeExceptionTable,
  offenceFeatureTable,
  orderKindPowerTable,
  periodTable,
  prosecutionThresholdTable,
  redLineTable,
} from './rule-tables.js';
import { watchListTable, watchWordTable } from './watch-tables.js';
import type { LawTable, RowOf } from '../law-table.js';

/** Every table, documents first, since all others name them. */
export const LAW_TABLES = {
  document: documentTable,
  sector: sectorTable,
  actor: actorTable,
  actor_name: actorNameTable,
  leading_group: leadingGroupTable,
  issuing_mark: issuingMarkTable,
  seat: seatTable,
  group_body: groupBodyTable,
  lead: leadTable,
  routing_rule: routingRuleTable,
  deciding_level: decidingLevelTable,
  functional_zone: functionalZoneTable,
  red_line: redLineTable,
  indicator: indicatorTable,
  disposition_rule: dispositionRuleTable,
  order_kind_power: orderKindPowerTable,
  period: periodTable,
  prosecution_threshold: prosecutionThresholdTable,
  offence_feature: offenceFeatureTable,
  notice_exception: noticeExceptionTable,
  gate: gateTable,
  watch_list: watchListTable,
  watch_word: watchWordTable,
  holiday_notice: holidayNoticeTable,
} as const satisfies Readonly<Record<string, LawTable>>;

export type LawTableName = keyof typeof LAW_TABLES;
export type LawRowOf<Name extends LawTableName> = RowOf<(typeof LAW_TABLES)[Name]>;

export const LAW_TABLE_NAMES = Object.keys(LAW_TABLES) as LawTableName[];

/** The table of a name. */
export const lawTableOf = (name: LawTableName): LawTable => LAW_TABLES[name];
