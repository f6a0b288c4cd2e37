import type { EntityManager } from 'typeorm';
import { HUB, selectRow, setRlsActor } from '../database/index.js';
import { wakeUpAt } from '../determination/index.js';
import { publishMovedDeadline } from '../workflow/deadlines/index.js';
import { appendToOutbox, type OutboxTopic } from '../workflow/outbox/index.js';
import { createRecorder, type Reaction } from '../workflow/recorder/index.js';
import { replaceTasks, type NewTask, type TaskSource } from '../workflow/tasks/index.js';
import { OnwardConsentEntity, onwardConsentWorkflow } from './onward-consent.entity.js';
import { ONWARD_OPENING, type OnwardCommand } from './onward-consent.machine.js';

/** What a request asks of its source agency (待办): an answer, of whichever of its offices; nothing once it has one. */
function tasksOfConsent({ state, source, dueAt, remindedAt }: OnwardConsentEntity): readonly NewTask[] {
  if (state !== 'REQUESTED') return [];
  const anyOffice = { officer: null, level: null, region: null, platformCode: null };
  return [
    { kind: 'ANSWER_ONWARD_CONSENT', agency: source, ...anyOffice, dueAt, urgent: remindedAt !== null },
  ];
}

const sync = (manager: EntityManager, consent: OnwardConsentEntity, at: Date): Promise<void> =>
  replaceTasks(manager, { kind: 'ONWARD_CONSENT', id: consent.id }, tasksOfConsent(consent), at);

const syncTasksOfConsent: Reaction<OnwardConsentEntity> = (manager, { after, metadata }) =>
  sync(manager, after, metadata.at);

type Parties = Pick<OnwardConsentEntity, 'holder' | 'source' | 'recipient'>;

const toSource = ({ source }: Parties): string[] => [source];
const toHolder = ({ holder }: Parties): string[] => [holder];
const toBoth = ({ holder, source }: Parties): string[] => [holder, source];
const toAll = ({ holder, source, recipient }: Parties): string[] => [holder, source, recipient];

const RESULTS: Readonly<
  Partial<
    Record<
      OnwardCommand | (typeof ONWARD_OPENING)['command'],
      readonly [OutboxTopic, (of: Parties) => string[]]
    >
  >
> = {
  requestOnwardConsent: ['onward_consent.requested', toSource],
  consentOnward: ['onward_consent.consented', toAll],
  refuseOnward: ['onward_consent.ended', toHolder],
  withdrawOnward: ['onward_consent.ended', toSource],
  endOnward: ['onward_consent.ended', toAll],
  warnOfDeadline: ['onward_consent.due_soon', toSource],
  remindOverdue: ['onward_consent.overdue', toBoth],
};

/** Tells those concerned what came of a step: ids and codes, nothing of the reasons. */
const publish: Reaction<OnwardConsentEntity> = async (manager, { command, before, after, metadata }) => {
  const expired = [
    'onward_consent.ended',
    // The third agency never heard of a request that was not answered.
    before?.state === 'CONSENTED' ? toAll : toBoth,
  ] as const;
  const result = command === 'expireOnward' ? expired : RESULTS[command as keyof typeof RESULTS];
  if (!result) return;
  const [topic, recipientsOf] = result;
  const { id, version, state, source, holder, recipient, items, dueAt } = after;
  await appendToOutbox(manager, {
    topic,
    subject: { kind: 'ONWARD_CONSENT', id, version },
    recipients: recipientsOf(after),
    body: { consent: id, state, source, holder, recipient, items, dueAt: dueAt?.toISOString() ?? null },
    at: metadata.at,
  });
};

/** Steps of consents, and what subscribes to them: run after each in this order, in its transaction. */
export const onwardRecorder = createRecorder(onwardConsentWorkflow, [
  wakeUpAt(({ actsAt }) => actsAt),
  syncTasksOfConsent,
  publish,
  publishMovedDeadline({
    topic: 'onward_consent.deadline_moved',
    kind: 'ONWARD_CONSENT',
    concerned: ({ holder }) => [holder],
  }),
]);

/** 待办 of requests for onward sharing. */
export const onwardTasks: TaskSource = {
  kind: 'ONWARD_CONSENT',
  open: `SELECT id::text FROM coordination.onward_consent WHERE state = 'REQUESTED'`,
  rebuild: async (manager, id, at) => {
    await setRlsActor(manager, HUB);
    const consent = await selectRow(manager, OnwardConsentEntity, { where: { id }, lock: 'FOR UPDATE' });
    if (consent) await sync(manager, consent, at);
  },
};
