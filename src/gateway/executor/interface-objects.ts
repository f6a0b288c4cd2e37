import type { FetchRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import type { TypeMatch } from './type-match.js';

/** The interface whose name a rewrite puts in the place of concrete types, or null. */
function interfaceSetBy(rewrite: FetchRewrite): string | null {
  if ('KeyRenamer' in rewrite) return null;
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  const last = path.at(-1);
  return last && 'Key' in last && last.Key === '__typename' ? setValueTo : null;
}

/**
 * Widens what a fetch from a subgraph that knows an interface as an object (`@interfaceObject`) is about. Such a subgraph
 * takes every implementation under the interface's name, but the planner at times names one implementation only, and
 * objects of the others would be passed over.
 */
export function widenedRequirements(
  requires: readonly RequiresSelection[],
  rewrites: readonly FetchRewrite[],
  matches: TypeMatch,
): readonly RequiresSelection[] {
  const interfaces = rewrites.map(interfaceSetBy).filter((name) => name !== null);
  if (interfaces.length === 0) return requires;
  return requires.map((selection) => {
    if (selection.kind !== 'InlineFragment') return selection;
    const wider = interfaces.find((name) => matches(selection.typeCondition, name));
    return wider === undefined ? selection : { ...selection, typeCondition: wider };
  });
}
