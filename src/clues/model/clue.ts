import {
  actsForOffice,
  defineStateMachine,
  isHuman,
  type AvailableAction,
  type Level,
  type LocalizedText,
  type OfficePlace,
  type Role,
} from '../../kernel/index.js';

/** Who passes clues on: the body that holds the reports they come from. */
export const CLUE_SENDER = 'PBOC';

export const CLUE_STATES = ['PASSED_ON', 'RECEIVED', 'FED_BACK'] as const;
export type ClueState = (typeof CLUE_STATES)[number];

/** What the first event of a clue says; every step rests on the law that the clue names. */
export const CLUE_OPENING = { command: 'transferClue' } as const;

/** 线索移送: passed on by the People's Bank, signed for, and answered with what came of it. */
export const clueMachine = defineStateMachine({
  name: 'clue',
  states: CLUE_STATES,
  initial: 'PASSED_ON',
  terminal: ['FED_BACK'],
  transitions: [
    { from: ['PASSED_ON'], command: 'receiveClue', to: 'RECEIVED' },
    { from: ['RECEIVED'], command: 'feedBackClue', to: 'FED_BACK' },
  ],
});

export type ClueCommand = (typeof clueMachine.transitions)[number]['command'];

const LABELS: Readonly<Record<ClueCommand, LocalizedText>> = {
  receiveClue: { en: 'Sign for the clue', zh: '签收线索' },
  feedBackClue: { en: 'Say what came of the clue', zh: '反馈线索办理结果' },
};

/** 可办事项: what somebody can send about a clue now, with an input that is in order. */
export function availableClueActions(
  actor: Parameters<typeof receives>[0],
  clue: Parameters<typeof receives>[1] & { readonly state: ClueState; readonly legalBasis: string },
): readonly AvailableAction[] {
  if (!receives(actor, clue)) return [];
  return clueMachine
    .allowed(clue.state)
    .map((mutation) => ({ mutation, label: LABELS[mutation], deadline: null, rule: clue.legalBasis }));
}

/** Whether somebody acts for the office that a clue was passed on to, or for one above it. */
export function receives(
  actor: OfficePlace & { readonly agency: string; readonly role: Role },
  clue: { readonly receiver: string; readonly receiverLevel: Level; readonly receiverRegion: string | null },
): boolean {
  const office = { level: clue.receiverLevel, region: clue.receiverRegion };
  return actor.agency === clue.receiver && isHuman(actor.role) && actsForOffice(actor, office);
}
