import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../subgraph-kit/index.js';
import { AccessSignalFilterInput, AccessSignalType } from './access-signal.types.js';
import type { openAccessSignals } from './open-access-signals.js';

type Context = SubgraphContext<{ readonly accessSignals: ReturnType<typeof openAccessSignals> }>;

@Resolver()
export class AccessSignalResolver {
  @Query(() => [AccessSignalType], {
    nullable: true,
    description:
      "滥用迹象, for auditors only, the strongest first: the own agency's; every agency's for the auditors of the office and the leading group.",
  })
  accessSignals(
    @Ctx() { data }: Context,
    @Arg('filter', () => AccessSignalFilterInput, { nullable: true }) filter: AccessSignalFilterInput | null,
  ): Promise<AccessSignalType[]> {
    return data.accessSignals(filter ?? {});
  }
}
