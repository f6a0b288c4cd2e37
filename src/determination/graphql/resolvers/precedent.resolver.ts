import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { pageRequest } from '../../../subgraph-kit/index.js';
import { BusinessRolesOnly } from './business-roles-only.js';
import type { DeterminationContext } from '../types/determination.context.js';
import { PrecedentType } from '../types/precedent.types.js';
import { DisputeType, SubstanceCaseType } from '../types/substance-case.types.js';

const DESCRIPTION = 'Determined cases that are alike, with why (类案参考); the most alike first.';

@Resolver(() => SubstanceCaseType)
export class SubstanceCasePrecedentResolver {
  @BusinessRolesOnly()
  @FieldResolver(() => [PrecedentType], { nullable: true, description: DESCRIPTION })
  precedents(
    @Root() substanceCase: SubstanceCaseType,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 0 to 200; 20 when left out.' })
    first: number | null,
    @Ctx() { data }: DeterminationContext,
  ): Promise<PrecedentType[]> {
    return data.determination.precedents(substanceCase, pageRequest(first, null).size);
  }
}

@Resolver(() => DisputeType)
export class DisputePrecedentResolver {
  @BusinessRolesOnly()
  @FieldResolver(() => [PrecedentType], { nullable: true, description: DESCRIPTION })
  async precedents(
    @Root() dispute: DisputeType,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 0 to 200; 20 when left out.' })
    first: number | null,
    @Ctx() { data }: DeterminationContext,
  ): Promise<PrecedentType[]> {
    const { determination } = data;
    const substanceCase = await determination.substanceCase.load(dispute.caseId);
    return substanceCase ? determination.precedents(substanceCase, pageRequest(first, null).size) : [];
  }
}
