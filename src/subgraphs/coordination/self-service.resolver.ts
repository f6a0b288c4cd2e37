import { Arg, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { JsonScalar, type SubgraphContext } from '../kit/index.js';
import { AccessExplanationType } from './access-explanation.types.js';
import { CallerInput, CallerType } from './caller.types.js';
import type { SelfService } from './self-service.js';

type SelfServiceContext = SubgraphContext<{ selfService: SelfService }>;

@Resolver(() => CallerType)
export class CallerResolver {
  @Query(() => CallerType, { description: 'Who the hub thinks you are, and what you may do.' })
  me(@Ctx() { context }: SelfServiceContext): Omit<CallerType, 'readableItems'> {
    return context.caller;
  }

  @FieldResolver(() => [String])
  readableItems(@Ctx() { data }: SelfServiceContext): Promise<string[]> {
    return data.selfService.readableItems();
  }
}

@Resolver(() => AccessExplanationType)
export class AccessExplanationResolver {
  @Query(() => AccessExplanationType, {
    description: 'A dry run: verdict and rule for each field of an operation. Nothing is fetched.',
  })
  async explainAccess(
    @Arg('operation', () => String) operation: string,
    @Arg('variables', () => JsonScalar, { nullable: true }) _variables: unknown,
    @Arg('as', () => CallerInput, { nullable: true }) other: CallerInput | null,
    @Ctx() { data, context }: SelfServiceContext,
  ): Promise<AccessExplanationType> {
    const { locale } = context.caller;
    const verdicts = await data.selfService.explain(operation, other);
    return {
      allowed: verdicts.every(({ allowed }) => allowed),
      fields: verdicts.map((verdict) => ({
        ...verdict,
        message: verdict.message?.[locale] ?? null,
        remedy: verdict.remedy?.[locale] ?? null,
      })),
    };
  }
}
