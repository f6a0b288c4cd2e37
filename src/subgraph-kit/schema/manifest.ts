import type { BuildSchemaOptions, ClassType } from 'type-graphql';
import type { DataSource } from 'typeorm';
import type { CallerContext, CatalogueItem } from '../../access/index.js';
import type { Clock } from '../../kernel/index.js';
import type { PersonRecords } from './person-records.js';
import type { ComposedDirective } from '../types/federation-link.js';
import type { Bound, Jurisdiction } from '../guards/jurisdiction.js';
import type { UnreadableRows } from '../guards/unreadable-rows.js';

/** What a subgraph's services are opened with, once per operation: nothing read for one caller reaches another. */
export interface OperationScope {
  readonly database: DataSource;
  readonly context: CallerContext;
  readonly clock: Clock;
  /** What the caller is held to in the fields that are being resolved; null where it is held to none. */
  readonly jurisdiction: Jurisdiction | null;
  /** The instant whose recorded values are read, ISO 8601 in UTC; absent or null for the present ones. */
  readonly asOf?: string | null;
}

/** What every resolver of a subgraph gets as its GraphQL context. */
export interface SubgraphContext<Services> extends OperationScope {
  /** The subgraph's DataLoaders and use cases, opened for this operation. */
  readonly data: Services;
  /** The stored rows that the operation leaves out because they cannot be read. */
  readonly unreadable: UnreadableRows;
  /** Of a subscription that goes on behind an earlier stream, the id of its last event (Last-Event-ID). */
  readonly lastEventId?: string | null | undefined;
  /** The same operation over the rows of fewer platforms: of the caller's jurisdiction, or of none. */
  within(bound: Bound): RegionalContext<Services>;
}

/** The GraphQL context over the rows of fewer platforms. */
export interface RegionalContext<Services> extends SubgraphContext<Services> {
  readonly jurisdiction: Jurisdiction;
}

/**
 * What a subgraph is made of (子图清单). Adding an agency is writing one of these and naming it in the configuration;
 * the gateway needs no change.
 */
export interface SubgraphManifest<Services = unknown> {
  /** The subgraph's name, its Postgres schema and the end of its database role `huishang_<name>`. */
  readonly name: string;
  /** type-graphql resolver classes of this subgraph only. */
  readonly resolvers: BuildSchemaOptions['resolvers'];
  /** Object types that no resolver returns, at least the subgraph's own `Platform`. */
  readonly types: readonly ClassType[];
  /** TypeORM entities, all in the subgraph's own schema. */
  readonly entities: readonly ClassType[];
  /** The catalogue items that `@Policy` names in this subgraph. */
  readonly items: readonly CatalogueItem[];
  readonly open: (scope: OperationScope) => Services;
  /** Where natural persons are found by the number of their identity document; nowhere when absent. */
  readonly persons?: PersonRecords;
  /** How an entity is found from its key: type name → resolver; `Platform` answers its reference when not given. */
  readonly references?: Readonly<Record<string, ReferenceResolver<Services>>>;
  /** Directives of the subgraph's own that its classes carry and the supergraph keeps. */
  readonly composedDirectives?: readonly ComposedDirective[];
  /**
   * How it answers what is asked of a past instant (截至时间): KEPT, as its tables have it, each of which `registry.keep_history`
   * watches; or the fields of Platform whose present values it gives, because they only say which platform it is. Whoever says
   * nothing refuses such requests.
   */
  readonly history?: 'KEPT' | { readonly identifying: ReadonlySet<string> };
}

/** Finds an entity from its key (Federation: entity resolution). */
export interface ReferenceResolver<Services> {
  resolve(reference: Readonly<Record<string, unknown>>, context: SubgraphContext<Services>): unknown;
}
