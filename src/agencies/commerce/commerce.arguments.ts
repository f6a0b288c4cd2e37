import { ArgsType, Field } from 'type-graphql';
import { FiltersBy } from '../../subgraph-kit/index.js';

/** Which of a firm's shareholders are asked for. */
@ArgsType()
export class ShareholdersArguments {
  @FiltersBy('commerce.person_id_number')
  @Field(() => String, {
    nullable: true,
    description:
      'Only what the person with this identity number holds (身份证件号码): GB 11643, 港澳台居民居住证 or 外国人永久居留身份证.',
  })
  idNumber?: string | null;
}
