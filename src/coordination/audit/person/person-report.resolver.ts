import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { DateTimeScalar, type SubgraphContext } from '../../../subgraph-kit/index.js';
import type { AuditServices } from '../open-audit.js';
import { PersonReportType } from './person-report.types.js';

type Context = SubgraphContext<{ readonly auditEntries: AuditServices }>;

/** Units of cost: thousands of entries are read, for each record in which the person stands. */
const REPORT_COST = 400;

@Resolver()
export class PersonReportResolver {
  @Directive(`@cost(weight: ${REPORT_COST})`)
  @Query(() => PersonReportType, {
    nullable: true,
    description:
      'What was given of records that hold data on a natural person, to whom, when, why and on which ground (自然人个人信息提供情况报告), for auditors: of items of the own agency; of all for the office’s.',
  })
  personReport(
    @Arg('idNumber', () => String, {
      description:
        'Number of the person’s identity document (身份证件号码). Send it as a variable: variables are recorded as a keyed hash alone, the text of an operation is not.',
    })
    idNumber: string,
    @Arg('from', () => DateTimeScalar, { description: 'The first instant that is covered.' }) from: Date,
    @Arg('to', () => DateTimeScalar, { description: 'The instant before which it ends.' }) to: Date,
    @Ctx() { data }: Context,
  ): Promise<PersonReportType> {
    return data.auditEntries.personReport({ idNumber, from, to });
  }
}
