import { expect, it } from 'vitest';
import { availableClueActions, clueMachine, type ClueState } from './clue.js';

const OFFICE = { level: 'MUNICIPAL', region: '320100' } as const;
const clue = (state: ClueState) => ({
  receiver: 'BANKING',
  receiverLevel: OFFICE.level,
  receiverRegion: OFFICE.region,
  legalBasis: '反洗钱法 20',
  state,
});

it('what is listed of a clue is what its table allows, for the receiver and nobody else', () => {
  const receiver = { agency: 'BANKING', role: 'OFFICER', ...OFFICE } as const;
  for (const state of clueMachine.states) {
    const listed = availableClueActions(receiver, clue(state)).map(({ mutation }) => mutation);
    expect(listed).toEqual(clueMachine.allowed(state));
    for (const other of [
      { ...receiver, agency: 'PBOC' },
      { ...receiver, role: 'AUDITOR' as const },
      { ...receiver, region: '320200' },
    ]) {
      expect(availableClueActions(other, clue(state))).toEqual([]);
    }
  }
});
