import { Field, Int, ObjectType } from 'type-graphql';
import { ActorCodeScalar, DateTimeScalar } from '../../../subgraph-kit/index.js';
import type { LegalityResult } from '../../model/deliberation/draft-review.js';
import { LegalityResultEnum } from './determination.enums.js';

@ObjectType('DraftReview', {
  description: 'The legality review of one draft (合法性审查意见, 重大行政决策程序暂行条例 25–28).',
})
export class DraftReviewType {
  @Field(() => Int, { description: 'The version of the draft that was reviewed.' })
  draftVersion!: number;

  @Field(() => String, { description: 'SHA-256 of the text that was reviewed, 64 hexadecimal digits.' })
  draftSha256!: string;

  @Field(() => LegalityResultEnum, { description: 'What the review came to (审查结论).' })
  result!: LegalityResult;

  @Field(() => String, { description: 'The opinion of the review (审查意见).' })
  opinion!: string;

  @Field(() => ActorCodeScalar, { description: 'Whose person reviewed it (审查单位).' })
  reviewedByAgency!: string;

  @Field(() => String, { description: 'The person who reviewed it.' })
  reviewedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was reviewed.' })
  reviewedAt!: Date;
}
