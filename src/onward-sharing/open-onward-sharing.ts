import DataLoader from 'dataloader';
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
import { expectVersion } from '../determination/index.js';
import { idempotencyActor } from '../identity/index.js';
import {
  isBusinessRole,
  isHuman,
  isTooFarAhead,
  newId,
  ok,
  readRequiredText,
  refused,
  type AvailableAction,
  type Outcome,
} from '../kernel/index.js';
import type { LawSource } from '../law/index.js';
import {
  toConnection,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../subgraph-kit/index.js';
import { startTimer, STOPPED } from './onward-consent-timer.js';
import { OnwardConsentEntity, OnwardConsentEventEntity } from './onward-consent.entity.js';
import {
  onwardConsentUnknown,
  onwardItemsUnusable,
  onwardPartiesUnusable,
  onwardStepNotYours,
  onwardTermUnusable,
} from './onward-consent.errors.js';
import {
  onwardConsentMachine,
  STEP_LABELS,
  type OnwardCommand,
  type OnwardSide,
} from './onward-consent.machine.js';
import { onwardRecorder } from './onward-consent.reactions.js';

const MAX_TEXT = 2_000;

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
  readonly expectedVersion?: number | null | undefined;
  readonly command: OnwardCommand;
  /** What the source agency says; null for other steps. */
  readonly answer: string | null;
}

/** The feature for one operation of one caller; found by the resolvers at `context.data.onwardSharing`. */
export function openOnwardSharing({ database, clock, context: { caller } }: OperationScope, law: LawSource) {
  const events = new DataLoader(async (ids: readonly string[]) => {
    const rows = await readWithRlsActor(database, caller.agency, (manager) =>
      selectRows(manager, OnwardConsentEventEntity, { where: { consentId: ids }, order: { version: 'ASC' } }),
    );
    return ids.map((id) => rows.filter(({ consentId }) => consentId === id));
  });
  /** In which capacities the caller acts; whoever asked never answers, in whatever agency's name. */
  const sidesOf = ({ holder, source, askedBy }: OnwardConsentEntity): readonly OnwardSide[] => {
    if (!isHuman(caller.role)) return [];
    if (caller.agency === holder) return ['HOLDER'];
    return caller.agency === source && caller.officer !== askedBy ? ['SOURCE'] : [];
  };
  const byOf = (command: OnwardCommand): readonly OnwardSide[] =>
    onwardConsentMachine.transitions.find((each) => each.command === command)?.by ?? [];
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
    events,
    /** 可办事项: the mutations that the caller can send now, with an input that is in order. */
    actionsOf(consent: OnwardConsentEntity): readonly AvailableAction[] {
      const sides = sidesOf(consent);
      const found = new Map<string, AvailableAction>();
      for (const command of onwardConsentMachine.allowed(consent.state)) {
        const transition = onwardConsentMachine.transitionFor(consent.state, command);
        const step = STEP_LABELS[command];
        if (!transition || !step || !transition.by.some((side) => sides.includes(side))) continue;
        // The period is the source agency's: the holder may withdraw at any time.
        const deadline = transition.by.includes('SOURCE') ? consent.dueAt : null;
        found.set(step.mutation, { ...step, deadline, rule: transition.rule });
      }
      return [...found.values()];
    },
    /** Null for one that there is not, or that the caller's agency is no party to. */
    find: async (id: string): Promise<OnwardConsentEntity | null> =>
      isUuid(id) ? ((await list(id, null, 1))[0] ?? null) : null,
    async page(page: PageRequest): Promise<Connection<OnwardConsentEntity>> {
      return toConnection(await list(null, page.after, page.size + 1), page, ({ id }) => id);
    },

    /**
     * 申请向第三方提供: the source agency has a task to answer within its period. Refuses ONWARD_STEP_NOT_YOURS, ONWARD_ITEMS_UNUSABLE,
     * ONWARD_PARTIES_UNUSABLE, ONWARD_TERM_UNUSABLE, ONWARD_PERIOD_MISSING and what the limits of texts refuse.
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
          const timer = startTimer(law.snapshot(), now, validTo);
          if (!timer.ok) return timer;
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
            ...timer.value,
          };
          await onwardRecorder.open(manager, row, { by: caller, at: now });
          return ok(row.id);
        },
      });
    },

    /**
     * Consents, refuses, withdraws or ends. Refuses ONWARD_CONSENT_UNKNOWN, ONWARD_STEP_NOT_YOURS (also to whoever asked, in
     * whatever agency's name), STALE_VERSION, TRANSITION_NOT_ALLOWED, ONWARD_TERM_UNUSABLE for a consent that would be over, and what
     * the limits of texts refuse.
     *
     * @returns its id
     */
    async step({
      idempotencyKey,
      consentId,
      expectedVersion = null,
      command,
      answer,
    }: OnwardStep): Promise<Outcome<string>> {
      if (!isHuman(caller.role) || !isUuid(consentId)) return refused(onwardConsentUnknown({}));
      const said = answer === null ? ok(null) : readRequiredText('answer', answer, MAX_TEXT);
      if (!said.ok) return said;
      const isAnswer = command === 'consentOnward' || command === 'refuseOnward';
      const request = {
        actor: idempotencyActor(caller),
        operation: isAnswer ? 'answerOnwardConsent' : 'endOnwardConsent',
        key: idempotencyKey,
        input: { consentId, expectedVersion, command, answer: said.value },
      };
      const outcome = await runIdempotent(database, request, {
        async authorize(manager) {
          await setRlsActor(manager, caller.agency);
          const consent = await selectRow(manager, OnwardConsentEntity, {
            where: { id: consentId },
            lock: 'FOR UPDATE',
          });
          if (!consent) return refused(onwardConsentUnknown({}));
          const sides = sidesOf(consent);
          const mayAct = byOf(command).some((side) => sides.includes(side));
          return mayAct ? ok(consent) : refused(onwardStepNotYours({}));
        },
        async perform(manager, consent) {
          const version = expectVersion(expectedVersion, consent);
          if (!version.ok) return version;
          const possible = onwardConsentMachine.transition(consent.state, command);
          if (!possible.ok) return possible;
          const at = clock.now();
          const { validTo } = consent;
          if (command === 'consentOnward' && validTo <= at) return refused(onwardTermUnusable({}));
          const change = {
            ...STOPPED,
            ...(isAnswer ? { answer: said.value, answeredBy: caller.officer, answeredAt: at } : {}),
            ...(command === 'consentOnward' ? { actsAt: validTo } : {}),
          };
          const moved = await onwardRecorder.transition(
            manager,
            consent,
            command,
            { by: caller, at },
            change,
          );
          return moved.ok ? ok(consent.id) : moved;
        },
      });
      events.clearAll();
      return outcome;
    },
  };
}

export type OnwardServices = ReturnType<typeof openOnwardSharing>;
