import { Ctx, Query, Resolver } from 'type-graphql';
import { DutyOf, type SubgraphContext } from '../../subgraph-kit/index.js';
import { HubHealthType } from './hub-health.types.js';
import type { HubHealth } from './hub-health.js';
import type { openHubHealth } from './open-hub-health.js';

type Context = SubgraphContext<{ readonly hubHealth: ReturnType<typeof openHubHealth> }>;

@Resolver()
export class HubHealthResolver {
  @DutyOf('SYSTEM_ADMINISTRATOR')
  @Query(() => HubHealthType, {
    nullable: true,
    description: 'How the process that answers runs (运行状况), for system administrators.',
  })
  hubHealth(@Ctx() { data }: Context): Promise<HubHealth> {
    return data.hubHealth();
  }
}
