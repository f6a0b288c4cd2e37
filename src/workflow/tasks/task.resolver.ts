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
      'What waits for the caller’s agency or office, or for the caller (我的待办), the most urgent first.',
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
      'Whether the deadline lies beyond the last known notice of public holidays (暂定期限). It is worked out again when the notice is published.',
  })
  dueAtProvisional(@Root() { dueAt }: TaskType): boolean {
    return isProvisionalDeadline(dueAt);
  }

  @FieldResolver(() => PlatformType, { nullable: true })
  async platform(@Root() { platformCode }: TaskType, @Ctx() { data }: Context): Promise<object | null> {
    return platformCode === null ? null : data.tasks.platform(platformCode);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The line of business of the case that it belongs to (业务条线); null where it belongs to none. One firm may have several.',
  })
  businessLine(@Root() task: TaskType, @Ctx() { data }: Context): Promise<string | null> {
    return data.tasks.businessLine(task);
  }
}
