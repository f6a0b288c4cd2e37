import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  ActorCodeScalar,
  DateTimeScalar,
  PlatformCodeScalar,
  PurposeEnum,
} from '../../../subgraph-kit/index.js';

@ObjectType('DataSubjectDisclosure', {
  description: 'That something of a data subject was given to an agency (个人信息提供记录).',
})
export class DataSubjectDisclosureType {
  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  at!: Date;

  @Field(() => ActorCodeScalar, { description: 'To which agency.' })
  agency!: string;

  @Field(() => PurposeEnum, { nullable: true, description: 'For which purpose; null where none was named.' })
  purpose!: string | null;

  @Field(() => [ID], { description: 'The catalogue items of which something was given.' })
  items!: readonly string[];
}

@ObjectType('WithheldDisclosures', {
  description:
    'Disclosures of which the data subject is not told, and by which article (不予告知的提供记录).',
})
export class WithheldDisclosuresType {
  @Field(() => String, { description: 'Name of the law, in the caller’s language.' })
  law!: string;

  @Field(() => String, { nullable: true, description: 'The article; null where the law as a whole says so.' })
  article!: string | null;

  @Field(() => String, { description: 'Why, in the caller’s language.' })
  reason!: string;

  @Field(() => Int, { description: 'How many there are.' })
  disclosures!: number;
}

@ObjectType('DataSubjectReport', {
  description:
    'What was given of a data subject, for answering his request to know (个人信息保护法 articles 44 and 45).',
})
export class DataSubjectReportType {
  @Field(() => PlatformCodeScalar, { description: 'The data subject.' })
  platform!: string;

  @Field(() => DateTimeScalar, { description: 'The first instant that it covers.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'The instant before which it ends.' })
  to!: Date;

  @Field(() => [DataSubjectDisclosureType], { description: 'What was given, the newest first.' })
  disclosures!: readonly DataSubjectDisclosureType[];

  @Field(() => [WithheldDisclosuresType], { description: 'What he is not told of, counted by article.' })
  withheld!: readonly WithheldDisclosuresType[];

  @Field(() => Boolean, {
    description:
      'Whether it has all; where not, it has the newest, and a shorter time is to be asked for, or `archives` has the rest.',
  })
  complete!: boolean;
}
