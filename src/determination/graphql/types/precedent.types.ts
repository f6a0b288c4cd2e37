import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../subgraph-kit/index.js';
import { DeterminationType } from './determination.types.js';
import { PRECEDENT_FEATURES, type PrecedentFeature } from '../../model/precedents/precedent.js';

const PrecedentFeatureEnum = enumOf(
  'PrecedentFeature',
  'By what two cases are alike (类案特征).',
  PRECEDENT_FEATURES,
);

@ObjectType('PrecedentMatch', { description: 'One reason why a determined case is alike.' })
export class PrecedentMatchType {
  @Field(() => PrecedentFeatureEnum)
  feature!: PrecedentFeature;

  @Field(() => String, { description: 'The code, the line of business, or law and article.' })
  value!: string;
}

@ObjectType('Precedent', { description: '类案参考: a determined case that is alike.' })
export class PrecedentType {
  @Field(() => DeterminationType)
  determination!: DeterminationType;

  @Field(() => Int, { description: 'The sum of the weights of the matches.' })
  score!: number;

  @Field(() => [PrecedentMatchType])
  matches!: readonly PrecedentMatchType[];
}
