import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BusinessRolesOnly } from '../../determination/index.js';
import { PlatformType } from '../../platform-registry/index.js';
import {
  AvailableActionType,
  pageRequest,
  refusalIn,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { PlatformIdentityServices } from '../use-cases/open-platform-identity.js';
import {
  AcceptPlatformCandidateInput,
  AcceptPlatformCandidatePayload,
  PlatformCandidateConnectionType,
  PlatformCandidateFilterInput,
  PlatformCandidateType,
  RejectPlatformCandidateInput,
  RejectPlatformCandidatePayload,
} from './candidate.types.js';
import { PlatformMergeType } from './merge.types.js';

type Context = SubgraphContext<{ readonly platformIdentity: PlatformIdentityServices }>;

@Resolver(() => PlatformCandidateType)
export class PlatformCandidateResolver {
  @BusinessRolesOnly()
  @Query(() => PlatformCandidateType, {
    nullable: true,
    description:
      'The candidate with this id (疑似同一机构); null where there is none, or none in the caller’s area.',
  })
  platformCandidate(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the candidate.' }) id: string,
  ): Promise<PlatformCandidateType | null> {
    return data.platformIdentity.candidates.find(id);
  }

  @BusinessRolesOnly()
  @Query(() => PlatformCandidateConnectionType, {
    nullable: true,
    description: 'Platforms in the caller’s area that may be one (疑似同一机构), the highest score first.',
  })
  platformCandidates(
    @Ctx() { data }: Context,
    @Arg('filter', () => PlatformCandidateFilterInput, { nullable: true })
    filter: PlatformCandidateFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<PlatformCandidateType>> {
    return data.platformIdentity.candidates.page({ ...filter }, pageRequest(first, after));
  }

  @FieldResolver(() => PlatformType, { nullable: true, description: 'The first of the two platforms.' })
  one(@Root() { one }: PlatformCandidateType, @Ctx() { data }: Context): Promise<PlatformType | null> {
    return data.platformIdentity.platform(one);
  }

  @FieldResolver(() => PlatformType, { nullable: true, description: 'The second of the two platforms.' })
  other(@Root() { other }: PlatformCandidateType, @Ctx() { data }: Context): Promise<PlatformType | null> {
    return data.platformIdentity.platform(other);
  }

  @FieldResolver(() => PlatformMergeType, {
    nullable: true,
    description: 'The merge that was proposed on it (归并事项); null where it was not accepted.',
  })
  async merge(
    @Root() { mergeId }: PlatformCandidateType,
    @Ctx() { data }: Context,
  ): Promise<PlatformMergeType | null> {
    return mergeId === null ? null : data.platformIdentity.merges.find(mergeId);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  availableActions(
    @Root() candidate: PlatformCandidateType,
    @Ctx() { data: { platformIdentity } }: Context,
  ): readonly AvailableActionType[] {
    return toAvailableActions(
      platformIdentity.candidates.actionsOf(candidate),
      platformIdentity.caller.locale,
    );
  }

  @Mutation(() => AcceptPlatformCandidatePayload, {
    description:
      'Takes the two for one platform (认可疑似同一机构): proposes the merge, on which another officer decides.',
  })
  async acceptPlatformCandidate(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => AcceptPlatformCandidateInput) input: AcceptPlatformCandidateInput,
  ): Promise<AcceptPlatformCandidatePayload> {
    const outcome = await platformIdentity.candidates.accept({ ...input });
    const candidate = outcome.ok ? await platformIdentity.candidates.find(outcome.value) : null;
    const merge = candidate?.mergeId ? await platformIdentity.merges.find(candidate.mergeId) : null;
    return { candidate, merge, refusal: refusalIn(outcome, platformIdentity.caller.locale) };
  }

  @Mutation(() => RejectPlatformCandidatePayload, {
    description: 'Says that the two are not one platform (排除疑似同一机构); they are not suggested again.',
  })
  async rejectPlatformCandidate(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => RejectPlatformCandidateInput) input: RejectPlatformCandidateInput,
  ): Promise<RejectPlatformCandidatePayload> {
    const outcome = await platformIdentity.candidates.reject({ ...input });
    const candidate = outcome.ok ? await platformIdentity.candidates.find(outcome.value) : null;
    return { candidate, refusal: refusalIn(outcome, platformIdentity.caller.locale) };
  }
}
