import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { citeRule, isProvisionalDeadline } from '../../../kernel/index.js';
import { DateTimeScalar } from '../../../subgraph-kit/index.js';
import { BusinessRolesOnly } from './business-roles-only.js';
import type { DeterminationContext } from '../types/determination.context.js';
import { SubstanceCaseType } from '../types/substance-case.types.js';
import { TimelineStepType } from '../types/timeline.types.js';

@Resolver(() => SubstanceCaseType)
export class TimelineResolver {
  @BusinessRolesOnly()
  @FieldResolver(() => [TimelineStepType], {
    description:
      'Every step of the case, its dispute and its interim measures (全过程记录), the first first.',
  })
  timeline(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<TimelineStepType[]> {
    return data.determination.readTimeline(substanceCase);
  }
}

/** What a step keeps of its subject, each column that it changed. */
type Changed = TimelineStepType & { readonly changes?: Readonly<Record<string, unknown>> };

/** The deadline that a step set, as its event keeps it; null where it set none. */
function deadlineOf({ changes }: Changed): Date | null {
  const dueAt = changes?.['dueAt'];
  return typeof dueAt === 'string' ? new Date(dueAt) : null;
}

@Resolver(() => TimelineStepType)
export class TimelineStepResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The step in a sentence, in the caller’s language: 人民银行出具意见。 Null for a step of a later version of the hub.',
  })
  sentence(@Root() step: TimelineStepType, @Ctx() { data }: DeterminationContext): string | null {
    return data.determination.stepSentence(step);
  }

  @FieldResolver(() => String, {
    description: 'The ground that the step rests on: law and article, or plan.',
  })
  rule(@Root() { rule }: TimelineStepType, @Ctx() { data }: DeterminationContext): string {
    return citeRule(rule, data.determination.caller.locale);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'The deadline that the step set for its subject; null where it set none.',
  })
  dueAt(@Root() step: TimelineStepType): Date | null {
    return deadlineOf(step);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether that deadline lies beyond the last known notice of public holidays (暂定期限). A later step says when it was worked out again.',
  })
  dueAtProvisional(@Root() step: TimelineStepType): boolean {
    return isProvisionalDeadline(deadlineOf(step));
  }
}
