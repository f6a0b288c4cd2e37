import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AttachmentType } from '../../../attachments/index.js';
import { isProvisionalDeadline } from '../../../kernel/index.js';
import { PlatformType } from '../../../platform-registry/index.js';
import {
  AvailableActionType,
  idPageRequest,
  toAvailableActions,
  type Connection,
} from '../../../subgraph-kit/index.js';
import { BusinessRolesOnly } from './business-roles-only.js';
import type { DeterminationContext } from '../types/determination.context.js';
import { ConflictType, DeterminationType } from '../types/determination.types.js';
import { OpinionType } from '../types/opinion.types.js';
import {
  AddConcernedAgencyPayload,
  caseAnswer,
  OpenSubstanceCasePayload,
  type CasePayload,
} from '../types/payloads.js';
import {
  AddConcernedAgencyInput,
  DisputeType,
  OpenSubstanceCaseInput,
  SubstanceCaseConnectionType,
  SubstanceCaseFilterInput,
  SubstanceCaseType,
} from '../types/substance-case.types.js';
import { SubstanceCaseEventType } from '../types/workflow-event.types.js';

@Resolver(() => SubstanceCaseType)
export class SubstanceCaseResolver {
  @BusinessRolesOnly()
  @Query(() => SubstanceCaseType, { nullable: true })
  substanceCase(
    @Arg('id', () => ID) id: string,
    @Ctx() { data }: DeterminationContext,
  ): Promise<SubstanceCaseType | null> {
    return data.determination.findCase(id);
  }

  @BusinessRolesOnly()
  @Query(() => SubstanceCaseConnectionType, { nullable: true, description: 'Cases, the newest first.' })
  substanceCases(
    @Arg('filter', () => SubstanceCaseFilterInput, { nullable: true })
    filter: SubstanceCaseFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: DeterminationContext,
  ): Promise<Connection<SubstanceCaseType>> {
    return data.determination.cases(filter ?? {}, idPageRequest(first, after));
  }

  @Mutation(() => OpenSubstanceCasePayload, {
    description: '立案: asks the agencies concerned for their opinions on what a business really is.',
  })
  async openSubstanceCase(
    @Arg('input', () => OpenSubstanceCaseInput) input: OpenSubstanceCaseInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.openSubstanceCase(input));
  }

  @Mutation(() => AddConcernedAgencyPayload, {
    description: '增加涉及部门: asks a further agency, while opinions are collected or the parties consult.',
  })
  async addConcernedAgency(
    @Arg('input', () => AddConcernedAgencyInput) input: AddConcernedAgencyInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.addConcernedAgency(input));
  }

  @FieldResolver(() => Boolean, {
    description:
      '暂定期限: whether the deadline lies beyond the last known notice of public holidays. It stays as it was told.',
  })
  dueAtProvisional(@Root() { dueAt }: SubstanceCaseType): boolean {
    return isProvisionalDeadline(dueAt);
  }

  @FieldResolver(() => PlatformType, { nullable: true })
  platform(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<object | null> {
    return data.determination.platform(substanceCase.platformCode);
  }

  @BusinessRolesOnly()
  @FieldResolver(() => [OpinionType], {
    description:
      'While opinions are being collected, an agency sees the others’ only once its own stands (背靠背出具意见).',
  })
  opinions(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<OpinionType[]> {
    return data.determination.readOpinions(substanceCase);
  }

  @FieldResolver(() => [ConflictType], {
    description:
      'Between the answers that stand and that the caller may see; who says what, attribute by attribute.',
  })
  conflicts(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly ConflictType[]> {
    return data.determination.readConflicts(substanceCase);
  }

  @BusinessRolesOnly()
  @FieldResolver(() => [AttachmentType], {
    description: 'Those that the caller may read: its own, and others’ once it sees their opinions.',
  })
  attachments(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<AttachmentType[]> {
    return data.determination.attachments.load(substanceCase.id);
  }

  @FieldResolver(() => DisputeType, { nullable: true })
  dispute(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<DisputeType | null> {
    return data.determination.disputeOfCase.load(substanceCase.id);
  }

  @FieldResolver(() => DeterminationType, { nullable: true, description: 'The latest of this case.' })
  async determination(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<DeterminationType | null> {
    return (await data.determination.determinationsOfCase.load(substanceCase.id)).at(-1) ?? null;
  }

  @FieldResolver(() => [AvailableActionType], {
    description: 'What this caller can do about the case now; about its dispute and opinions, see there.',
  })
  async availableActions(
    @Root() { id }: SubstanceCaseType,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<readonly AvailableActionType[]> {
    const substanceCase = await determination.substanceCase.load(id);
    const actions = substanceCase ? await determination.actionsOfCase(substanceCase) : [];
    return toAvailableActions(actions, determination.caller.locale);
  }

  @FieldResolver(() => [SubstanceCaseEventType], { description: 'Timeline, the first event first.' })
  events(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<SubstanceCaseEventType[]> {
    return data.determination.caseEvents.load(substanceCase.id);
  }
}
