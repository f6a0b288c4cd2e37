import { describe, expect, it } from 'vitest';
import { deadlineAction } from './deadline-actions.js';
import { DISPUTE_STATES, disputeMachine, isPending } from '../disputes/dispute.machine.js';

const LEVELS = ['DISTRICT', 'MUNICIPAL', 'PROVINCIAL', 'NATIONAL'] as const;
const TOLD = [null, 'OFFICE', 'LEADING_GROUP'] as const;

const every = DISPUTE_STATES.flatMap((state) =>
  LEVELS.flatMap((level) => TOLD.map((escalatedTo) => ({ state, level, escalatedTo }))),
);

describe('deadlineAction', () => {
  it.each([
    ['CONSULTATION', 'PROVINCIAL', null, { kind: 'TRANSITION', command: 'referDispute' }],
    ['COMPLETENESS', 'PROVINCIAL', null, { kind: 'TRANSITION', command: 'completeSupplement' }],
    ['REFERRED', 'PROVINCIAL', null, { kind: 'ESCALATE', to: 'OFFICE' }],
    ['REFERRED', 'PROVINCIAL', 'OFFICE', { kind: 'ESCALATE', to: 'LEADING_GROUP' }],
    ['DRAFTING', 'NATIONAL', null, { kind: 'ESCALATE', to: 'OFFICE' }],
    ['LEGAL_REVIEW', 'NATIONAL', null, { kind: 'ESCALATE', to: 'OFFICE' }],
    ['LEGAL_REVIEW', 'NATIONAL', 'OFFICE', { kind: 'ESCALATE', to: 'LEADING_GROUP' }],
    ['DELIBERATION', 'PROVINCIAL', null, { kind: 'TRANSITION', command: 'referDisputeUpward' }],
    ['DELIBERATION', 'NATIONAL', null, { kind: 'ESCALATE', to: 'LEADING_GROUP' }],
  ] as const)('in %s at the level %s, told %s', (state, level, escalatedTo, action) => {
    expect(deadlineAction({ state, level, escalatedTo })).toMatchObject(action);
  });

  it('asks for nothing that the table does not let the hub do', () => {
    for (const missed of every) {
      const action = deadlineAction(missed);
      if (!action) continue;
      const command = action.kind === 'TRANSITION' ? action.command : 'escalateDeadline';
      expect(disputeMachine.transitionFor(missed.state, command)?.by).toContain('HUB');
    }
  });

  it('does something in every state that waits for somebody, and comes to an end', () => {
    const acts = (missed: (typeof every)[number]): boolean => deadlineAction(missed) !== null;
    const untold = every.filter(({ escalatedTo }) => escalatedTo === null);
    expect(untold.filter(acts)).toEqual(untold.filter(({ state }) => isPending(state)));
    const told = every.flatMap((missed) => {
      const action = deadlineAction(missed);
      return action?.kind === 'ESCALATE' ? [{ ...missed, escalatedTo: action.to }] : [];
    });
    const toldAgain = told.flatMap((missed) => {
      const action = deadlineAction(missed);
      return action?.kind === 'ESCALATE' ? [{ ...missed, escalatedTo: action.to }] : [];
    });
    expect(toldAgain.length).toBeGreaterThan(0);
    expect(toldAgain.filter(acts)).toEqual([]);
  });
});
