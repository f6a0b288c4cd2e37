import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../subgraph-kit/index.js';
import type { OfficerServices } from './open-officers.js';
import { OfficerInput, OfficerNameType } from './officer-names.types.js';

type Context = SubgraphContext<{ readonly officers: OfficerServices }>;

/** Units of cost: one look into an index for each of two hundred people. */
const OFFICERS_COST = 20;

@Resolver(() => OfficerNameType)
export class OfficerNamesResolver {
  @Directive(`@cost(weight: ${OFFICERS_COST})`)
  @Query(() => [OfficerNameType], {
    description:
      'What people are called who stand in records (人员), in the order in which they are named; 200 at most. Nobody is listed.',
  })
  officerNames(
    @Arg('of', () => [OfficerInput], { description: 'Whom to tell of, by what stands in the records.' })
    of: OfficerInput[],
    @Ctx() { data }: Context,
  ): Promise<OfficerNameType[]> {
    return data.officers.showAll(of);
  }
}
