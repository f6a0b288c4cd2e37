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
import { availableMajorCaseActions, type MajorCaseState } from '../model/major-case.js';
import { MajorCaseEntity } from '../rows/major-case.entity.js';
import { seenBy } from '../rows/major-case.repository.js';
import { acknowledgeMajorCase } from './acknowledge-major-case.js';
import { reportMajorCase, type ReportMajorCase, type UseCaseContext } from './report-major-case.js';

interface Conditions {
  readonly id?: string;
  readonly status?: MajorCaseState | null | undefined;
}

/** The feature for one operation of one caller; found by the resolvers at `context.data.majorCases`. */
export function openMajorCases({ database, clock, context: { caller } }: OperationScope, law: LawSource) {
  const context: UseCaseContext = { database, clock, caller, law };
  const list = async (
    { id, status }: Conditions,
    after: string | null,
    limit: number,
  ): Promise<MajorCaseEntity[]> => {
    if (!isBusinessRole(caller.role)) return [];
    return readWithRlsActor(database, caller.agency, (manager) => {
      const matching = seenBy(caller);
      if (id !== undefined) matching.push(sql`chosen.id = ${id}`);
      if (status != null) matching.push(sql`chosen.state = ${status}`);
      if (after !== null) matching.push(sql`chosen.id < ${after}`);
      return selectRows(manager, MajorCaseEntity, { matching, order: { id: 'DESC' }, limit });
    });
  };
  return {
    caller,
    report: (input: ReportMajorCase): Promise<Outcome<string>> => reportMajorCase(context, input),
    acknowledge: (input: Parameters<typeof acknowledgeMajorCase>[1]): Promise<Outcome<string>> =>
      acknowledgeMajorCase(context, input),
    /** 可办事项, of a report that the caller was shown. */
    actionsOf: (report: Parameters<typeof availableMajorCaseActions>[1]): readonly AvailableAction[] =>
      availableMajorCaseActions(caller, report),
    /** Null for a report that there is not or that the caller's office may not see, and for a text that is no id. */
    async find(id: string): Promise<MajorCaseEntity | null> {
      const [found = null] = isUuid(id) ? await list({ id }, null, 1) : [];
      return found;
    },
    async page(status: MajorCaseState | null, page: PageRequest): Promise<Connection<MajorCaseEntity>> {
      return toConnection(await list({ status }, page.after, page.size + 1), page, ({ id }) => id);
    },
  };
}

export type MajorCaseServices = ReturnType<typeof openMajorCases>;
