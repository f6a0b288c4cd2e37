import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { DutyOf, DateTimeScalar, type SubgraphContext } from '../../subgraph-kit/index.js';
import type { SharingMatrixServices } from './open-sharing-matrix.js';
import {
  AgreementEffectsInput,
  AgreementEffectType,
  AgreementReachType,
  SharingMatrixCellType,
} from './sharing-matrix.types.js';

type Context = SubgraphContext<{ readonly sharingMatrix: SharingMatrixServices }>;

/** Units of cost: each item is decided for each agency and purpose. */
const MATRIX_COST = 500;

@Resolver(() => SharingMatrixCellType)
export class SharingMatrixResolver {
  @Directive(`@cost(weight: ${MATRIX_COST})`)
  @DutyOf('SECURITY_ADMINISTRATOR')
  @Query(() => [AgreementEffectType], {
    nullable: true,
    description:
      'What an agreement changes for its grantee, item by item and purpose by purpose (共享影响), by the rules that requests are decided by.',
  })
  agreementEffects(
    @Arg('terms', () => AgreementEffectsInput, {
      nullable: true,
      description: 'Terms that might be proposed; left out where an agreement is named.',
    })
    terms: AgreementEffectsInput | null,
    @Arg('agreementId', () => ID, {
      nullable: true,
      description: 'An agreement: what its newest version changes; left out where terms are given.',
    })
    agreementId: string | null,
    @Ctx() { data }: Context,
  ): Promise<AgreementEffectType[] | null> {
    return data.sharingMatrix.effects(terms ?? null, agreementId ?? null);
  }

  @DutyOf('SECURITY_ADMINISTRATOR')
  @Query(() => AgreementReachType, {
    nullable: true,
    description:
      'How many people of its grantee an agreement concerns (涉及人员), by who used the hub lately.',
  })
  agreementReach(
    @Arg('terms', () => AgreementEffectsInput, {
      nullable: true,
      description: 'Terms that might be proposed; left out where an agreement is named.',
    })
    terms: AgreementEffectsInput | null,
    @Arg('agreementId', () => ID, {
      nullable: true,
      description: 'An agreement; left out where terms are given.',
    })
    agreementId: string | null,
    @Ctx() { data }: Context,
  ): Promise<AgreementReachType | null> {
    return data.sharingMatrix.reach(terms ?? null, agreementId ?? null);
  }

  @Directive(`@cost(weight: ${MATRIX_COST})`)
  @DutyOf('SECURITY_ADMINISTRATOR')
  @Query(() => [SharingMatrixCellType], {
    description:
      'What officers of each agency meet at each item of others (共享矩阵): for your agency as reader and as owner; all for the office.',
  })
  sharingMatrix(
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: 'On which instant the agreements of now are looked at; now when left out.',
    })
    at: Date | null,
    @Ctx() { data }: Context,
  ): SharingMatrixCellType[] {
    return data.sharingMatrix.matrix(at);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Number of that agreement (编号); null where it rests on none.',
  })
  async agreementNumber(
    @Root() { agreementId }: SharingMatrixCellType,
    @Ctx() { data }: Context,
  ): Promise<string | null> {
    return agreementId === null ? null : data.sharingMatrix.numberOf(agreementId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Operations counted today under that agreement (当日用量); null where it rests on none.',
  })
  async usedToday(
    @Root() { agreementId }: SharingMatrixCellType,
    @Ctx() { data }: Context,
  ): Promise<number | null> {
    return agreementId === null ? null : data.sharingMatrix.usedToday(agreementId);
  }
}
