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
  CaseMemberType,
  DisputeType,
  OpenSubstanceCaseInput,
  SubstanceCaseConnectionType,
  SubstanceCaseFilterInput,
  GroupPlaceType,
  PartyOfficeType,
  SubstanceCaseType,
} from '../types/substance-case.types.js';
import { SubstanceCaseEventType } from '../types/workflow-event.types.js';

@Resolver(() => SubstanceCaseType)
export class SubstanceCaseResolver {
  @BusinessRolesOnly()
  @Query(() => SubstanceCaseType, {
    nullable: true,
    description: 'The case with this id (业务实质认定事项); null where there is none.',
  })
  substanceCase(
    @Arg('id', () => ID, { description: 'Identifier of the case.' }) id: string,
    @Ctx() { data }: DeterminationContext,
  ): Promise<SubstanceCaseType | null> {
    return data.determination.findCase(id);
  }

  @BusinessRolesOnly()
  @Query(() => SubstanceCaseConnectionType, {
    nullable: true,
    description: 'Cases on what a business really is (业务实质认定事项), the newest first.',
  })
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
    description:
      'Opens a case (立案): asks the agencies concerned for their opinions on what a business really is.',
  })
  async openSubstanceCase(
    @Arg('input', () => OpenSubstanceCaseInput) input: OpenSubstanceCaseInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.openSubstanceCase(input));
  }

  @Mutation(() => AddConcernedAgencyPayload, {
    description: 'Asks a further agency (增加涉及部门), while opinions are collected or the parties consult.',
  })
  async addConcernedAgency(
    @Arg('input', () => AddConcernedAgencyInput) input: AddConcernedAgencyInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<CasePayload> {
    return caseAnswer(determination, await determination.addConcernedAgency(input));
  }

  @FieldResolver(() => String, {
    description:
      'What people call the case by (编号), such as 京认定〔2016〕15号: a series for each deciding group’s place and year.',
  })
  number(@Root() { id }: SubstanceCaseType, @Ctx() { data }: DeterminationContext): Promise<string> {
    return data.determination.numbers.load(id);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the deadline lies beyond the last known notice of public holidays (暂定期限). It is worked out again when the notice is published.',
  })
  dueAtProvisional(@Root() { dueAt }: SubstanceCaseType): boolean {
    return isProvisionalDeadline(dueAt);
  }

  @FieldResolver(() => PlatformType, { nullable: true, description: 'The platform that the case is about.' })
  platform(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<object | null> {
    return data.determination.platform(substanceCase.platformCode);
  }

  @FieldResolver(() => [CaseMemberType], {
    description: 'Further platforms that it is about, where it is on a group (集团成员); mostly none.',
  })
  members(
    @Root() { id }: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<CaseMemberType[]> {
    return data.determination.membersOfCase.load(id);
  }

  @BusinessRolesOnly()
  @FieldResolver(() => [PartyOfficeType], {
    description:
      'The office of each party that deals with the case (承办机构); none of cases that are older than this.',
  })
  async offices(
    @Root() { id }: SubstanceCaseType,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<PartyOfficeType[]> {
    const { concernedAgencies = [], offices = {} } = (await determination.substanceCase.load(id)) ?? {};
    return concernedAgencies.flatMap((agency) => {
      const office = offices[agency];
      return office ? [{ agency, ...office }] : [];
    });
  }

  @FieldResolver(() => [GroupPlaceType], {
    description:
      'Groups of the other places of operation (经营地), which co-operate with the group that decides.',
  })
  async cooperatingGroups(
    @Root() { id }: SubstanceCaseType,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<readonly GroupPlaceType[]> {
    return (await determination.substanceCase.load(id))?.route.cooperating ?? [];
  }

  @FieldResolver(() => [OpinionType], {
    description:
      'Opinions that the caller may see: while they are collected, an agency sees the others’ only once its own stands (背靠背出具意见).',
  })
  opinions(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<OpinionType[]> {
    return data.determination.readOpinions(substanceCase);
  }

  @FieldResolver(() => [ConflictType], {
    description:
      'Conflicts between the answers that stand and that the caller may see (意见冲突): who says what, attribute by attribute.',
  })
  conflicts(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly ConflictType[]> {
    return data.determination.readConflicts(substanceCase);
  }

  @BusinessRolesOnly()
  @FieldResolver(() => [AttachmentType], {
    description:
      'Attachments that the caller may read (附件): its own, and others’ once it sees their opinions.',
  })
  attachments(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<AttachmentType[]> {
    return data.determination.attachments.load(substanceCase.id);
  }

  @FieldResolver(() => DisputeType, {
    nullable: true,
    description: 'The dispute on it (部门意见协调事项); null where the opinions did not differ.',
  })
  dispute(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<DisputeType | null> {
    return data.determination.disputeOfCase.load(substanceCase.id);
  }

  @FieldResolver(() => DeterminationType, {
    nullable: true,
    description: 'The latest determination of this case (认定); null where there is none.',
  })
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

  @FieldResolver(() => [SubstanceCaseEventType], {
    description: 'Every step of the case (认定事项办理记录), the first first.',
  })
  events(
    @Root() substanceCase: SubstanceCaseType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<SubstanceCaseEventType[]> {
    return data.determination.caseEvents.load(substanceCase.id);
  }
}

@Resolver(() => CaseMemberType)
export class CaseMemberResolver {
  @FieldResolver(() => PlatformType, { nullable: true, description: 'The platform.' })
  platform(
    @Root() { platformCode }: CaseMemberType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<object | null> {
    return data.determination.platform(platformCode);
  }
}
