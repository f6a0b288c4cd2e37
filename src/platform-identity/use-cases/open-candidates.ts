import { validate as isUuid } from 'uuid';
import { selectRows, sql } from '../../database/index.js';
import { isBusinessRole, type AvailableAction, type Outcome } from '../../kernel/index.js';
import { foreignCursor, toConnection, type Connection, type PageRequest } from '../../subgraph-kit/index.js';
import { availableCandidateActions } from '../model/crosswalk/candidate-rights.js';
import type { CandidateState } from '../model/crosswalk/candidate.machine.js';
import { PlatformCandidateEntity } from '../rows/platform-candidate.entity.js';
import { candidatesIn } from '../rows/platform-candidate.repository.js';
import {
  acceptCandidate,
  rejectCandidate,
  type AcceptCandidate,
  type DecideCandidate,
} from './decide-candidate.js';
import type { UseCaseContext } from './use-case-context.js';

interface CandidateFilter {
  readonly id?: string;
  readonly status?: CandidateState | null;
  /** Either of its codes. */
  readonly platform?: string | null;
}

const CURSOR = /^(?<score>\d{1,3}) (?<id>[0-9a-f-]{36})$/;

/** Candidates for one operation of one caller. */
export function openCandidates(context: UseCaseContext) {
  const { database, caller } = context;
  async function list(
    { id, status, platform }: CandidateFilter,
    after: string | null,
    limit: number,
  ): Promise<PlatformCandidateEntity[]> {
    if (!isBusinessRole(caller.role)) return [];
    const matching = candidatesIn(caller);
    if (id !== undefined) matching.push(sql`chosen.id = ${id}`);
    if (status != null) matching.push(sql`chosen.state = ${status}`);
    if (platform != null) matching.push(sql`chosen.one = ${platform} OR chosen.other = ${platform}`);
    if (after !== null) {
      const place = CURSOR.exec(after)?.groups;
      if (!place?.['id'] || !isUuid(place['id'])) throw foreignCursor();
      matching.push(
        sql`(-chosen.score, chosen.id) > (${-Number(place['score'])}::integer, ${place['id']}::uuid)`,
      );
    }
    return selectRows(database, PlatformCandidateEntity, {
      matching,
      order: { score: 'DESC', id: 'ASC' },
      limit,
    });
  }
  return {
    /** Null for a candidate that there is not or that concerns no place of the caller's, and for a text that is no id. */
    async find(id: string): Promise<PlatformCandidateEntity | null> {
      const [found = null] = isUuid(id) ? await list({ id }, null, 1) : [];
      return found;
    },
    /** The highest score first. */
    async page(filter: CandidateFilter, page: PageRequest): Promise<Connection<PlatformCandidateEntity>> {
      const rows = await list(filter, page.after, page.size + 1);
      return toConnection(rows, page, ({ id, score }) => `${score} ${id}`);
    },
    /** 可办事项, of a candidate that the caller was shown. */
    actionsOf: (candidate: Pick<PlatformCandidateEntity, 'state'>): readonly AvailableAction[] =>
      availableCandidateActions(caller, candidate),
    accept: (input: AcceptCandidate): Promise<Outcome<string>> => acceptCandidate(context, input),
    reject: (input: DecideCandidate): Promise<Outcome<string>> => rejectCandidate(context, input),
  };
}
