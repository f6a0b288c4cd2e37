import { assertValidSchema } from 'graphql';
import { Engine, type EngineOptions } from './engine.js';
import { SupergraphRefused, type SupergraphProblem } from './registry/supergraph-refused.js';
import { subgraphUrls } from './supergraph/subgraph-urls.js';
import type { Supergraph } from './supergraph/supergraph.js';

/** What a supergraph is accepted with. */
export interface AcceptanceOptions<Served extends Supergraph> extends Omit<
  EngineOptions<Served>,
  'supergraph'
> {
  readonly supergraphSdl: string;
  /** @throws GraphQLError when the SDL is not a supergraph */
  readonly read: (supergraphSdl: string) => Served;
  /** What else stands in the way of serving it; nothing when absent. */
  readonly problemsOf?: (supergraph: Served) => readonly SupergraphProblem[];
}

function openEngine<Served extends Supergraph>({
  supergraphSdl,
  read,
  ...options
}: AcceptanceOptions<Served>): Engine<Served> {
  try {
    const engine = new Engine({ ...options, supergraph: read(supergraphSdl) });
    assertValidSchema(engine.supergraph.publicSchema);
    if (subgraphUrls(supergraphSdl).size === 0) throw new Error('it names no subgraph (join__Graph).');
    return engine;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The file is no usable Federation 2 supergraph: ${reason}`;
    throw new SupergraphRefused([{ code: 'SUPERGRAPH_UNUSABLE', message }], { cause: error });
  }
}

/**
 * Makes an engine for a supergraph if it may be served: it is one, the planner takes it, each subgraph that it names is
 * attached, and nothing else stands in the way.
 *
 * @throws SupergraphRefused naming everything that is wrong
 */
export function acceptSupergraph<Served extends Supergraph>(
  options: AcceptanceOptions<Served>,
): Engine<Served> {
  const engine = openEngine(options);
  const unattached = [...subgraphUrls(options.supergraphSdl).keys()].filter(
    (name) => !options.subgraphs.has(name),
  );
  const problems: SupergraphProblem[] = [
    ...unattached.map((name) => ({
      code: 'SUBGRAPH_NOT_ATTACHED',
      message: `The supergraph names the subgraph ${name}, which this process does not know.`,
    })),
    ...(options.problemsOf?.(engine.supergraph) ?? []).map(({ code, message }) => ({ code, message })),
  ];
  if (problems.length > 0) throw new SupergraphRefused(problems);
  return engine;
}
