import { validate as isUuid } from 'uuid';
import { selectRows, sql } from '../../database/index.js';
import { isBusinessRole, type AvailableAction, type Outcome } from '../../kernel/index.js';
import { toConnection, type Connection, type PageRequest } from '../../subgraph-kit/index.js';
import { availableMergeActions } from '../model/merge-rights.js';
import type { MergeCommand, MergeState } from '../model/platform-merge.machine.js';
import { PlatformMergeEntity } from '../rows/platform-merge.entity.js';
import { mergesIn, placesOf } from '../rows/platform-merge.repository.js';
import { mergePlatform, type MergePlatform } from './merge-platform.js';
import { reverseMerge, takeMergeStep, type MergeRequest } from './take-merge-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface MergeFilter {
  readonly id?: string;
  readonly status?: MergeState | null;
  /** Either of its codes. */
  readonly platform?: string | null;
}

/** Merges for one operation of one caller. */
export function openMerges(context: UseCaseContext) {
  const { database, caller } = context;
  async function list(
    { id, status, platform }: MergeFilter,
    after: string | null,
    limit: number,
  ): Promise<PlatformMergeEntity[]> {
    if (!isBusinessRole(caller.role)) return [];
    const matching = mergesIn(caller);
    if (id !== undefined) matching.push(sql`chosen.id = ${id}`);
    if (status != null) matching.push(sql`chosen.state = ${status}`);
    if (platform != null) matching.push(sql`chosen.absorbed = ${platform} OR chosen.surviving = ${platform}`);
    if (after !== null) matching.push(sql`chosen.id < ${after}`);
    return selectRows(database, PlatformMergeEntity, { matching, order: { id: 'DESC' }, limit });
  }
  return {
    /** Null for a merge that there is not or that concerns no place of the caller's, and for a text that is no id. */
    async find(id: string): Promise<PlatformMergeEntity | null> {
      const [found = null] = isUuid(id) ? await list({ id }, null, 1) : [];
      return found;
    },
    async page(filter: MergeFilter, page: PageRequest): Promise<Connection<PlatformMergeEntity>> {
      return toConnection(await list(filter, page.after, page.size + 1), page, ({ id }) => id);
    },
    /** 可办事项, of a merge that the caller was shown. */
    async actionsOf(merge: PlatformMergeEntity): Promise<readonly AvailableAction[]> {
      const places = await placesOf(database, [merge.absorbed, merge.surviving]);
      return availableMergeActions(caller, { ...merge, places });
    },
    propose: (input: MergePlatform): Promise<Outcome<string>> => mergePlatform(context, input),
    step: (command: Exclude<MergeCommand, 'reverseMerge'>, request: MergeRequest): Promise<Outcome<string>> =>
      takeMergeStep(context, command, request),
    reverse: (input: MergeRequest & { readonly reason: string }): Promise<Outcome<string>> =>
      reverseMerge(context, input),
  };
}
