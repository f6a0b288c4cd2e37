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

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What people call the matter by (编号, or 文号 of an order); null where it has no number.',
  })
  async number(@Root() task: TaskType, @Ctx() { data }: Context): Promise<string | null> {
    return (await data.tasks.matter(task)).number;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The firm’s line of business that it is about (业务条线); null where it is about none.',
  })
  async businessLine(@Root() task: TaskType, @Ctx() { data }: Context): Promise<string | null> {
    return (await data.tasks.matter(task)).businessLine;
  }

  @FieldResolver(() => PlatformType, { nullable: true })
  async platform(@Root() { platformCode }: TaskType, @Ctx() { data }: Context): Promise<object | null> {
    return platformCode === null ? null : data.tasks.platform(platformCode);
  }
}
