import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { isProvisionalDeadline } from '../../kernel/index.js';
import { PlatformType } from '../../platform-registry/index.js';
import type { Connection, SubgraphContext } from '../../subgraph-kit/index.js';
import type { TaskServices } from './open-tasks.js';
import { TaskConnectionType, TaskType } from './task.types.js';

type Context = SubgraphContext<{ readonly tasks: TaskServices }>;

@Resolver(() => TaskType)
export class TaskResolver {
  @Query(() => TaskConnectionType, {
    nullable: true,
    description:
      "我的待办: what waits for the caller's agency, office, or the caller, the most urgent first.",
  })
  myTasks(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: Context,
  ): Promise<Connection<TaskType>> {
    return data.tasks.mine(first, after);
  }

  @FieldResolver(() => Boolean, {
    description:
      '暂定期限: whether the deadline lies beyond the last known notice of public holidays. It stays as it was told.',
  })
  dueAtProvisional(@Root() { dueAt }: TaskType): boolean {
    return isProvisionalDeadline(dueAt);
  }

  @FieldResolver(() => PlatformType, { nullable: true })
  async platform(@Root() { platformCode }: TaskType, @Ctx() { data }: Context): Promise<object | null> {
    return platformCode === null ? null : data.tasks.platform(platformCode);
  }
}
