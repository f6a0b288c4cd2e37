import {
  isGroupSide,
  isHuman,
  ok,
  refused,
  type Actor,
  type LocalizedText,
  type Outcome,
} from '../../../kernel/index.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { substanceCaseMachine } from '../../model/cases/substance-case.machine.js';
import {
  actorNotAllowed,
  notConcerned,
  opinionAlreadyDeclined,
  opinionAlreadyFiled,
  opinionDeclined,
  opinionWithdrawn,
} from '../../model/refusals/determination.errors.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { disputeMachine } from '../../model/disputes/dispute.machine.js';
import { holdPartyOffice } from '../../model/offices/party-office.js';
import { filingAgency, type Acting } from '../../model/actors/actor-capacity.js';
import { caseCommandFor, type OpinionCommand } from './opinion-change.js';
import type { OpinionEntity } from '../../rows/opinions/opinion.entity.js';

export const OPINION_LABELS: Readonly<Record<OpinionCommand, LocalizedText>> = {
  fileOpinion: { en: 'File an opinion', zh: '出具意见' },
  declineOpinion: { en: 'Answer that it is not ours', zh: '回复不属本部门职责' },
  reviseOpinion: { en: 'Revise the opinion', zh: '修改意见' },
  withdrawOpinion: { en: 'Withdraw the opinion', zh: '撤回意见' },
};

type Answer = Pick<OpinionEntity, 'id' | 'status'>;

/** What each command asks of the agency's answer so far, where there is one. */
const ANSWER_RULES: Readonly<Record<OpinionCommand, (answer: Answer) => Outcome<null>>> = {
  fileOpinion: ({ id, status }) =>
    status === 'ACTIVE' ? refused(opinionAlreadyFiled({ opinionId: id })) : ok(null),
  declineOpinion: ({ id, status }) =>
    status === 'DECLINED' ? refused(opinionAlreadyDeclined({ opinionId: id })) : ok(null),
  reviseOpinion: ({ id, status }) => {
    if (status === 'WITHDRAWN') return refused(opinionWithdrawn({ opinionId: id }));
    return status === 'DECLINED' ? refused(opinionDeclined({ opinionId: id })) : ok(null);
  },
  withdrawOpinion: ({ id, status }) =>
    status === 'WITHDRAWN' ? refused(opinionWithdrawn({ opinionId: id })) : ok(null),
};

/** The agency whose officer or leader the caller is. Refuses ACTOR_NOT_ALLOWED. */
export function opiningAgency({ agency, role }: Acting, command: OpinionCommand): Outcome<Actor> {
  if (!isGroupSide(agency) && isHuman(role)) return ok(agency);
  return refused(actorNotAllowed({ command, agency, role, allowed: ['PARTY'] }));
}

/** The agency in whose name the caller answers on this case. Refuses NOT_CONCERNED and OUTSIDE_JURISDICTION. */
export function concernedAgency(
  caller: Acting,
  { concernedAgencies: concerned, offices }: Pick<SubstanceCaseEntity, 'concernedAgencies' | 'offices'>,
): Outcome<Actor> {
  const agency = filingAgency(caller, concerned);
  if (!agency) return refused(notConcerned({ agency: caller.agency, concerned }));
  const office = holdPartyOffice(caller, offices);
  return office.ok ? ok(agency) : office;
}

/** Whether the case and its dispute take this command now. Refuses TRANSITION_NOT_ALLOWED. */
export function opinionTransition(
  command: OpinionCommand,
  { status }: Pick<SubstanceCaseEntity, 'status'>,
  dispute: Pick<DisputeEntity, 'state'> | null,
): Outcome<unknown> {
  const caseMove = substanceCaseMachine.transition(status, caseCommandFor(command, status, false));
  if (!caseMove.ok) return caseMove;
  return dispute ? disputeMachine.transition(dispute.state, command) : ok(null);
}

/** What a step of an opinion rests on, by the table of the case; null where that has no such step. */
export function opinionRule(
  command: OpinionCommand,
  { status }: Pick<SubstanceCaseEntity, 'status'>,
): string | null {
  return substanceCaseMachine.transitionFor(status, caseCommandFor(command, status, false))?.rule ?? null;
}

/**
 * Whether the command fits the agency's answer so far. Refuses OPINION_ALREADY_FILED, OPINION_ALREADY_DECLINED,
 * OPINION_DECLINED and OPINION_WITHDRAWN.
 *
 * @param earlier null where the agency has not answered; what changes an answer has one
 */
export function answerPermits(command: OpinionCommand, earlier: Answer | null): Outcome<null> {
  return earlier === null ? ok(null) : ANSWER_RULES[command](earlier);
}
