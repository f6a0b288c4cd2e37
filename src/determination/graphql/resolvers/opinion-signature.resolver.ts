import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DeterminationContext } from '../types/determination.context.js';
import { OpinionSignatureType } from '../types/opinion-signature.types.js';

@Resolver(() => OpinionSignatureType)
export class OpinionSignatureResolver {
  @FieldResolver(() => Boolean, { nullable: true })
  valid(
    @Root() signature: OpinionSignatureType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<boolean | null> {
    return data.determination.stillSigns(signature.of);
  }
}
