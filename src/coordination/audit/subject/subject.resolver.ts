import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import {
  DutyOf,
  DateTimeScalar,
  PlatformCodeScalar,
  type SubgraphContext,
} from '../../../subgraph-kit/index.js';
import type { AuditServices } from '../open-audit.js';
import { DataSubjectReportType } from './subject.types.js';

type Context = SubgraphContext<{ readonly auditEntries: AuditServices }>;

/** Units of cost: thousands of entries are read. */
const REPORT_COST = 200;

@Resolver()
export class SubjectReportResolver {
  @Directive(`@cost(weight: ${REPORT_COST})`)
  @DutyOf('AUDITOR')
  @Query(() => DataSubjectReportType, {
    nullable: true,
    description:
      'What was given of a firm, to whom, when and why (个人信息提供情况报告), for auditors: of items of the own agency; of all for the office’s.',
  })
  dataSubjectReport(
    @Arg('platform', () => PlatformCodeScalar, { description: 'The firm that asks what was given of it.' })
    platform: string,
    @Arg('from', () => DateTimeScalar, { description: 'The first instant that is covered.' }) from: Date,
    @Arg('to', () => DateTimeScalar, { description: 'The instant before which it ends.' }) to: Date,
    @Ctx() { data }: Context,
  ): Promise<DataSubjectReportType> {
    return data.auditEntries.subjectReport({ platform, from, to });
  }
}
