import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { cny, Policy } from '../../subgraph-kit/index.js';
import { SecuritiesLicenceType } from './licence.types.js';
import { CrowdfundingProjectType, PrivateFundType } from './offering.types.js';
import type { SecuritiesContext } from './securities.data.js';
import { SecuritiesPlatformType, SecuritiesRecordType } from './securities.types.js';

@Resolver(() => SecuritiesPlatformType)
export class SecuritiesPlatformResolver {
  @FieldResolver(() => SecuritiesRecordType, { nullable: true })
  securities(@Root() platform: SecuritiesPlatformType): SecuritiesRecordType {
    return { platformCode: platform.code };
  }
}

@Resolver(() => SecuritiesRecordType)
export class SecuritiesRecordResolver {
  @Policy('securities.licences')
  @FieldResolver(() => [SecuritiesLicenceType], {
    nullable: true,
    description: 'Licences for securities and fund business (业务许可).',
  })
  licences(
    @Root() record: SecuritiesRecordType,
    @Ctx() { data }: SecuritiesContext,
  ): Promise<SecuritiesLicenceType[]> {
    return data.licences.load(record.platformCode);
  }

  @Policy('securities.crowdfunding_projects')
  @FieldResolver(() => [CrowdfundingProjectType], {
    nullable: true,
    description: 'Projects of equity crowdfunding (股权众筹项目).',
  })
  async crowdfundingProjects(
    @Root() record: SecuritiesRecordType,
    @Ctx() { data }: SecuritiesContext,
  ): Promise<CrowdfundingProjectType[]> {
    const rows = await data.crowdfundingProjects.load(record.platformCode);
    return rows.map((row) => ({ ...row, raised: cny(row.raised) }));
  }

  @Policy('securities.private_funds')
  @FieldResolver(() => [PrivateFundType], { nullable: true, description: 'Private funds (私募基金).' })
  async privateFunds(
    @Root() record: SecuritiesRecordType,
    @Ctx() { data }: SecuritiesContext,
  ): Promise<PrivateFundType[]> {
    const rows = await data.privateFunds.load(record.platformCode);
    return rows.map((row) => ({ ...row, size: cny(row.size) }));
  }
}
