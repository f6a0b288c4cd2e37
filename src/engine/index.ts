export { acceptSupergraph } from './accept-supergraph.js';
export { costWith } from './cost/index.js';
export { describePlan } from './describe-plan.js';
export { Engine, type EngineOptions, type EngineRun, type OperationResult } from './engine.js';
export { badInput, badInputError } from './errors/bad-input.js';
export { FieldError, type ErrorDetails } from './errors/field-error.js';
export type { JoinedData, RefuseAnswer } from './execution/execute-plan.js';
export type { ExecutionObserver, FetchObserver, FetchOutcome } from './execution/fetch-observer.js';
export type {
  StreamPlace,
  SubgraphClient,
  SubgraphEvent,
  SubgraphFetch,
} from './execution/subgraph-client.js';
export type { ErrorsForClients } from './execution/subgraph-errors.js';
export { isRow } from './joined-data/row.js';
export {
  DEFAULT_LIMITS,
  deepNesting,
  largeValues,
  manyComparisons,
  manyTokens,
  parseWithin,
  type OperationLimits,
} from './limits/limits.js';
export { withDefaults } from './operation/coerce-variables.js';
export type { OperationInput } from './operation/operation-input.js';
export { rootTypeOf, type Operation } from './operation/operation.js';
export {
  checkDocument,
  engineRules,
  operationNotChosen,
  readDocument,
  withOperation,
  type CheckedDocument,
} from './operation/validation.js';
export { withoutValues } from './operation/without-values.js';
export { dataKey, responseKey, subgraphsOf } from './planning/index.js';
export type { CollectingOperation } from './preparation/disclosure-collector.js';
export type { DeniedFields, PreparedOperation } from './preparation/prepared-operations.js';
export type { AnswerError } from './projection/project.js';
export { countChanges, sortChanges, type SupergraphChange } from './registry/change.js';
export { compareSupergraphs, sameSupergraphSdl } from './registry/compare.js';
export { composeSupergraph, type ComposedSupergraph } from './registry/compose.js';
export { SdlUnavailable, fetchSdl } from './registry/fetch-sdl.js';
export { describeProblem, type CompositionProblem } from './registry/problem.js';
export { namesUsed, unknownProtections } from './registry/protections.js';
export type { RuleProblem } from './registry/rule-problem.js';
export { RunningEngine } from './registry/running-engine.js';
export type { SubgraphDocument, SubgraphSdl } from './registry/subgraph-document.js';
export { SupergraphRefused } from './registry/supergraph-refused.js';
export {
  SupergraphWatch,
  type SupergraphReload,
  type SupergraphServer,
} from './registry/supergraph-watch.js';
export {
  RemoteSubgraph,
  type BreakerChange,
  type BreakerState,
  type RemoteSubgraphEvents,
} from './remote/remote-subgraph.js';
export { REMOTE_SUBGRAPH_DEFAULTS, type RemoteSubgraphConfig } from './settings/index.js';
export type { FieldGuard } from './supergraph/field-guard.js';
export { subgraphUrls } from './supergraph/subgraph-urls.js';
export { readSupergraph, type Supergraph } from './supergraph/supergraph.js';
export type { TypeSystem } from './supergraph/type-system.js';
