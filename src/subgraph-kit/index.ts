export { ALWAYS_PRESENT } from './always-present.js';
export { AvailableActionType, toAvailableActions } from './available-action.types.js';
export { unusable } from './bad-user-input.js';
export { FiltersBy } from './filters-by.js';
export { Policy } from './policy.js';
export {
  DateTimeScalar,
  JsonScalar,
  LocalDateScalar,
  PlatformCodeScalar,
  RegionCodeScalar,
  SCALARS,
} from './scalars.js';
export { cny, MoneyType } from './money.types.js';
export {
  connectionType,
  foreignCursor,
  idPageRequest,
  pageRequest,
  toConnection,
  type Connection,
  type Edge,
  type PageRequest,
} from './connection.js';
export type { OperationScope, ReferenceResolver, SubgraphContext, SubgraphManifest } from './manifest.js';
export { loadMany, loadOne, type Loader } from './loaders.js';
export { payloadType, refusalIn, type Payload } from './payload.types.js';
export {
  ActorEnum,
  AgencyEnum,
  ConductEnum,
  DispositionEnum,
  LevelEnum,
  PurposeEnum,
  RedLineEnum,
  RoleEnum,
  SectorEnum,
  SubstanceClassEnum,
} from './domain-enums.js';
export type { ComposedDirective } from './federation-link.js';
export { printSubgraph, type SchemaClasses } from './schema.js';
export type { UnreadableRow } from './unreadable-rows.js';
export { Subgraph, type SubgraphEnvironment, type SubgraphEvent, type SubgraphRequest } from './subgraph.js';
export { createSubgraphServer, type SubgraphServer, type SubgraphServerOptions } from './server/server.js';
export { gatewayKeys } from './server/gateway-keys.js';
export { LicenceStatus } from './licence-status.js';
export { enumOf } from './enum-of.js';
