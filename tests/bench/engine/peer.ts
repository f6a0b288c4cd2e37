import type { AskSubgraph, MemorySubgraph } from '../federation/memory-subgraph.js';

/** An answer in the shape of GraphQL. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[] | undefined;
}

/** Executes one operation: parsed, validated and planned at its first execution, and remembered. */
export type Execute = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** Another gateway, as the benchmark drives it. Each runs in a process of its own. */
export interface Peer {
  /** The gateway's executor alone: no HTTP, subgraphs asked through `ask`. */
  openExecutor(supergraphSdl: string, ask: AskSubgraph): Promise<Execute>;
  /** The same over subgraphs that the peer executes in its own process, in the way its makers give for that. */
  openLocalExecutor(supergraphSdl: string, subgraphs: ReadonlyMap<string, MemorySubgraph>): Promise<Execute>;
  /**
   * The whole gateway, listening at a free port of 127.0.0.1.
   *
   * @param ask reaches the subgraphs; null for HTTP to the addresses in the supergraph
   * @returns where GraphQL answers
   */
  serve(supergraphSdl: string, ask: AskSubgraph | null): Promise<string>;
}
