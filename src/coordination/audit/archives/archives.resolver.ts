import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../subgraph-kit/index.js';
import { AuditEntryConnectionType } from '../audit-entry.types.js';
import type { AuditServices, AuditWindow } from '../open-audit.js';
import { DataSubjectReportType } from '../subject/subject.types.js';
import { AuditSummaryType } from '../summary/summary.types.js';
import { AuditArchiveType } from './archive.types.js';

type Context = SubgraphContext<{ readonly auditEntries: AuditServices }>;

const DESCRIPTION =
  'Months of the time looked at whose records are in archives alone (已归档月份): nothing of them is told here. The earliest first.';

@Resolver(() => AuditEntryConnectionType)
class ArchivesOfEntriesResolver {
  @FieldResolver(() => [AuditArchiveType], { description: DESCRIPTION })
  archives(
    @Root() { window }: { readonly window: AuditWindow },
    @Ctx() { data }: Context,
  ): Promise<AuditArchiveType[]> {
    return data.auditEntries.archives(window);
  }
}

@Resolver(() => AuditSummaryType)
class ArchivesOfSummaryResolver {
  @FieldResolver(() => [AuditArchiveType], { description: DESCRIPTION })
  archives(
    @Root() { window }: { readonly window: AuditWindow },
    @Ctx() { data }: Context,
  ): Promise<AuditArchiveType[]> {
    return data.auditEntries.archives(window);
  }
}

@Resolver(() => DataSubjectReportType)
class ArchivesOfReportResolver {
  @FieldResolver(() => [AuditArchiveType], { description: DESCRIPTION })
  archives(
    @Root() { from, to }: DataSubjectReportType,
    @Ctx() { data }: Context,
  ): Promise<AuditArchiveType[]> {
    return data.auditEntries.archives({ from, to });
  }
}

/** Each answer about the record tells which months it does not have. */
export const archiveResolvers = [
  ArchivesOfEntriesResolver,
  ArchivesOfSummaryResolver,
  ArchivesOfReportResolver,
] as const;
