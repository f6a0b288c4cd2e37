import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { cny, Policy } from '../../subgraph-kit/index.js';
import { CriminalCaseFileType } from './case-file.types.js';
import { isOpen } from './case-stage.js';
import { PoliceLeadType } from './lead.types.js';
import type { PoliceContext } from './police.data.js';
import { PolicePlatformType, PoliceRecordType } from './police.types.js';

@Resolver(() => PolicePlatformType)
export class PolicePlatformResolver {
  @FieldResolver(() => PoliceRecordType, { nullable: true })
  police(@Root() platform: PolicePlatformType): PoliceRecordType {
    return { platformCode: platform.code };
  }
}

@Resolver(() => PoliceRecordType)
export class PoliceRecordResolver {
  @Policy('police.case_status')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether a criminal case is open (是否有在办刑事案件): filed, and neither judged nor withdrawn.',
  })
  async hasOpenCase(@Root() record: PoliceRecordType, @Ctx() { data }: PoliceContext): Promise<boolean> {
    const files = await data.caseFiles.load(record.platformCode);
    return files.some((file) => isOpen(file.stage));
  }

  @Policy('police.case_files')
  @FieldResolver(() => [CriminalCaseFileType], {
    nullable: true,
    description: 'Criminal case files (刑事案件).',
  })
  async caseFiles(
    @Root() record: PoliceRecordType,
    @Ctx() { data }: PoliceContext,
  ): Promise<CriminalCaseFileType[]> {
    const files = await data.caseFiles.load(record.platformCode);
    return files.map((file) => ({ ...file, frozenAmount: cny(file.frozenAmount) }));
  }

  @Policy('police.leads')
  @FieldResolver(() => [PoliceLeadType], { nullable: true, description: 'Leads on the platform (案件线索).' })
  leads(@Root() record: PoliceRecordType, @Ctx() { data }: PoliceContext): Promise<PoliceLeadType[]> {
    return data.leads.load(record.platformCode);
  }
}
