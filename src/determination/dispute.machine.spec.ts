import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPUTE_STATES, disputeMachine, resumeCommand, type DisputeCommand } from './dispute.machine.js';
import { substanceCaseMachine } from './substance-case.machine.js';

const COMMANDS = [...new Set(disputeMachine.moves.map((move) => move.command))];

/** The dispute's life by the plan, told as conditions on what has happened since it was last before the parties. */
class Model {
  referred = false;
  accepted = false;
  legal = false;
  ruled = false;
  settled = false;
  suspended = false;

  get state(): string {
    if (this.settled) return 'SETTLED';
    if (this.suspended) return 'SUSPENDED';
    if (this.ruled) return 'DECIDED';
    if (this.legal) return 'DELIBERATION';
    if (this.accepted) return 'LEGAL_REVIEW';
    return this.referred ? 'REFERRED' : 'CONSULTATION';
  }

  /** Whether it happened. */
  give(command: DisputeCommand): boolean {
    const effects: Partial<Record<DisputeCommand, [boolean, () => void]>> = {
      settleDispute: [this.state === 'CONSULTATION', () => (this.settled = true)],
      referDispute: [this.state === 'CONSULTATION', () => (this.referred = true)],
      acceptDispute: [this.state === 'REFERRED', () => (this.accepted = true)],
      passLegalReview: [this.state === 'LEGAL_REVIEW', () => (this.legal = true)],
      returnToParties: [this.state === 'LEGAL_REVIEW', () => (this.referred = this.accepted = false)],
      ruleDispute: [this.state === 'DELIBERATION', () => (this.ruled = true)],
      reopenDispute: [this.state === 'DECIDED', () => (this.accepted = this.legal = this.ruled = false)],
      suspendDispute: [
        !this.settled && !this.ruled && !this.suspended,
        () => {
          this.suspended = true;
        },
      ],
    };
    const effect = effects[command];
    if (effect) {
      const [possible, happen] = effect;
      if (possible) happen();
      return possible;
    }
    if (command.startsWith('resume')) {
      const possible = this.suspended;
      this.suspended = false;
      return possible;
    }
    const isOpinion = command.endsWith('Opinion');
    return this.state === (isOpinion ? 'CONSULTATION' : 'DELIBERATION');
  }
}

describe('disputeMachine', () => {
  it('lives as the plan has it, whatever is asked of it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COMMANDS), { maxLength: 40 }), (commands) => {
        const model = new Model();
        let state = disputeMachine.initial;
        let suspendedFrom: string | null = null;
        for (const asked of commands) {
          // A suspended dispute is only ever asked to resume where it stood.
          const command = asked.startsWith('resume') ? (resumeCommand(suspendedFrom) ?? asked) : asked;
          const outcome = disputeMachine.move(state, command);
          expect(outcome.ok).toBe(model.give(command));
          if (!outcome.ok) continue;
          suspendedFrom = outcome.value === 'SUSPENDED' ? state : null;
          state = outcome.value;
          expect(state).toBe(model.state);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('ends in nothing but an agreement', () => {
    expect(DISPUTE_STATES.filter((state) => disputeMachine.isTerminal(state))).toEqual(['SETTLED']);
    expect(disputeMachine.allowed('SETTLED')).toEqual([]);
  });

  it('lets only members of the leading group recuse, vote and rule', () => {
    const ofMembers = disputeMachine.moves.filter((move) => move.by.includes('LEADING_GROUP'));
    expect(ofMembers.map(({ command }) => command)).toEqual(['recuse', 'castVote', 'ruleDispute']);
    expect(ofMembers.every(({ by }) => by.length === 1)).toBe(true);
  });

  it('keeps a ground for every move', () => {
    for (const { rule } of [...disputeMachine.moves, ...substanceCaseMachine.moves])
      expect(rule).not.toBe('');
  });
});

describe('resumeCommand', () => {
  it('takes every state that can be suspended back to itself', () => {
    const suspendable = DISPUTE_STATES.filter((state) => disputeMachine.move(state, 'suspendDispute').ok);
    expect(suspendable).toEqual(['CONSULTATION', 'REFERRED', 'LEGAL_REVIEW', 'DELIBERATION']);
    for (const state of suspendable) {
      const command = resumeCommand(state);
      expect(command && disputeMachine.move('SUSPENDED', command)).toEqual({ ok: true, value: state });
    }
    expect(resumeCommand('DECIDED')).toBeNull();
    expect(resumeCommand(null)).toBeNull();
  });
});

describe('substanceCaseMachine', () => {
  it('takes no opinion once the case is determined', () => {
    expect(substanceCaseMachine.allowed('DETERMINED')).toEqual(['reopenDispute']);
  });
});
