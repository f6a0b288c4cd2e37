import { validate as isUuid } from 'uuid';
import type { Outcome } from '../../kernel/index.js';
import { holdsOn, showGate, type LawSource } from '../../law/index.js';
import {
  idPageRequest,
  toConnection,
  type Connection,
  type OperationScope,
} from '../../subgraph-kit/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import type {
  ApproveAccountWarrantInput,
  PauseAccountWarrantInput,
  RequestAccountWarrantInput,
  ResumeAccountWarrantInput,
  RevokeAccountWarrantInput,
} from './account-warrant.inputs.js';
import type { AccountWarrantPayload, AccountWarrantType } from './account-warrant.types.js';
import { toAccountWarrant, toPayload } from './account-warrant.view.js';
import { approveAccountWarrant } from '../use-cases/approve-account-warrant.js';
import { gateOfWarrant } from '../rows/warrant-snapshot.js';
import { listAccountWarrants, type AccountWarrantFilter } from '../use-cases/list-account-warrants.js';
import {
  pauseAccountWarrant,
  resumeAccountWarrant,
  revokeAccountWarrant,
} from '../use-cases/interrupt-account-warrant.js';
import { loadWarrantActions, loadWarrantEvents } from '../use-cases/read-account-warrant.js';
import { loadNumbers } from '../../workflow/numbers/index.js';
import { requestAccountWarrant } from '../use-cases/request-account-warrant.js';

export type WarrantServices = ReturnType<typeof openWarrants>;

/** The use cases of warrants for one operation; found by the resolvers at `context.data.warrants`. */
export function openWarrants({ database, context: { caller }, clock }: OperationScope, law: LawSource) {
  const context = { database, caller, clock, law };
  const snapshot = law.snapshot();
  const actions = loadWarrantActions(context);
  const events = loadWarrantEvents(context);
  /** What was read before a change is forgotten after it, so that a mutation answers with what is now. */
  const answer = async (changed: Promise<Outcome<AccountWarrantEntity>>): Promise<AccountWarrantPayload> => {
    const outcome = await changed;
    for (const loader of [actions, events]) loader.clearAll();
    return toPayload(outcome, clock.now(), caller.locale);
  };
  return {
    request: ({ idempotencyKey, ...request }: RequestAccountWarrantInput) =>
      answer(
        requestAccountWarrant(context, idempotencyKey, {
          ...request,
          accounts: request.accounts ?? null,
          target: request.target ?? null,
        }),
      ),
    approve: (input: ApproveAccountWarrantInput) => answer(approveAccountWarrant(context, { ...input })),
    pause: (input: PauseAccountWarrantInput) => answer(pauseAccountWarrant(context, { ...input })),
    resume: (input: ResumeAccountWarrantInput) => answer(resumeAccountWarrant(context, { ...input })),
    revoke: (input: RevokeAccountWarrantInput) => answer(revokeAccountWarrant(context, { ...input })),

    /** One of those that the caller's list has; null for any other id, and for a text that is no id. */
    async find(id: string): Promise<AccountWarrantType | null> {
      const [found] = isUuid(id) ? await listAccountWarrants(context, { id }, null, 1) : [];
      return found ? toAccountWarrant(found, clock.now()) : null;
    },

    async page(
      filter: AccountWarrantFilter,
      first: number | null | undefined,
      after: string | null | undefined,
    ): Promise<Connection<AccountWarrantType>> {
      const page = idPageRequest(first, after);
      const rows = await listAccountWarrants(context, filter, page.after, page.size + 1);
      const now = clock.now();
      return toConnection(
        rows.map((row) => toAccountWarrant(row, now)),
        page,
        ({ id }) => id,
      );
    },

    /** Every gate, past ones included, since warrants of that time rest on them; or those of one day. */
    gates: (at: string | null) =>
      snapshot
        .rows('gate')
        .filter((gate) => at === null || holdsOn(gate, at))
        .map((gate) => showGate(snapshot, gate)),
    gateOf({ gateCode: gate, requestedAt }: Pick<AccountWarrantType, 'gateCode' | 'requestedAt'>) {
      const row = gateOfWarrant(snapshot, { gate, requestedAt });
      return row && showGate(snapshot, row);
    },
    caller,
    numbers: loadNumbers(database),
    actions,
    events,
  };
}
