import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { DutyOf, type SubgraphContext } from '../../../subgraph-kit/index.js';
import { AuditEntryFilterInput } from '../audit-entry.types.js';
import type { AuditServices } from '../open-audit.js';
import { AuditSummaryType, SummaryKeyEnum, type SummaryKey } from './summary.types.js';

type Context = SubgraphContext<{ readonly auditEntries: AuditServices }>;

/** Units of cost: thousands of entries are read. */
const SUMMARY_COST = 200;

@Resolver()
export class AuditSummaryResolver {
  @Directive(`@cost(weight: ${SUMMARY_COST})`)
  @DutyOf('AUDITOR')
  @Query(() => AuditSummaryType, {
    nullable: true,
    description:
      'Audit entries counted by person, item or day (审计汇总), for auditors; of the newest 5,000 that the filter finds.',
  })
  auditSummary(
    @Arg('by', () => SummaryKeyEnum, { description: 'By what they are counted.' }) by: SummaryKey,
    @Arg('filter', () => AuditEntryFilterInput, { nullable: true }) filter: AuditEntryFilterInput | null,
    @Ctx() { data }: Context,
  ): Promise<AuditSummaryType> {
    return data.auditEntries.summary(filter ?? {}, by);
  }
}
