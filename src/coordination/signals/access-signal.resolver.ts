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
      'Signs of misuse (滥用迹象), for auditors, the strongest first: the own agency’s; all for the office’s and the leading group’s auditors.',
  })
  accessSignals(
    @Ctx() { data }: Context,
    @Arg('filter', () => AccessSignalFilterInput, { nullable: true }) filter: AccessSignalFilterInput | null,
  ): Promise<AccessSignalType[]> {
    return data.accessSignals(filter ?? {});
  }
}
