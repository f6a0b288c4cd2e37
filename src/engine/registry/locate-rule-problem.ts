import { visit, type DirectiveNode } from 'graphql';
import type { Definitions } from './definitions.js';
import type { CompositionProblem, Place } from './problem.js';
import type { RuleProblem } from './rule-problem.js';
import { placeAt } from './subgraph-document.js';

function directivesWhere({ subgraph }: Definitions, applies: (directive: DirectiveNode) => boolean): Place[] {
  const places: Place[] = [];
  visit(subgraph.document, {
    Directive(directive) {
      if (applies(directive)) places.push(placeAt(subgraph, directive.loc?.start ?? 0, null));
    },
  });
  return places;
}

function names(directive: DirectiveNode, wanted: string): boolean {
  let found = false;
  visit(directive, {
    StringValue: ({ value }) => {
      found ||= value === wanted;
    },
  });
  return found;
}

/** Says where a rule of the hub is broken. */
export function locateRuleProblem(
  { code, message, at }: RuleProblem,
  definitions: readonly Definitions[],
): CompositionProblem {
  const places = definitions.flatMap((each): readonly Place[] => {
    if ('coordinate' in at) return each.at(at.coordinate);
    return directivesWhere(each, (directive) =>
      'value' in at ? names(directive, at.value) : directive.name.value === at.directive,
    );
  });
  return { code, message, places };
}
