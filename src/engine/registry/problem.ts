/** Where a definition stands in a subgraph's document. */
export interface Place {
  readonly subgraph: string;
  /** File or address that the document came from. */
  readonly origin: string;
  /** Counted from 1, as is the column. */
  readonly line: number;
  readonly column: number;
  /** Schema coordinate of the definition; null where the place is no definition's. */
  readonly coordinate: string | null;
  /** The line as it is written there. */
  readonly text: string;
}

/** Why subgraphs do not make a supergraph that may be used (组合错误). */
export interface CompositionProblem {
  /** Stable. Federation's own codes, and those that {@link file://./rule-problem.ts} adds. */
  readonly code: string;
  readonly message: string;
  /** Each definition concerned; empty where the problem is that something is nowhere. */
  readonly places: readonly Place[];
}

function placeLines({ origin, line, column, subgraph, coordinate, text }: Place): string[] {
  const where = `  at ${origin}:${line}:${column}  ${subgraph}${coordinate ? `  ${coordinate}` : ''}`;
  return [where, `     | ${text.trim()}`];
}

/** A problem as lines for a terminal: code, sentence, and below them where to look (`file:line:column`) and what stands there. */
export function describeProblem({ code, message, places }: CompositionProblem): string[] {
  const [first = '', ...more] = message.split('\n');
  return [`${code}  ${first}`, ...more.map((line) => `    ${line}`), ...places.flatMap(placeLines)];
}
