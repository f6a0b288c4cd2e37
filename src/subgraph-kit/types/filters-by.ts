import { DirectiveLocation, GraphQLDirective, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { Directive } from 'type-graphql';
import { FILTERS_BY, FILTERS_BY_SPECIFICATION } from '../../access/index.js';
import type { ComposedDirective } from './federation-link.js';

const policies = new GraphQLNonNull(
  new GraphQLList(new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString)))),
);

/** `@filtersBy`, which every subgraph may use; composition carries it into the supergraph. */
export const FILTERS_BY_DIRECTIVE: ComposedDirective = {
  specification: FILTERS_BY_SPECIFICATION,
  definition: new GraphQLDirective({
    name: FILTERS_BY,
    description: 'By which catalogue items a list is filtered or sorted where this is given: OR of ANDs.',
    locations: [
      DirectiveLocation.ARGUMENT_DEFINITION,
      DirectiveLocation.INPUT_FIELD_DEFINITION,
      DirectiveLocation.ENUM_VALUE,
    ],
    args: { policies: { type: policies } },
  }),
};

/**
 * Says of a field of `@ArgsType` or `@InputType` that it filters or sorts by a catalogue item (按目录项筛选). Whoever may not read
 * the item plain is refused the field with such an argument, or trying values would tell what is denied. Gateway and
 * subgraph both enforce it. Not for parameters: type-graphql loses their directives in field resolvers.
 *
 * @param items catalogue item ids, all of which are needed
 */
export function FiltersBy(...items: string[]): PropertyDecorator {
  return Directive(`@${FILTERS_BY}(policies: ${JSON.stringify([items])})`);
}
