import { LawActorResolver } from './graphql/actor.resolver.js';
import { DivisionResolver } from './graphql/division.resolver.js';
import { LeadResolver, SectorLeadResolver } from './graphql/lead.resolver.js';
import { PeriodResolver } from './graphql/period.resolver.js';
import { RuleResolver } from './graphql/rule.resolver.js';

/** 分期数据: what plans and laws say of who acts where and of what is forbidden, in rows with dates. */
export { loadLaw, type LawLoad } from './use-cases/load-law.js';
export { isShippedLawLoaded, loadShippedLaw } from './use-cases/load-shipped-law.js';
export { listLaw, type ListedLawRow } from './use-cases/list-law.js';
export { LAW_TABLE_NAMES, type LawRowOf, type LawTableName } from './model/tables/index.js';
export {
  WATCH_FORCES,
  WATCH_OCCASIONS,
  WATCHED_FIELDS,
  WATCHED_HOLDERS,
} from './model/tables/watch-tables.js';
export { INDICATOR_UNITS } from './model/tables/indicator-table.js';
export { readFormula, type Formula } from './model/formula/formula.js';
export { LawFileUnusable, readLawFile, readShippedLaw, shippedActors } from './rows/read-files.js';
export { snapshotOf, type LawSnapshot } from './model/law-snapshot.js';
export { decidingLevel } from './model/lookups/deciding-group.js';
export { leadAgencies, type LeadRow } from './model/lookups/lead-agencies.js';
export { empowers, gateOn, gatesOf, type GateRow } from './model/lookups/gates.js';
export type { GateTarget } from './model/tables/gate-table.js';
export { holdsOn } from './model/law-table.js';
export { actorWords } from './model/lookups/actor-words.js';
export { showGate } from './services/show-rows.js';
export { ApproverRankEnum, GateTargetEnum, GateType } from './graphql/gate.types.js';
export { noSuchPower } from './model/law.errors.js';
export { actorOn, enforcesLaw, holdOffice, holdVerbs, type ActorVerb } from './model/lookups/actors.js';
export { dispositionRules, redLines, type DispositionRuleRow } from './model/lookups/red-lines.js';
export { GravityEnum } from './graphql/law.enums.js';
export { indicators, type IndicatorOfLines } from './model/lookups/indicators.js';
export { DatedRowType, LegalSourceType } from './graphql/law.types.js';
export { RedLineRuleType } from './graphql/rule.types.js';
export { withSource } from './services/show-rows.js';
export { officeInCharge } from './model/lookups/office-in-charge.js';
export { routeOf } from './model/lookups/deciding-group.js';
export { bodyOf } from './model/lookups/bodies.js';
export { holidayNotices } from './model/lookups/holiday-notices.js';
export { noticeExceptions, type NoticeExceptionRow } from './model/lookups/notice-exceptions.js';
export { partOf, periodOn } from './model/lookups/periods.js';
export { groupOnPaper, officeOnPaper, periodOnPaper, redLineOnPaper } from './model/lookups/paper-names.js';
export { orderPowers } from './model/lookups/order-powers.js';
export { LawStore, type LawSource } from './rows/law-store.js';
export { openLaw, type LawServices } from './services/open-law.js';

/** What a subgraph that serves the rows puts in its manifest; its resolvers find the services at `context.data.law`. */
export const lawResolvers = [
  LawActorResolver,
  DivisionResolver,
  LeadResolver,
  PeriodResolver,
  RuleResolver,
  SectorLeadResolver,
] as const;
