import type { Caller } from '../../identity/index.js';
import type { WarrantScope } from '../lookups/warrant-store.js';

/**
 * What a subgraph is told about the caller (调用上下文): who asks, and which of the subgraph's catalogue items the
 * gateway granted. Signed by the gateway for one subgraph and verified there; a subgraph answers nobody without one.
 */
export interface CallerContext {
  readonly caller: Caller;
  /** Catalogue items of this subgraph's owner that the caller may read in this request. */
  readonly grants: ReadonlySet<string>;
  /** Those of the granted items whose values are shortened by their masking rule. */
  readonly masked: ReadonlySet<string>;
  /** Those of the granted items that are given about platforms of the caller's region only. */
  readonly regional?: ReadonlySet<string>;
  readonly warrant: WarrantScope | null;
  /**
   * The platform of the substance case that the request names. For the purpose SUBSTANCE_DETERMINATION conditional items
   * are given to others about this platform only; about none where it is absent.
   */
  readonly casePlatform?: string;
  /** 集团成员: further platforms of a case on a group, about which such items are given as well. */
  readonly caseMembers?: readonly string[];
  /**
   * 截至时间: the instant, ISO 8601 in UTC, whose recorded values are asked for; the present ones where it is absent. A subgraph
   * that answers under it says so (`extensions.asOf`): the hub takes no other answer for one of that instant.
   */
  readonly asOf?: string;
}
