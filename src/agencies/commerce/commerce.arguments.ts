import { ArgsType, Field } from 'type-graphql';
import { FiltersBy } from '../../subgraph-kit/index.js';

/** Which of a firm's shareholders are asked for. */
@ArgsType()
export class ShareholdersArguments {
  @FiltersBy('commerce.person_id_number')
  @Field(() => String, {
    nullable: true,
    description:
      '身份证件号码 (GB 11643, 港澳台居民居住证, 外国人永久居留身份证): only what this person holds. Null for holders of whom there is none.',
  })
  idNumber?: string | null;
}
