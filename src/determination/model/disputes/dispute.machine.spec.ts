import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPUTE_STATES, disputeMachine, resumeCommand, type DisputeCommand } from './dispute.machine.js';
import { substanceCaseMachine } from '../cases/substance-case.machine.js';

const COMMANDS = [...new Set(disputeMachine.transitions.map((transition) => transition.command))];

const PENDING = ['CONSULTATION', 'REFERRED', 'COMPLETENESS', 'DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION'];
const OPINIONS = new Set<string>([
  'fileOpinion',
  'reviseOpinion',
  'withdrawOpinion',
  'declineOpinion',
  'addConcernedAgency',
]);
const ANY_TIME = new Set<string>(['markUrgent', 'orderInterimMeasure']);
const LATE = new Set(['REFERRED', 'DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION']);

/** The dispute's life by the plan, told as conditions on what has happened since it was last before the parties. */
class Model {
  referred = false;
  supplementing = false;
  accepted = false;
  drafted = false;
  legal = false;
  ruled = false;
  implementing = false;
  closed = false;
  /** How it ended without a ruling. */
  over: 'SETTLED' | 'WITHDRAWN' | null = null;
  suspended = false;

  get state(): string {
    if (this.over) return this.over;
    if (this.suspended) return 'SUSPENDED';
    if (this.closed) return 'CLOSED';
    if (this.implementing) return 'IMPLEMENTING';
    if (this.ruled) return 'DECIDED';
    if (this.legal) return 'DELIBERATION';
    if (this.drafted) return 'LEGAL_REVIEW';
    if (this.accepted) return 'DRAFTING';
    if (this.supplementing) return 'COMPLETENESS';
    return this.referred ? 'REFERRED' : 'CONSULTATION';
  }

  get isPending(): boolean {
    return PENDING.includes(this.state);
  }

  /** Before the leading group again, from the start. */
  #refer(): void {
    this.referred = true;
    this.supplementing =
      this.accepted =
      this.drafted =
      this.legal =
      this.ruled =
      this.implementing =
      this.closed =
        false;
  }

  /** Whether it happened. */
  give(command: DisputeCommand): boolean {
    const { state } = this;
    const effects: Partial<Record<DisputeCommand, [boolean, () => void]>> = {
      settleDispute: [state === 'CONSULTATION', () => (this.over = 'SETTLED')],
      withdrawDispute: [this.isPending || state === 'SUSPENDED', () => (this.over = 'WITHDRAWN')],
      referDispute: [state === 'CONSULTATION', () => this.#refer()],
      referDisputeUpward: [this.isPending && state !== 'CONSULTATION', () => this.#refer()],
      declareDisagreement: [
        this.isPending,
        () => {
          if (state !== 'CONSULTATION') this.#refer();
        },
      ],
      requestSupplement: [state === 'REFERRED', () => (this.supplementing = true)],
      supplementDispute: [state === 'COMPLETENESS', () => undefined],
      completeSupplement: [state === 'COMPLETENESS', () => (this.supplementing = false)],
      acceptDispute: [state === 'REFERRED', () => (this.accepted = true)],
      tableRuling: [
        ['DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION'].includes(state),
        () => {
          this.drafted = true;
          this.legal = false;
        },
      ],
      rejectDraft: [
        state === 'DELIBERATION',
        () => {
          this.drafted = this.legal = false;
        },
      ],
      returnDraft: [state === 'LEGAL_REVIEW', () => (this.drafted = false)],
      passLegalReview: [state === 'LEGAL_REVIEW', () => (this.legal = true)],
      returnToParties: [
        state === 'LEGAL_REVIEW',
        () => (this.referred = this.accepted = this.drafted = false),
      ],
      ruleDispute: [state === 'DELIBERATION', () => (this.ruled = true)],
      startImplementation: [state === 'DECIDED', () => (this.implementing = true)],
      closeDispute: [state === 'DECIDED' || state === 'IMPLEMENTING', () => (this.closed = true)],
      reopenDispute: [['DECIDED', 'IMPLEMENTING', 'CLOSED'].includes(state), () => this.#refer()],
      recomputeDeadline: [this.isPending || state === 'SUSPENDED', () => undefined],
      escalateDeadline: [LATE.has(state), () => undefined],
      liftInterimMeasure: [this.isPending || state === 'SUSPENDED', () => undefined],
      suspendDispute: [this.isPending, () => (this.suspended = true)],
    };
    const effect = effects[command];
    if (effect) {
      const [possible, happen] = effect;
      if (possible) happen();
      return possible;
    }
    if (command.startsWith('resume')) {
      const possible = this.suspended && this.over === null;
      if (possible) this.suspended = false;
      return possible;
    }
    if (ANY_TIME.has(command)) return this.isPending;
    return state === (OPINIONS.has(command) ? 'CONSULTATION' : 'DELIBERATION');
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
          const outcome = disputeMachine.transition(state, command);
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

  it('ends for good in nothing but an agreement or a withdrawal', () => {
    const final = DISPUTE_STATES.filter((state) => disputeMachine.isTerminal(state));
    expect(final).toEqual(['SETTLED', 'WITHDRAWN']);
    for (const state of final) expect(disputeMachine.allowed(state)).toEqual([]);
  });

  it('lets only members of the leading group recuse, vote and rule', () => {
    const onlyMembers = disputeMachine.transitions.filter(
      ({ by }) => by.length === 1 && by[0] === 'LEADING_GROUP',
    );
    expect(onlyMembers.map(({ command }) => command)).toEqual([
      'recuse',
      'castVote',
      'stateView',
      'rejectDraft',
      'ruleDispute',
    ]);
  });

  it('lets nobody but the hub settle a dispute, begin its implementation or say that somebody is late', () => {
    for (const command of ['settleDispute', 'startImplementation', 'escalateDeadline'] as const) {
      const lines = disputeMachine.transitions.filter((transition) => transition.command === command);
      expect(new Set(lines.flatMap(({ by }) => by))).toEqual(new Set(['HUB']));
    }
  });

  it('keeps a ground for every transition', () => {
    for (const { rule } of [...disputeMachine.transitions, ...substanceCaseMachine.transitions])
      expect(rule).not.toBe('');
  });
});

describe('resumeCommand', () => {
  it('takes every state that can be suspended back to itself', () => {
    const suspendable = DISPUTE_STATES.filter(
      (state) => disputeMachine.transition(state, 'suspendDispute').ok,
    );
    expect(suspendable).toEqual(PENDING);
    for (const state of suspendable) {
      const command = resumeCommand(state);
      expect(command && disputeMachine.transition('SUSPENDED', command)).toEqual({ ok: true, value: state });
    }
    expect(resumeCommand('DECIDED')).toBeNull();
    expect(resumeCommand(null)).toBeNull();
  });
});

describe('substanceCaseMachine', () => {
  it('takes no opinion once the case is determined', () => {
    expect(substanceCaseMachine.allowed('DETERMINED')).toEqual(['closeSubstanceCase', 'reopenDispute']);
  });
});
