import { assertValidSchema } from 'graphql';
import type { CatalogueItem } from '../../access/index.js';
import { Engine, type EngineOptions } from '../engine.js';
import { subgraphUrls } from '../subgraph-urls.js';
import { ruleProblems } from './composition-rules.js';

/** Why a supergraph is not served. */
export interface SupergraphProblem {
  /** Stable. */
  readonly code: string;
  readonly message: string;
}

/** A supergraph that must not be served; what runs goes on as it was. */
export class SupergraphRefused extends Error {
  readonly problems: readonly SupergraphProblem[];

  constructor(problems: readonly SupergraphProblem[], options?: ErrorOptions) {
    super(problems.map(({ code, message }) => `${code} ${message}`).join('\n'), options);
    this.name = 'SupergraphRefused';
    this.problems = problems;
  }
}

function openEngine(options: EngineOptions): Engine {
  try {
    const engine = new Engine(options);
    assertValidSchema(engine.supergraph.publicSchema);
    if (subgraphUrls(options.supergraphSdl).size === 0)
      throw new Error('it names no subgraph (join__Graph).');
    return engine;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The file is no usable Federation 2 supergraph: ${reason}`;
    throw new SupergraphRefused([{ code: 'SUPERGRAPH_UNUSABLE', message }], { cause: error });
  }
}

/**
 * Makes an engine for a supergraph if it may be served: it is one, the planner takes it, each subgraph that it names is
 * attached, and the hub's own composition rules hold.
 *
 * @param items the hub's catalogue; null where nothing is authorized
 * @throws SupergraphRefused naming everything that is wrong
 */
export function acceptSupergraph(options: EngineOptions, items: readonly CatalogueItem[] | null): Engine {
  const engine = openEngine(options);
  const unattached = [...subgraphUrls(options.supergraphSdl).keys()].filter(
    (name) => !options.subgraphs.has(name),
  );
  const problems: SupergraphProblem[] = [
    ...unattached.map((name) => ({
      code: 'SUBGRAPH_NOT_ATTACHED',
      message: `The supergraph names the subgraph ${name}, which this process does not know.`,
    })),
    ...(items ? ruleProblems(engine.supergraph, items) : []).map(({ code, message }) => ({ code, message })),
  ];
  if (problems.length > 0) throw new SupergraphRefused(problems);
  return engine;
}
