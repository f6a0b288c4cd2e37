import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ActorCodeScalar, DateTimeScalar, enumOf } from '../../subgraph-kit/index.js';
import { ACCESS_SIGNAL_KINDS, type AccessSignalKind } from './signal-kinds.js';

export const AccessSignalKindEnum = enumOf(
  'AccessSignalKind',
  'What in the record of uses was noticed (滥用迹象的种类).',
  ACCESS_SIGNAL_KINDS,
  {
    NO_CASE: 'Reads that name no case where most others with the same purpose name one (未注明认定事项).',
    ENUMERATION: 'Many different platforms asked for one after another (批量查询).',
    WARRANT_TO_THE_END:
      'Many uses in the last part of a warrant’s time, or a warrant used up (集中使用查询手续).',
    UNUSUAL_HOURS: 'Many operations of a person at night, 22:00 to 06:00 in Beijing (夜间操作).',
    UNUSUAL_VOLUME: 'Many more operations of a person on one day than on other days (操作量异常).',
  },
);

@ObjectType('AuditEntrySelection', {
  description: 'What to ask `auditEntries` for, to see the entries behind something (记录检索条件).',
})
export class AuditEntrySelectionType {
  @Field(() => ActorCodeScalar, { description: 'The agency that asked.' })
  agency!: string;

  @Field(() => String, { nullable: true, description: 'The person; null where several are meant.' })
  officer!: string | null;

  @Field(() => ID, { nullable: true, description: 'The account-data warrant; null where none is meant.' })
  warrant!: string | null;

  @Field(() => AccessSignalKindEnum, { description: 'The kind of signs that counts them.' })
  countedBy!: AccessSignalKind;

  @Field(() => DateTimeScalar, { description: 'The first instant.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'The instant before which they were recorded.' })
  to!: Date;
}

@ObjectType('AccessSignal', {
  description:
    'A pattern in the record of uses that deserves a look (滥用迹象). It blocks nothing and proves nothing.',
})
export class AccessSignalType {
  @Field(() => AccessSignalKindEnum, { description: 'What was noticed.' })
  kind!: AccessSignalKind;

  @Field(() => ActorCodeScalar, { description: 'Whose caller or warrant it is about.' })
  agency!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The person it is about; null where uses of a warrant are counted, or where several people make the finding together.',
  })
  officer!: string | null;

  @Field(() => ID, { nullable: true, description: 'The warrant whose uses are counted; null where none is.' })
  warrantId!: string | null;

  @Field(() => Int, { description: 'Operations, or uses of the warrant, that make the finding.' })
  evidence!: number;

  @Field(() => Int, { description: 'Out of so many operations or uses of the same caller or warrant.' })
  total!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Different platforms that the evidence named or was given; null where that is not what counts.',
  })
  platforms!: number | null;

  @Field(() => DateTimeScalar, { description: 'When the first of them happened.' })
  first!: Date;

  @Field(() => DateTimeScalar, { description: 'When the last of them happened.' })
  last!: Date;
}

@InputType('AccessSignalFilter', { description: 'Which signs to list; all given conditions must hold.' })
export class AccessSignalFilterInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant looked at; seven days before `to` when left out.',
  })
  from?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant before which is looked; now when left out, and at most 31 days after `from`.',
  })
  to?: Date | null;

  @Field(() => AccessSignalKindEnum, { nullable: true, description: 'Only this kind.' })
  kind?: AccessSignalKind | null;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'Only about this agency, office or group.' })
  agency?: string | null;
}
