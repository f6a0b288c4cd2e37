import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../subgraph-kit/index.js';
import { DeterminationType } from './determination.types.js';
import { PRECEDENT_FEATURES, type PrecedentFeature } from '../../model/precedents/precedent.js';

const PrecedentFeatureEnum = enumOf(
  'PrecedentFeature',
  'By what two cases are alike (类案特征).',
  PRECEDENT_FEATURES,
  {
    SUBSTANCE_CLASS: 'What the business is in substance (业务实质类别).',
    RED_LINE: 'A red line that was crossed (红线).',
    SECTOR: 'The platform’s sector (领域).',
    BUSINESS_LINE: 'The line of business (业务条线).',
    LEGAL_BASIS: 'A law and article that it rests on (法律依据).',
  },
);

@ObjectType('PrecedentMatch', { description: 'One reason why a determined case is alike (类案特征).' })
export class PrecedentMatchType {
  @Field(() => PrecedentFeatureEnum, { description: 'By what the two cases are alike.' })
  feature!: PrecedentFeature;

  @Field(() => String, {
    description: 'What they have in common: the code, the line of business, or law and article.',
  })
  value!: string;
}

@ObjectType('Precedent', { description: 'A determined case that is alike (类案参考).' })
export class PrecedentType {
  @Field(() => DeterminationType, { description: 'What was determined there.' })
  determination!: DeterminationType;

  @Field(() => Int, { description: 'How alike they are: the sum of the weights of the matches.' })
  score!: number;

  @Field(() => [PrecedentMatchType], { description: 'By what the two cases are alike.' })
  matches!: readonly PrecedentMatchType[];
}
