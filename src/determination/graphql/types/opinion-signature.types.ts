import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../subgraph-kit/index.js';
import type { SignedVersion } from '../../reads/read-opinions.js';

@ObjectType('OpinionSignature', {
  description: 'A signature by an officer’s or an agency’s key, as it was verified and kept (签名).',
})
export class OpinionSignatureType {
  /** Not in the schema: what it signs. */
  of!: SignedVersion;

  @Field(() => String, { description: 'Compact JWS with its payload detached (RFC 7515, appendix F).' })
  jws!: string;

  @Field(() => String, { description: 'The registered key that it is by.' })
  kid!: string;

  @Field(() => String, { description: 'Algorithm of the signature (JWA, RFC 7518).' })
  algorithm!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the signer says that it was made; null where the signature does not say.',
  })
  signedAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it signs what is stored, verified anew for this answer; null where its key is not registered any more.',
  })
  valid?: boolean | null;
}
