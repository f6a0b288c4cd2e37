import { Field, ID, ObjectType } from 'type-graphql';
import {
  ActorCodeScalar,
  DateTimeScalar,
  enumOf,
  PERSON_CAPACITIES,
  PlatformCodeScalar,
  PurposeEnum,
  type PersonCapacity,
} from '../../../subgraph-kit/index.js';
import { WithheldDisclosuresType } from '../subject/subject.types.js';
import { REPORT_LIMIT_KINDS, type ReportLimitKind } from './report-limits.js';

export const PersonCapacityEnum = enumOf(
  'PersonCapacity',
  'As what a natural person stands in the records of a firm (所任角色).',
  PERSON_CAPACITIES,
  {
    LEGAL_REPRESENTATIVE: 'The person who acts for the firm (法定代表人).',
    SHAREHOLDER: 'A holder of the firm’s capital (股东).',
  },
);

export const ReportLimitKindEnum = enumOf(
  'PersonReportLimitKind',
  'What a report for a person cannot say (报告未能涵盖的内容).',
  REPORT_LIMIT_KINDS,
  {
    NOT_BY_PERSON:
      'The record has no data of persons; answers are told, not look-ups of the person (记录不按自然人).',
    RECORDS_OF_TODAY: 'Records in which the person stood before are not found (仅依当前数据).',
    NO_IDENTIFIER: 'The owner’s data has no number of an identity document (无身份证件号码).',
    OWNER_ELSEWHERE: 'The owner keeps its records at a site of its own (存于部门自有站点).',
    OTHER_AGENCIES: 'Items of other agencies than that of the auditor are not covered (不含其他部门数据项).',
    TOO_MANY_RECORDS: 'The person stands in more records than a report covers (记录过多).',
    RETIRED: 'A part of the time stands in archives alone (部分记录已归档).',
  },
);

@ObjectType('PersonRecord', {
  description: 'That a natural person stands in an agency’s records of a firm (自然人所在记录).',
})
export class PersonRecordType {
  @Field(() => PlatformCodeScalar, { description: 'The firm.' })
  platform!: string;

  @Field(() => PersonCapacityEnum, { description: 'As what the person stands there now.' })
  capacity!: PersonCapacity;

  @Field(() => ActorCodeScalar, { description: 'The agency whose data says so.' })
  owner!: string;
}

@ObjectType('GivenPersonField', { description: 'A personal field that an answer gave (提供的个人信息字段).' })
export class GivenPersonFieldType {
  @Field(() => String, { description: 'The field, as a schema coordinate.' })
  field!: string;

  @Field(() => ID, { description: 'Its catalogue item.' })
  item!: string;

  @Field(() => Boolean, { description: 'Whether it was given shortened (脱敏).' })
  masked!: boolean;

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

  @Field(() => String, {
    nullable: true,
    description:
      'The rule by which it was given plain (裁决规则); null where none is noted, as of what was given masked.',
  })
  rule!: string | null;
}

@ObjectType('GivenPersonRecord', {
  description: 'What an answer gave of a record that holds data on a person (含个人信息的提供内容).',
})
export class GivenPersonRecordType {
  @Field(() => PlatformCodeScalar, { description: 'The firm whose record it is.' })
  platform!: string;

  @Field(() => PersonCapacityEnum, { description: 'As what the person stands there now.' })
  capacity!: PersonCapacity;

  @Field(() => [GivenPersonFieldType], { description: 'The fields that the answer gave.' })
  fields!: readonly GivenPersonFieldType[];
}

@ObjectType('PersonDisclosure', {
  description:
    'That records which hold data on a person were given to an agency (含个人信息的记录提供). Not that the person was looked up.',
})
export class PersonDisclosureType {
  @Field(() => DateTimeScalar, { description: 'When they were given.' })
  at!: Date;

  @Field(() => ActorCodeScalar, { description: 'To which agency.' })
  agency!: string;

  @Field(() => PurposeEnum, { nullable: true, description: 'For which purpose; null where none was named.' })
  purpose!: string | null;

  @Field(() => [GivenPersonRecordType], { description: 'Which records, and which of their fields.' })
  records!: readonly GivenPersonRecordType[];
}

@ObjectType('PersonReportLimit', {
  description: 'A part of a person’s question that stays without an answer (未能答复的部分).',
})
export class PersonReportLimitType {
  @Field(() => ReportLimitKindEnum, { description: 'What cannot be said.' })
  kind!: ReportLimitKind;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'The agency whose records it is about; null where it is about all.',
  })
  owner!: string | null;

  @Field(() => [ID], { description: 'The catalogue items that it is about; none where it is about all.' })
  items!: readonly string[];

  @Field(() => String, { description: 'The same in a sentence, in the caller’s language.' })
  sentence!: string;
}

@ObjectType('PersonReport', {
  description:
    'What was given of records that hold data on a natural person, for answering the person’s request to know (自然人个人信息提供情况报告; 个人信息保护法 articles 44 and 45).',
})
export class PersonReportType {
  @Field(() => String, {
    description:
      'The number of the identity document, its first 3 and last 4 characters (身份证件号码，脱敏).',
  })
  person!: string;

  @Field(() => DateTimeScalar, { description: 'The first instant that it covers.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'The instant before which it ends.' })
  to!: Date;

  @Field(() => [PersonRecordType], {
    description: 'The records in which the person stands now, by the data of the agencies that own them.',
  })
  records!: readonly PersonRecordType[];

  @Field(() => [PersonDisclosureType], { description: 'What was given of them, the newest first.' })
  disclosures!: readonly PersonDisclosureType[];

  @Field(() => [WithheldDisclosuresType], {
    description: 'What the person is not told of, counted by article.',
  })
  withheld!: readonly WithheldDisclosuresType[];

  @Field(() => [PersonReportLimitType], { description: 'What the report cannot say, and why.' })
  limits!: readonly PersonReportLimitType[];

  @Field(() => Boolean, {
    description:
      'Whether it has every record and entry that can be found; where not, `limits` say why, or it has the newest and a shorter time is to be asked for.',
  })
  complete!: boolean;
}
