import { validate as isUuid } from 'uuid';
import { CatalogueItemEntity } from '../access/index.js';
import {
  runIdempotent,
  readWithRlsActor,
  selectRow,
  selectRows,
  setRlsActor,
  sql,
} from '../database/index.js';
import { idempotencyActor } from '../identity/index.js';
import {
  isBusinessRole,
  isHuman,
  isTooFarAhead,
  newId,
  ok,
  readRequiredText,
  refused,
  type Outcome,
} from '../kernel/index.js';
import {
  toConnection,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../subgraph-kit/index.js';
import { appendToOutbox, type OutboxTopic } from '../workflow/outbox/index.js';
import { createRecorder, type Reaction } from '../workflow/recorder/index.js';
import { OnwardConsentEntity, onwardConsentWorkflow } from './onward-consent.entity.js';
import {
  onwardConsentUnknown,
  onwardItemsUnusable,
  onwardPartiesUnusable,
  onwardStepNotYours,
  onwardTermUnusable,
} from './onward-consent.errors.js';
import {
  onwardConsentMachine,
  type OnwardCommand,
  type OnwardConsentState,
} from './onward-consent.machine.js';

const MAX_TEXT = 2_000;

const TOPICS = {
  REQUESTED: 'onward_consent.requested',
  CONSENTED: 'onward_consent.consented',
  REFUSED: 'onward_consent.ended',
  ENDED: 'onward_consent.ended',
} as const satisfies Record<OnwardConsentState, OutboxTopic>;

export interface RequestOnwardConsent {
  readonly idempotencyKey: string;
  readonly recipient: string;
  /** Conditional items of one other agency. */
  readonly items: readonly string[];
  readonly reason: string;
  readonly legalBasis: string;
  readonly validTo: Date;
}

export interface OnwardStep {
  readonly idempotencyKey: string;
  readonly consentId: string;
  readonly command: OnwardCommand;
  /** What the source agency says; null for other steps. */
  readonly answer: string | null;
}

/** Tells the source agency of a request, the holder of a refusal, and all three that a consent began or ended: ids and codes. */
const publish: Reaction<OnwardConsentEntity> = async (manager, { command, after, metadata }) => {
  const { id, version, state, source, holder, recipient, items } = after;
  const toSource = state === 'REQUESTED' || command === 'withdrawOnward';
  await appendToOutbox(manager, {
    topic: TOPICS[state],
    subject: { kind: 'ONWARD_CONSENT', id, version },
    recipients: toSource ? [source] : state === 'REFUSED' ? [holder] : [holder, source, recipient],
    body: { consent: id, state, source, holder, recipient, items },
    at: metadata.at,
  });
};

const recorder = createRecorder(onwardConsentWorkflow, [publish]);

/** The feature for one operation of one caller; found by the resolvers at `context.data.onwardSharing`. */
export function openOnwardSharing({ database, clock, context: { caller } }: OperationScope) {
  const list = async (
    id: string | null,
    after: string | null,
    limit: number,
  ): Promise<OnwardConsentEntity[]> => {
    if (!isBusinessRole(caller.role)) return [];
    return readWithRlsActor(database, caller.agency, (manager) => {
      const { agency } = caller;
      const matching = [sql`${agency} IN (chosen.holder, chosen.source, chosen.recipient)`];
      if (id !== null) matching.push(sql`chosen.id = ${id}`);
      if (after !== null) matching.push(sql`chosen.id < ${after}`);
      return selectRows(manager, OnwardConsentEntity, { matching, order: { id: 'DESC' }, limit });
    });
  };
  return {
    caller,
    /** Null for one that there is not, or that the caller's agency is no party to. */
    find: async (id: string): Promise<OnwardConsentEntity | null> =>
      isUuid(id) ? ((await list(id, null, 1))[0] ?? null) : null,
    async page(page: PageRequest): Promise<Connection<OnwardConsentEntity>> {
      return toConnection(await list(null, page.after, page.size + 1), page, ({ id }) => id);
    },

    /**
     * 申请向第三方提供. Refuses ONWARD_STEP_NOT_YOURS, ONWARD_ITEMS_UNUSABLE, ONWARD_PARTIES_UNUSABLE, ONWARD_TERM_UNUSABLE and what the
     * limits of texts refuse.
     *
     * @returns its id
     */
    async request({ idempotencyKey, ...input }: RequestOnwardConsent): Promise<Outcome<string>> {
      if (!isHuman(caller.role)) return refused(onwardStepNotYours({}));
      const reason = readRequiredText('reason', input.reason, MAX_TEXT);
      if (!reason.ok) return reason;
      const legalBasis = readRequiredText('legalBasis', input.legalBasis, MAX_TEXT);
      if (!legalBasis.ok) return legalBasis;
      const now = clock.now();
      if (input.validTo <= now || isTooFarAhead(input.validTo, now)) return refused(onwardTermUnusable({}));
      const request = {
        actor: idempotencyActor(caller),
        operation: 'requestOnwardConsent',
        key: idempotencyKey,
        input,
      };
      return runIdempotent(database, request, {
        authorize: async () => ok(null),
        async perform(manager) {
          const wanted = [...new Set(input.items)].slice(0, 100);
          const rows = await selectRows(manager, CatalogueItemEntity, {
            where: { id: wanted, shareType: 'CONDITIONAL', withdrawn: false },
          });
          const [source, ...others] = new Set(rows.map(({ owner }) => owner));
          const isWhole = rows.length === wanted.length && others.length === 0;
          if (source === undefined || !isWhole || source === caller.agency) {
            return refused(onwardItemsUnusable({ items: wanted.slice(0, 20).map((id) => id.slice(0, 100)) }));
          }
          const { recipient, validTo } = input;
          if ([source, caller.agency].includes(recipient)) return refused(onwardPartiesUnusable({}));
          await setRlsActor(manager, caller.agency);
          const row: OnwardConsentEntity = {
            id: newId(),
            holder: caller.agency,
            source,
            recipient,
            items: wanted.toSorted(),
            reason: reason.value,
            legalBasis: legalBasis.value,
            validTo,
            askedBy: caller.officer,
            askedAt: now,
            state: onwardConsentMachine.initial,
            version: 1,
            answer: null,
            answeredBy: null,
            answeredAt: null,
          };
          await recorder.open(manager, row, { by: caller, at: now });
          return ok(row.id);
        },
      });
    },

    /**
     * Consents, refuses, withdraws or ends. Refuses ONWARD_CONSENT_UNKNOWN, ONWARD_STEP_NOT_YOURS (also to whoever asked, in
     * whatever agency's name), TRANSITION_NOT_ALLOWED and what the limits of texts refuse.
     *
     * @returns its id
     */
    async step({ idempotencyKey, consentId, command, answer }: OnwardStep): Promise<Outcome<string>> {
      if (!isHuman(caller.role) || !isUuid(consentId)) return refused(onwardConsentUnknown({}));
      const said = answer === null ? ok(null) : readRequiredText('answer', answer, MAX_TEXT);
      if (!said.ok) return said;
      const isAnswer = command === 'consentOnward' || command === 'refuseOnward';
      const request = {
        actor: idempotencyActor(caller),
        operation: isAnswer ? 'answerOnwardConsent' : 'endOnwardConsent',
        key: idempotencyKey,
        input: { consentId, command, answer: said.value },
      };
      return runIdempotent(database, request, {
        async authorize(manager) {
          await setRlsActor(manager, caller.agency);
          const consent = await selectRow(manager, OnwardConsentEntity, {
            where: { id: consentId },
            lock: 'FOR UPDATE',
          });
          if (!consent) return refused(onwardConsentUnknown({}));
          const by = onwardConsentMachine.transitions.find((each) => each.command === command)?.by ?? [];
          const isSource = caller.agency === consent.source && by.includes('SOURCE');
          const isHolder = caller.agency === consent.holder && by.includes('HOLDER');
          const isOwnRequest = isSource && caller.officer === consent.askedBy;
          return (isSource || isHolder) && !isOwnRequest ? ok(consent) : refused(onwardStepNotYours({}));
        },
        async perform(manager, consent) {
          const at = clock.now();
          const change = isAnswer ? { answer: said.value, answeredBy: caller.officer, answeredAt: at } : {};
          const moved = await recorder.transition(manager, consent, command, { by: caller, at }, change);
          return moved.ok ? ok(consent.id) : moved;
        },
      });
    },
  };
}

export type OnwardServices = ReturnType<typeof openOnwardSharing>;
