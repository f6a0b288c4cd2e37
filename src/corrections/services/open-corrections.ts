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
import type { CorrectionState } from '../model/correction.machine.js';
import { CorrectionEntity, CorrectionNoticeEntity } from '../rows/correction.entity.js';
import { noticesFor, seenBy } from '../rows/correction.repository.js';
import { answerCorrection, type AnswerCorrection } from '../use-cases/answer-correction.js';
import { closeCorrection, supplementCorrection } from '../use-cases/asker-steps.js';
import { requestCorrection, type RequestCorrection } from '../use-cases/request-correction.js';
import { availableCorrectionActions, type CorrectionRequest } from '../use-cases/take-correction-step.js';
import type { Disclosures, UseCaseContext } from '../use-cases/use-case-context.js';

/** The feature for one operation of one caller; found by the resolvers at `context.data.corrections`. */
export function openCorrections(
  { database, clock, context: { caller } }: OperationScope,
  law: LawSource,
  disclosures: Disclosures,
) {
  const context: UseCaseContext = { database, clock, caller, law, disclosures };
  const list = async (
    { id, status }: { readonly id?: string; readonly status?: CorrectionState | null },
    after: string | null,
    limit: number,
  ): Promise<CorrectionEntity[]> => {
    if (!isBusinessRole(caller.role)) return [];
    return readWithRlsActor(database, caller.agency, (manager) => {
      const matching = seenBy(caller);
      if (id !== undefined) matching.push(sql`chosen.id = ${id}`);
      if (status != null) matching.push(sql`chosen.state = ${status}`);
      if (after !== null) matching.push(sql`chosen.id < ${after}`);
      return selectRows(manager, CorrectionEntity, { matching, order: { id: 'DESC' }, limit });
    });
  };
  return {
    caller,
    request: (input: RequestCorrection): Promise<Outcome<string>> => requestCorrection(context, input),
    answer: (input: AnswerCorrection): Promise<Outcome<string>> => answerCorrection(context, input),
    supplement: (input: Parameters<typeof supplementCorrection>[1]): Promise<Outcome<string>> =>
      supplementCorrection(context, input),
    close: (input: CorrectionRequest): Promise<Outcome<string>> => closeCorrection(context, input),
    actionsOf: (correction: CorrectionEntity): readonly AvailableAction[] =>
      availableCorrectionActions(caller, correction),

    /** Null for a correction that there is not or that the caller's office may not see, and for a text that is no id. */
    async find(id: string): Promise<CorrectionEntity | null> {
      const [found = null] = isUuid(id) ? await list({ id }, null, 1) : [];
      return found;
    },
    async page(status: CorrectionState | null, page: PageRequest): Promise<Connection<CorrectionEntity>> {
      return toConnection(await list({ status }, page.after, page.size + 1), page, ({ id }) => id);
    },
    /** What the caller's office and those below it were told, the newest first. */
    async notices(page: PageRequest): Promise<Connection<CorrectionNoticeEntity>> {
      if (!isBusinessRole(caller.role)) return toConnection([], page, () => '');
      const rows = await readWithRlsActor(database, caller.agency, (manager) => {
        const matching = noticesFor(caller);
        if (page.after !== null) matching.push(sql`chosen.id < ${page.after}`);
        const limit = page.size + 1;
        return selectRows(manager, CorrectionNoticeEntity, { matching, order: { id: 'DESC' }, limit });
      });
      return toConnection(rows, page, ({ id }) => id);
    },
  };
}

export type CorrectionServices = ReturnType<typeof openCorrections>;
