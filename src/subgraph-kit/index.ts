export { ALWAYS_PRESENT } from './types/policy.js';
export { AvailableActionType, toAvailableActions } from './types/available-action.types.js';
export { refusalError } from './guards/refusal-error.js';
export { StreamPosition } from './subgraph/stream-position.js';
export { unusable } from './types/bad-user-input.js';
export { FiltersBy } from './types/filters-by.js';
export { Policy } from './types/policy.js';
export {
  ActorCodeScalar,
  ConductCodeScalar,
  DateTimeScalar,
  DispositionCodeScalar,
  JsonScalar,
  LocalDateScalar,
  PlatformCodeScalar,
  RedLineCodeScalar,
  RegionCodeScalar,
  SCALARS,
  SectorCodeScalar,
} from './types/scalars.js';
export { cny, MoneyType } from './types/money.types.js';
export { OfficialPaperType } from './types/official-paper.js';
export {
  connectionType,
  encodeCursor,
  foreignCursor,
  idPageRequest,
  pageRequest,
  toConnection,
  type Connection,
  type Edge,
  type PageRequest,
} from './types/connection.js';
export type {
  OperationScope,
  ReferenceResolver,
  SubgraphContext,
  SubgraphManifest,
} from './schema/manifest.js';
export {
  PERSON_CAPACITIES,
  type PersonCapacity,
  type PersonRecords,
  type PersonStanding,
} from './schema/person-records.js';
export { isHistoryField, valueHistory, type KeptItem } from './history/value-history.js';
export { loadMany, loadOne, type Loader } from './guards/loaders.js';
export { dutiesOfAdministrators, DutyOf } from './guards/duty-of.js';
export { payloadType, refusalIn, type Payload } from './types/payload.types.js';
export { AgencyEnum, LevelEnum, PurposeEnum, RoleEnum, SubstanceClassEnum } from './types/domain-enums.js';
export type { ComposedDirective } from './types/federation-link.js';
export { printSubgraph, type SchemaClasses } from './schema/schema.js';
export type { UnreadableRow } from './guards/unreadable-rows.js';
export {
  Subgraph,
  type SubgraphEnvironment,
  type SubgraphEvent,
  type SubgraphRequest,
} from './subgraph/subgraph.js';
export { createSubgraphServer, type SubgraphServer, type SubgraphServerOptions } from './server/server.js';
export { gatewayKeys } from './server/gateway-keys.js';
export { LicenceStatus } from './types/domain-enums.js';
export { describeLabels } from './types/enum-of.js';
export { enumOf } from './types/enum-of.js';
export { StatusField } from './types/status-field.js';
export type {
  ItemStanding,
  SubOperation,
  SubOperationAnswer,
  SubOperations,
} from './subgraph/sub-operations.js';
export { isGivenOfAll, rowsGiven } from './guards/jurisdiction.js';
