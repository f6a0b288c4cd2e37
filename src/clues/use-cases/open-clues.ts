import { validate as isUuid } from 'uuid';
import { readWithRlsActor, selectRows, sql } from '../../database/index.js';
import { isBusinessRole, type AvailableAction, type Outcome } from '../../kernel/index.js';
import type { LawSource } from '../../law/index.js';
import {
  toConnection,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../../subgraph-kit/index.js';
import { availableClueActions, type ClueState } from '../model/clue.js';
import { ClueEntity } from '../rows/clue.entity.js';
import { seenBy } from '../rows/clue.repository.js';
import {
  feedBackClue,
  receiveClue,
  transferClue,
  type ClueRequest,
  type TransferClue,
  type UseCaseContext,
} from './clue-steps.js';

/** The feature for one operation of one caller; found by the resolvers at `context.data.clues`. */
export function openClues({ database, clock, context: { caller } }: OperationScope, law: LawSource) {
  const context: UseCaseContext = { database, clock, caller, law };
  const list = async (
    { id, status }: { readonly id?: string; readonly status?: ClueState | null },
    after: string | null,
    limit: number,
  ): Promise<ClueEntity[]> => {
    if (!isBusinessRole(caller.role)) return [];
    return readWithRlsActor(database, caller.agency, (manager) => {
      const matching = seenBy(caller);
      if (id !== undefined) matching.push(sql`chosen.id = ${id}`);
      if (status != null) matching.push(sql`chosen.state = ${status}`);
      if (after !== null) matching.push(sql`chosen.id < ${after}`);
      return selectRows(manager, ClueEntity, { matching, order: { id: 'DESC' }, limit });
    });
  };
  return {
    caller,
    transfer: (input: TransferClue): Promise<Outcome<string>> => transferClue(context, input),
    receive: (input: ClueRequest): Promise<Outcome<string>> => receiveClue(context, input),
    feedBack: (input: Parameters<typeof feedBackClue>[1]): Promise<Outcome<string>> =>
      feedBackClue(context, input),
    /** 可办事项, of a clue that the caller was shown. */
    actionsOf: (clue: Parameters<typeof availableClueActions>[1]): readonly AvailableAction[] =>
      availableClueActions(caller, clue),
    /** Null for a clue that there is not or that the caller's office may not see, and for a text that is no id. */
    async find(id: string): Promise<ClueEntity | null> {
      const [found = null] = isUuid(id) ? await list({ id }, null, 1) : [];
      return found;
    },
    async page(status: ClueState | null, page: PageRequest): Promise<Connection<ClueEntity>> {
      return toConnection(await list({ status }, page.after, page.size + 1), page, ({ id }) => id);
    },
  };
}

export type ClueServices = ReturnType<typeof openClues>;
