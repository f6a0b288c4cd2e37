import { validate as isUuid } from 'uuid';
import { selectRows, sql } from '../../database/index.js';
import { isBusinessRole, type AvailableAction, type Outcome } from '../../kernel/index.js';
import { toConnection, type Connection, type PageRequest } from '../../subgraph-kit/index.js';
import type { SplitRequestCommand, SplitState } from '../model/platform-split.machine.js';
import { availableSplitActions } from '../model/split-rights.js';
import { PlatformSplitEntity } from '../rows/platform-split.entity.js';
import { splitsIn } from '../rows/platform-split.repository.js';
import { splitPlatform, type SplitPlatform } from './split-platform.js';
import { takeSplitStep, type SplitRequest } from './take-split-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface SplitFilter {
  readonly id?: string;
  readonly status?: SplitState | null;
  /** Either of its codes. */
  readonly platform?: string | null;
}

/** Splits for one operation of one caller. */
export function openSplits(context: UseCaseContext) {
  const { database, caller } = context;
  async function list(
    { id, status, platform }: SplitFilter,
    after: string | null,
    limit: number,
  ): Promise<PlatformSplitEntity[]> {
    if (!isBusinessRole(caller.role)) return [];
    const matching = splitsIn(caller);
    if (id !== undefined) matching.push(sql`chosen.id = ${id}`);
    if (status != null) matching.push(sql`chosen.state = ${status}`);
    if (platform != null) matching.push(sql`chosen.platform = ${platform} OR chosen.part = ${platform}`);
    if (after !== null) matching.push(sql`chosen.id < ${after}`);
    return selectRows(database, PlatformSplitEntity, { matching, order: { id: 'DESC' }, limit });
  }
  return {
    /** Null for a split that there is not or that concerns no place of the caller's, and for a text that is no id. */
    async find(id: string): Promise<PlatformSplitEntity | null> {
      const [found = null] = isUuid(id) ? await list({ id }, null, 1) : [];
      return found;
    },
    async page(filter: SplitFilter, page: PageRequest): Promise<Connection<PlatformSplitEntity>> {
      return toConnection(await list(filter, page.after, page.size + 1), page, ({ id }) => id);
    },
    /** 可办事项, of a split that the caller was shown. */
    actionsOf: (split: PlatformSplitEntity): readonly AvailableAction[] =>
      availableSplitActions(caller, split),
    propose: (input: SplitPlatform): Promise<Outcome<string>> => splitPlatform(context, input),
    step: (command: SplitRequestCommand, request: SplitRequest): Promise<Outcome<string>> =>
      takeSplitStep(context, command, request),
  };
}
