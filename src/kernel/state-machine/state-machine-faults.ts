/** The part of a definition that can be wrong. Plain strings, because what is checked may not be what was typed. */
export interface CheckedDefinition {
  readonly states: readonly string[];
  readonly initial: string;
  readonly terminal: readonly string[];
  readonly transitions: readonly {
    readonly from: readonly string[];
    readonly command: string;
    readonly to: string;
  }[];
}

type Edge = readonly [from: string, to: string];

/** Everything that can be reached from `start` along the edges, `start` included. */
function reachable(start: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const seen = new Set(start);
  /** A set may grow while it is walked; each state is visited once. */
  for (const state of seen) {
    for (const [from, to] of edges) if (from === state) seen.add(to);
  }
  return seen;
}

function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

/**
 * What is wrong with a workflow table, one phrase each; empty when it may be used. A dead end is a state that is not
 * terminal and has no exit, or, where there are terminal states, none that ever leads to one.
 */
export function stateMachineFaults({
  states,
  initial,
  terminal,
  transitions,
}: CheckedDefinition): readonly string[] {
  const known = new Set(states);
  const named = [
    initial,
    ...terminal,
    ...transitions.flatMap((transition) => [...transition.from, transition.to]),
  ];
  const edges = transitions.flatMap((transition) =>
    transition.from.map((from): Edge => [from, transition.to]),
  );
  const left = new Set(edges.map(([from]) => from));
  const reached = reachable([initial], edges);
  const finishing = reachable(
    terminal,
    edges.map(([from, to]): Edge => [to, from]),
  );
  const isDeadEnd = (state: string): boolean =>
    !terminal.includes(state) && (!left.has(state) || (terminal.length > 0 && !finishing.has(state)));
  const pairs = transitions.flatMap((transition) =>
    transition.from.map((from) => `${transition.command} from ${from}`),
  );

  return [
    ...repeated(states).map((state) => `state ${state} is listed twice`),
    ...[...new Set(named)].filter((state) => !known.has(state)).map((state) => `unknown state ${state}`),
    ...transitions
      .filter((transition) => transition.from.length === 0)
      .map((transition) => `${transition.command} starts from no state`),
    ...repeated(pairs).map((pair) => `two transitions for ${pair}`),
    ...states.filter((state) => !reached.has(state)).map((state) => `${state} cannot be reached`),
    ...states.filter(isDeadEnd).map((state) => `${state} is a dead end`),
    ...terminal.filter((state) => left.has(state)).map((state) => `terminal state ${state} has an exit`),
  ];
}
