import { inChinese, inEnglish } from '../wording/sentence.js';
import { defineRefusal, refused, type LocalizedText, type Outcome } from '../results/refusal.js';
import { ok } from '../results/result.js';
import { stateMachineFaults } from './state-machine-faults.js';

/** One line of a workflow's table: in each of the `from` states, `command` leads to `to`. */
export interface Transition<State extends string = string, Command extends string = string> {
  readonly from: readonly State[];
  readonly command: Command;
  readonly to: State;
}

/** A workflow as a table. A transition may carry further columns (who may make it, which rule guards it). */
export interface StateMachineDefinition<State extends string, TableTransition extends Transition<State>> {
  /** What goes through it, for people: `dispute`, `rectification order`. */
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  /** The states that nothing leaves. None at all is allowed, for a thing that never ends. */
  readonly terminal: readonly State[];
  readonly transitions: readonly TableTransition[];
}

export interface StateMachine<
  State extends string,
  TableTransition extends Transition<State>,
> extends Readonly<StateMachineDefinition<State, TableTransition>> {
  /** The state that `command` leads to. Refuses with TRANSITION_NOT_ALLOWED; there is no way round the table. */
  transition(state: State, command: TableTransition['command']): Outcome<State>;
  /** The line of the table for this command in this state, with its further columns. */
  transitionFor(state: State, command: TableTransition['command']): TableTransition | undefined;
  /** The commands that this state knows, in the order of the table. */
  allowed(state: State): readonly TableTransition['command'][];
  isTerminal(state: State): boolean;
  isState(value: unknown): value is State;
}

export interface TransitionNotAllowedFacts extends Record<string, unknown> {
  readonly workflow: string;
  readonly state: string;
  readonly command: string;
  /** Whether nothing leaves the state. */
  readonly final: boolean;
  /** Mutations that the caller can send now. The table alone knows no caller and names none. */
  readonly allowed: readonly string[];
}

function remedyOf({ state, final, allowed }: TransitionNotAllowedFacts): LocalizedText {
  if (allowed.length > 0) {
    return {
      en: inEnglish`What you can do now: ${allowed}.`,
      zh: inChinese`当前可办理：${allowed}。`,
    };
  }
  return final
    ? {
        en: inEnglish`“${state}” is final: nothing more can be done.`,
        zh: inChinese`“${state}”为最终状态，不能再办理。`,
      }
    : {
        en: 'There is nothing for you to do now; availableActions shows when there is.',
        zh: '您当前没有可办事项，可通过 availableActions 查看。',
      };
}

export const transitionNotAllowed = defineRefusal<TransitionNotAllowedFacts>(
  'TRANSITION_NOT_ALLOWED',
  (facts) => ({
    message: {
      en: inEnglish`${facts.command} is not possible while the ${facts.workflow} is ${facts.state}.`,
      zh: inChinese`当前状态为“${facts.state}”，不能办理${facts.command}。`,
    },
    remedy: remedyOf(facts),
  }),
);

/**
 * Checks the table and makes the machine that follows it. Call it while modules load: a table that names unknown
 * states, gives one command two ways out of a state, holds states that cannot be reached or cannot be finished, or
 * lets something leave a terminal state, throws with every fault named, and the process does not start.
 */
export function defineStateMachine<
  const State extends string,
  const TableTransition extends Transition<NoInfer<State>>,
>(definition: StateMachineDefinition<State, TableTransition>): StateMachine<State, TableTransition> {
  const faults = stateMachineFaults(definition);
  if (faults.length > 0) throw new Error(`State machine ${definition.name}: ${faults.join('; ')}`);

  const table = new Map<string, Map<string, TableTransition>>();
  for (const state of definition.states) table.set(state, new Map());
  for (const transition of definition.transitions) {
    for (const state of transition.from) table.get(state)?.set(transition.command, transition);
  }
  const allowed = (state: State): readonly TableTransition['command'][] => [
    ...(table.get(state)?.keys() ?? []),
  ];
  const transitionFor = (state: State, command: TableTransition['command']): TableTransition | undefined =>
    table.get(state)?.get(command);

  return {
    ...definition,
    allowed,
    transitionFor,
    transition(state, command) {
      const found = transitionFor(state, command);
      if (found !== undefined) return ok(found.to);
      const final = allowed(state).length === 0;
      return refused(transitionNotAllowed({ workflow: definition.name, state, command, final, allowed: [] }));
    },
    isTerminal: (state) => definition.terminal.includes(state),
    isState: (value): value is State => typeof value === 'string' && table.has(value),
  };
}
