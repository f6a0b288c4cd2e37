import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BusinessRolesOnly } from '../business-roles-only.js';
import type { DeterminationContext } from '../determination.context.js';
import { SubstanceCaseType } from '../cases/substance-case.types.js';
import { TimelineStepType } from './timeline.types.js';

@Resolver(() => SubstanceCaseType)
export class TimelineResolver {
  @BusinessRolesOnly()
  @FieldResolver(() => [TimelineStepType], {
    description: '全过程记录: every step of the case, its dispute and its interim measures, the first first.',
  })
  timeline(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<TimelineStepType[]> {
    return data.determination.readTimeline(substanceCase);
  }
}
