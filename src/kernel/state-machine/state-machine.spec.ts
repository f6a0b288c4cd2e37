import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../results/result.js';
import { defineStateMachine, type Transition } from './state-machine.js';

const warrant = defineStateMachine({
  name: 'warrant',
  states: ['REQUESTED', 'ACTIVE', 'PAUSED', 'REVOKED'],
  initial: 'REQUESTED',
  terminal: ['REVOKED'],
  transitions: [
    { from: ['REQUESTED'], command: 'approve', to: 'ACTIVE', by: 'LEADER' },
    { from: ['ACTIVE'], command: 'pause', to: 'PAUSED', by: 'OFFICER' },
    { from: ['PAUSED'], command: 'resume', to: 'ACTIVE', by: 'OFFICER' },
    { from: ['REQUESTED', 'ACTIVE', 'PAUSED'], command: 'revoke', to: 'REVOKED', by: 'LEADER' },
  ],
});

describe('a state machine', () => {
  it('follows its table', () => {
    expect(warrant.transition('ACTIVE', 'pause')).toEqual(ok('PAUSED'));
    expect(warrant.allowed('ACTIVE')).toEqual(['pause', 'revoke']);
    expect(warrant.transitionFor('ACTIVE', 'revoke')?.by).toBe('LEADER');
    expect(warrant.isTerminal('REVOKED')).toBe(true);
    expect(warrant.isTerminal('ACTIVE')).toBe(false);
    expect(warrant.isState('PAUSED')).toBe(true);
    expect(warrant.isState('toString')).toBe(false);
  });

  it('refuses other transitions with TRANSITION_NOT_ALLOWED and names no mutation, as it knows no caller', () => {
    const outcome = warrant.transition('REQUESTED', 'pause');
    expect(outcome).toMatchObject({
      ok: false,
      error: {
        code: 'TRANSITION_NOT_ALLOWED',
        facts: { workflow: 'warrant', state: 'REQUESTED', command: 'pause', final: false, allowed: [] },
        message: { en: 'pause is not possible while the warrant is requested.' },
        remedy: { en: 'There is nothing for you to do now; availableActions shows when there is.' },
      },
    });
  });

  it('says that a terminal state is final', () => {
    expect(warrant.transition('REVOKED', 'resume')).toMatchObject({
      error: { facts: { final: true }, remedy: { en: '“revoked” is final: nothing more can be done.' } },
    });
  });

  it('knows its states and commands at compile time', () => {
    // @ts-expect-error there is no such state
    expect(warrant.allowed('LOST')).toEqual([]);
    // @ts-expect-error there is no such command
    expect(warrant.transition('ACTIVE', 'jumpTo').ok).toBe(false);
  });
});

interface Table {
  readonly states: readonly string[];
  readonly terminal: readonly string[];
  readonly transitions: readonly Transition[];
}

const define = ({ states, terminal, transitions }: Table) =>
  defineStateMachine({ name: 'thing', states, initial: 'A', terminal, transitions });

const sound: Table = {
  states: ['A', 'B', 'C'],
  terminal: ['C'],
  transitions: [
    { from: ['A'], command: 'go', to: 'B' },
    { from: ['B'], command: 'finish', to: 'C' },
  ],
};
const also = (transition: Transition): Table => ({
  ...sound,
  transitions: [...sound.transitions, transition],
});

