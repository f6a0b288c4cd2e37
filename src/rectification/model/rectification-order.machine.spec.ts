import { describe, expect, it } from 'vitest';
import { rectificationOrderMachine } from './rectification-order.machine.js';

const CLOCK = ['warnOfDeadline', 'remindOverdue', 'escalateOverdue'] as const;
const BY_HUB: ReadonlySet<string> = new Set([...CLOCK, 'recomputeDeadline']);

describe('rectificationOrderMachine', () => {
  const machine = rectificationOrderMachine;

  it('keeps a ground and somebody who may for every transition', () => {
    for (const { rule, by } of machine.transitions) {
      expect(rule).not.toBe('');
      expect(by).not.toEqual([]);
    }
  });

  it('lets the clock act on every open state without moving it, and on no final one', () => {
    for (const state of machine.states) {
      for (const command of CLOCK) {
        const moved = machine.transition(state, command);
        expect(moved.ok ? moved.value : null).toBe(machine.isTerminal(state) ? null : state);
      }
    }
  });

  it('leaves the clock to the hub, and nothing else', () => {
    for (const { command, by } of machine.transitions) {
      expect(by.includes('HUB')).toBe(BY_HUB.has(command));
    }
  });

  it('never lets who did the work say that it was done', () => {
    const judging = machine.transitions.filter(
      ({ by, from, to }) => by.includes('VERIFIER') && !from.includes(to),
    );
    expect(judging.map(({ command, by }) => [command, by])).toEqual([
      ['passVerification', ['VERIFIER']],
      ['returnForRectification', ['VERIFIER']],
    ]);
  });

  it('closes nothing that was not verified', () => {
    const closing = machine.transitions.filter(({ to }) => to === 'CLOSED');
    expect(closing.flatMap(({ from }) => from)).toEqual(['VERIFIED']);
  });
});
