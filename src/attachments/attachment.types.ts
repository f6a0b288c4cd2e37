import { Field, Int, ObjectType } from 'type-graphql';
import { ActorEnum, DateTimeScalar } from '../subgraph-kit/index.js';

@ObjectType('Attachment', { description: '附件: a file that an agency put to a case.' })
export class AttachmentType {
  @Field(() => String, { description: 'SHA-256 of its bytes, 64 hexadecimal digits.' })
  sha256!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  size!: number;

  @Field(() => String, { description: 'By its content, not by its name.' })
  mediaType!: string;

  @Field(() => ActorEnum, { description: 'Who put it there.' })
  agency!: string;

  @Field(() => String)
  officer!: string;

  @Field(() => DateTimeScalar)
  addedAt!: Date;

  @Field(() => String, {
    description: 'Where the hub gives it, relative to its address: GET with the same headers.',
  })
  path!: string;
}
