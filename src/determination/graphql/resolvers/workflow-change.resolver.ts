import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Actor } from '../../../kernel/index.js';
import { ActorCodeScalar } from '../../../subgraph-kit/index.js';
import { BusinessRolesOnly } from './business-roles-only.js';
import type { DeterminationContext } from '../types/determination.context.js';
import { DisputeType, SubstanceCaseType } from '../types/substance-case.types.js';
import type { Watch } from '../../reads/watch-changes.js';
import type { WorkflowChange } from '../../reads/workflow-change.js';
import {
  DisputeChangeType,
  SubstanceCaseChangeType,
  WorkflowChangeType,
} from '../types/workflow-change.types.js';
import { DisputeEventType, SubstanceCaseEventType } from '../types/workflow-event.types.js';

interface Subscribing {
  readonly args: Watch;
  readonly context: DeterminationContext;
}

const watchOf = ({ args, context: { lastEventId } }: Subscribing): Watch => ({ ...args, lastEventId });

const ONE_AGENCY = 'Only steps of cases that concern this agency (涉及部门).';

/** The arguments are read when the stream is opened; each event then comes by itself. */
@Resolver()
export class WorkflowChangeResolver {
  @BusinessRolesOnly()
  @Subscription(() => SubstanceCaseChangeType, {
    nullable: true,
    description: 'Steps of cases, or of one case, from the opening of the stream on (认定事项动态).',
    subscribe: (given: Subscribing) => given.context.data.determination.watchCases(watchOf(given)),
  })
  caseChanged(
    @Root() change: WorkflowChange,
    @Arg('id', () => ID, {
      nullable: true,
      description: 'Only steps of this case; left out for all that the caller may see.',
    })
    _id?: string | null,
    @Arg('agency', () => ActorCodeScalar, { nullable: true, description: ONE_AGENCY }) _agency?: Actor | null,
  ): SubstanceCaseChangeType {
    return change;
  }

  @BusinessRolesOnly()
  @Subscription(() => DisputeChangeType, {
    nullable: true,
    description: 'Steps of disputes, or of one dispute, from the opening of the stream on (意见协调动态).',
    subscribe: (given: Subscribing) => given.context.data.determination.watchDisputes(watchOf(given)),
  })
  disputeChanged(
    @Root() change: WorkflowChange,
    @Arg('id', () => ID, {
      nullable: true,
      description: 'Only steps of this dispute; left out for all that the caller may see.',
    })
    _id?: string | null,
    @Arg('agency', () => ActorCodeScalar, { nullable: true, description: ONE_AGENCY }) _agency?: Actor | null,
  ): DisputeChangeType {
    return change;
  }

  @BusinessRolesOnly()
  @Subscription(() => WorkflowChangeType, {
    nullable: true,
    description:
      'Steps of all cases and disputes that the caller may see, and of its agency’s sharing agreements, in one stream, from its opening on (办理动态).',
    subscribe: (given: Subscribing) => given.context.data.determination.watchWorkflows(watchOf(given)),
  })
  workflowChanged(
    @Root() change: WorkflowChange,
    @Arg('agency', () => ActorCodeScalar, { nullable: true, description: ONE_AGENCY }) _agency?: Actor | null,
  ): WorkflowChangeType {
    return change;
  }
}

@Resolver(() => SubstanceCaseChangeType)
export class SubstanceCaseChangeResolver {
  @FieldResolver(() => SubstanceCaseEventType, {
    nullable: true,
    description: 'The step; null where it cannot be read.',
  })
  async event(
    @Root() { id, version }: SubstanceCaseChangeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<SubstanceCaseEventType | null> {
    const events = await data.determination.caseEvents.load(id);
    return events.find((event) => event.version === version) ?? null;
  }

  @FieldResolver(() => SubstanceCaseType, {
    nullable: true,
    description: 'The case as it is now; null where it cannot be read.',
  })
  substanceCase(
    @Root() { id }: SubstanceCaseChangeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<SubstanceCaseType | null> {
    return data.determination.findCase(id);
  }
}

@Resolver(() => DisputeChangeType)
export class DisputeChangeResolver {
  @FieldResolver(() => DisputeEventType, {
    nullable: true,
    description: 'The step; null where it cannot be read.',
  })
  async event(
    @Root() { id, version }: DisputeChangeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<DisputeEventType | null> {
    const events = await data.determination.disputeEvents.load(id);
    return events.find((event) => event.version === version) ?? null;
  }

  @FieldResolver(() => DisputeType, {
    nullable: true,
    description: 'The dispute as it is now; null where it cannot be read.',
  })
  dispute(
    @Root() { id }: DisputeChangeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<DisputeType | null> {
    return data.determination.findDispute(id);
  }
}
