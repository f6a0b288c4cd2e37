import { ArgsType, Field } from 'type-graphql';
import { FiltersBy } from '../kit/index.js';

/** Which of a firm's shareholders are asked for. */
@ArgsType()
export class ShareholdersArguments {
  @FiltersBy('commerce.person_id_number')
  @Field(() => String, {
    nullable: true,
    description: '身份证号 (GB 11643): only what this person holds. Null for holders of whom there is none.',
  })
  idNumber?: string | null;
}
