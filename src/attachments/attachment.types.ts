import { Field, Int, ObjectType } from 'type-graphql';
import { ActorCodeScalar, DateTimeScalar } from '../subgraph-kit/index.js';

@ObjectType('Attachment', { description: 'A file that an agency put to a case (附件).' })
export class AttachmentType {
  @Field(() => String, { description: 'SHA-256 of its bytes, 64 hexadecimal digits.' })
  sha256!: string;

  @Field(() => String, { description: 'Name of the file.' })
  name!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  size!: number;

  @Field(() => String, { description: 'Media type of the file by its content, not by its name.' })
  mediaType!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency that put it there.' })
  agency!: string;

  @Field(() => String, { description: 'The person who put it there.' })
  officer!: string;

  @Field(() => DateTimeScalar, { description: 'When it was put there.' })
  addedAt!: Date;

  @Field(() => String, {
    description: 'Where the hub gives the file, relative to its address: GET with the same headers.',
  })
  path!: string;
}
