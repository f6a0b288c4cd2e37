import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Purpose, Role } from '../../kernel/index.js';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  PlatformCodeScalar,
  PurposeEnum,
  RegionCodeScalar,
  RoleEnum,
} from '../../subgraph-kit/index.js';
import { AccessSignalKindEnum, type AccessSignalKind } from '../signals/index.js';
import { AUDIT_DECISIONS, type AuditDecision } from './audit-question.js';

export const AuditDecisionEnum = enumOf(
  'AuditDecision',
  'What became of an item in a request (提供情况).',
  AUDIT_DECISIONS,
  {
    GIVEN: 'Given as it is (提供).',
    MASKED: 'Given shortened (脱敏提供).',
    DENIED: 'Not given (未予提供).',
  },
);

@ObjectType('AuditedItem', {
  description: 'What became of one catalogue item in a request (目录项提供情况).',
})
export class AuditedItemType {
  @Field(() => ID, { description: 'The catalogue item.' })
  item!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency that owns it.' })
  owner!: string;

  @Field(() => AuditDecisionEnum, {
    description: 'What became of it; the strictest where its fields differ.',
  })
  decision!: AuditDecision;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was not given, a code as in FIELD_DENIED, or that of the refusal; null where it was.',
  })
  reason!: string | null;

  @Field(() => [String], { description: 'Its fields that were asked, as schema coordinates.' })
  fields!: readonly string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The sharing agreement under which it was given plain (共享协议); null where none is noted.',
  })
  agreementId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The account-data warrant under which it was given plain (账户查询手续); null where none is noted.',
  })
  warrantId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of that agreement’s terms that held then; null where no agreement is noted.',
  })
  agreementVersion!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The rule by which it was given plain (裁决规则); null where none is noted.',
  })
  rule!: string | null;
}

@ObjectType('AuditEntry', {
  description:
    'What is kept of one request (审计记录): who asked what, for which purpose, and what was given. No data values.',
})
export class AuditEntryType {
  @Field(() => ID, { description: 'Identifier of the entry.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When the database recorded it.' })
  at!: Date;

  @Field(() => ActorCodeScalar, { description: 'The agency that asked.' })
  agency!: string;

  @Field(() => LevelEnum, { description: 'Level of the office that asked.' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the office that asked; null for a national one.',
  })
  region!: string | null;

  @Field(() => RoleEnum, { description: 'In which role.' })
  role!: string;

  @Field(() => String, { description: 'The person, or the client of a system.' })
  officer!: string;

  @Field(() => PurposeEnum, {
    nullable: true,
    description: 'For which purpose (使用目的); null where none was named.',
  })
  purpose!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The case that was named, by its id; null where none was.',
  })
  caseId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of that case (编号); null where none was named, or it is none.',
  })
  caseNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The legal basis or warrant that was stated (法律依据), without personal numbers; null where none was.',
  })
  basis!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the operation; null where it had none.' })
  operationName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the operation’s text; null where the request was refused before it was read.',
  })
  operationHash!: string | null;

  @Field(() => [PlatformCodeScalar], { description: 'Platforms that the request named.' })
  platformsAsked!: readonly string[];

  @Field(() => [PlatformCodeScalar], { description: 'Platforms that the answer disclosed.' })
  platformsDisclosed!: readonly string[];

  @Field(() => [AuditedItemType], {
    description: 'Catalogue items that were asked; of another agency’s request only the own ones.',
  })
  items!: readonly AuditedItemType[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The instant whose recorded values were asked for (截至时间); null where the present ones were.',
  })
  asOf!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code by which the whole request was refused; null where it was answered.',
  })
  outcome!: string | null;

  @Field(() => String, { description: 'Identifier of the request, as the answer and the log have it.' })
  requestId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Network address of the caller; null where it is not known, and of another agency’s request.',
  })
  address!: string | null;

  @Field(() => Int, { description: 'How many items were not given.' })
  itemsDenied!: number;

  @Field(() => String, { description: 'All of it in a sentence, in the caller’s language.' })
  sentence!: string;
}

export const AuditEntryConnectionType = connectionType('AuditEntry', () => AuditEntryType);

@InputType('AuditEntryFilter', { description: 'Which entries to list; all given conditions must hold.' })
export class AuditEntryFilterInput {
  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: 'Only those that named or disclosed this platform.',
  })
  platform?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those that asked this catalogue item.' })
  item?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those that asked this field, a schema coordinate.',
  })
  field?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those of this person.' })
  officer?: string | null;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'Only those of this agency.' })
  agency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those that named this case, by its id or its number.',
  })
  substanceCase?: string | null;

  @Field(() => PurposeEnum, { nullable: true, description: 'Only those for this purpose.' })
  purpose?: Purpose | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The first instant looked at; 31 days before `to` when left out, unless a request, case, warrant or agreement is named.',
  })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant before which is looked.' })
  to?: Date | null;

  @Field(() => AuditDecisionEnum, {
    nullable: true,
    description: 'Only those in which an item, or that of `item` or `field`, had this decision.',
  })
  decision?: AuditDecision | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only requests that were refused as a whole, or only the others.',
  })
  refused?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only requests that were refused with this code.' })
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: 'Only the request with this identifier.' })
  requestId?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Only those in this role.' })
  role?: Role | null;

  @Field(() => String, { nullable: true, description: 'Only operations of this name.' })
  operationName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those in which this sharing agreement gave something plain.',
  })
  agreement?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those in which this account-data warrant gave something.',
  })
  warrant?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those in which this rule gave something plain.' })
  rule?: string | null;

  @Field(() => AccessSignalKindEnum, {
    nullable: true,
    description:
      'Only those that signs of this kind count: of NO_CASE without a case, of UNUSUAL_HOURS at night, and so on (滥用迹象).',
  })
  countedBy?: AccessSignalKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those in which anything was denied or all was refused, or only the others.',
  })
  denied?: boolean | null;
}