describe('defining a state machine', () => {
  it('takes a sound table, and one that never ends', () => {
    expect(() => define(sound)).not.toThrow();
    const lamp: Table = {
      states: ['A', 'B'],
      terminal: [],
      transitions: [
        { from: ['A'], command: 'on', to: 'B' },
        { from: ['B'], command: 'off', to: 'A' },
      ],
    };
    expect(() => define(lamp)).not.toThrow();
  });

  it.each([
    ['a transition to an unknown state', also({ from: ['A'], command: 'jump', to: 'X' }), 'unknown state X'],
    [
      'a transition from an unknown state',
      also({ from: ['X'], command: 'jump', to: 'B' }),
      'unknown state X',
    ],
    ['an unknown terminal state', { ...sound, terminal: ['C', 'X'] }, 'unknown state X'],
    ['an unknown initial state', { ...sound, states: ['B', 'C'] }, 'unknown state A'],
    ['a state listed twice', { ...sound, states: ['A', 'B', 'C', 'B'] }, 'state B is listed twice'],
    ['a transition from nowhere', also({ from: [], command: 'jump', to: 'B' }), 'jump starts from no state'],
    [
      'two ways for one command',
      also({ from: ['A'], command: 'go', to: 'C' }),
      'two transitions for go from A',
    ],
    [
      'one state named twice in a transition',
      also({ from: ['A', 'A'], command: 'x', to: 'C' }),
      'two transitions for x from A',
    ],
    [
      'an unreachable state',
      { ...also({ from: ['D'], command: 'back', to: 'A' }), states: ['A', 'B', 'C', 'D'] },
      'D cannot be reached',
    ],
    [
      'a dead end',
      { ...also({ from: ['A'], command: 'sink', to: 'D' }), states: ['A', 'B', 'C', 'D'] },
      'D is a dead end',
    ],
    [
      'a ring without a way out',
      {
        states: ['A', 'B', 'C', 'D'],
        terminal: ['C'],
        transitions: [
          ...sound.transitions,
          { from: ['A'], command: 'sink', to: 'D' },
          { from: ['D'], command: 'again', to: 'D' },
        ],
      },
      'D is a dead end',
    ],
    [
      'an exit from a terminal state',
      also({ from: ['C'], command: 'undo', to: 'A' }),
      'terminal state C has an exit',
    ],
  ])('throws for %s', (_, table, fault) => {
    expect(() => define(table)).toThrow(`State machine thing: ${fault}`);
  });

  it('names every fault at once', () => {
    expect(() => define({ ...sound, terminal: ['C', 'X'], states: ['A', 'B', 'C', 'D'] })).toThrow(
      'unknown state X; D cannot be reached; D is a dead end',
    );
  });
});

/** A sound table: a chain from first to last, with any further transitions between its non-terminal states. */
const soundTable = fc.integer({ min: 2, max: 8 }).chain((size) => {
  const states = Array.from({ length: size }, (_, index) => (index === 0 ? 'A' : `S${index}`));
  const inner = states.slice(0, -1);
  const chain = inner.map((from, index): Transition => ({
    from: [from],
    command: 'next',
    to: states[index + 1] ?? from,
  }));
  const extra = fc.record({ from: fc.constantFrom(...inner), to: fc.constantFrom(...states) });
  return fc.array(extra, { maxLength: 8 }).map((extras): Table => ({
    states,
    terminal: states.slice(-1),
    transitions: [
      ...chain,
      ...extras.map(({ from, to }, index) => ({ from: [from], command: `extra${index}`, to })),
    ],
  }));
});

describe('any sound table', () => {
  it('is accepted, and a walk along allowed commands never leaves its states', () => {
    fc.assert(
      fc.property(soundTable, fc.infiniteStream(fc.nat()), (table, choices) => {
        const machine = define(table);
        let state = machine.initial;
        for (const choice of choices.take(20)) {
          const allowed = machine.allowed(state);
          expect(allowed.length === 0).toBe(machine.isTerminal(state));
          const command = allowed[choice % (allowed.length || 1)];
          if (command === undefined) break;
          const outcome = machine.transition(state, command);
          if (!outcome.ok) throw new Error('an allowed command was refused');
          expect(machine.isState(outcome.value)).toBe(true);
          state = outcome.value;
        }
      }),
    );
  });

  it('lets a command through exactly where it is allowed', () => {
    fc.assert(
      fc.property(soundTable, (table) => {
        const machine = define(table);
        for (const state of table.states) {
          for (const { command } of table.transitions) {
            expect(machine.transition(state, command).ok).toBe(machine.allowed(state).includes(command));
          }
        }
      }),
    );
  });

  it('is refused once a state nobody reaches is added', () => {
    fc.assert(
      fc.property(soundTable, (table) => {
        expect(() => define({ ...table, states: [...table.states, 'LOST'] })).toThrow(
          'LOST cannot be reached',
        );
      }),
    );
  });
});
