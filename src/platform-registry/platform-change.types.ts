import { Field, ObjectType } from 'type-graphql';
import { connectionType, DateTimeScalar, PlatformCodeScalar } from '../subgraph-kit/index.js';
import { PlatformType } from './platform.types.js';

@ObjectType('PlatformChange', {
  description: 'That a platform was added to the registry, changed or merged (从业机构变更).',
})
export class PlatformChangeType {
  @Field(() => PlatformCodeScalar, { description: 'Code of the platform that changed.' })
  code!: string;

  @Field(() => DateTimeScalar, { description: 'When it changed last (变更时间).' })
  changedAt!: Date;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description:
      'Of a code that was merged, the platform that it belongs to now (并入): drop your copy of the code. Null where it was not merged.',
  })
  mergedInto!: string | null;

  @Field(() => PlatformType, {
    nullable: true,
    description: 'The platform as it is now; null of a code that was merged.',
  })
  platform!: PlatformType | null;
}

export const PlatformChangeConnectionType = connectionType('PlatformChange', () => PlatformChangeType);
