import { Field, InputType, ObjectType } from 'type-graphql';
import { ActorCodeScalar } from '../../subgraph-kit/index.js';

@InputType('OfficerInput', { description: 'Somebody by what stands in a record (人员).' })
export class OfficerInput {
  @Field(() => ActorCodeScalar, { description: 'The agency, office or group that he acted for.' })
  agency!: string;

  @Field(() => String, { description: 'His name within it, as records have it: `sub` of his tokens.' })
  officer!: string;
}

@ObjectType('OfficerName', {
  description:
    'What somebody who stands in a record is called (人员), as of his last sign-in to the console.',
})
export class OfficerNameType {
  @Field(() => ActorCodeScalar, { description: 'The agency, office or group that he acted for.' })
  agency!: string;

  @Field(() => String, { description: 'His name within it, as it was asked for.' })
  officer!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'His own name, as his provider gave it (姓名); null where it gave none, where he never signed in, and for systems.',
  })
  name!: string | null;

  @Field(() => String, {
    description:
      'Office, post and name in the caller’s language (单位、岗位和姓名), as far as they are known.',
  })
  displayName!: string;
}
