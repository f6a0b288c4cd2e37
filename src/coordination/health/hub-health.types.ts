import { Field, Float, Int, ObjectType } from 'type-graphql';
import {
  ActorCodeScalar,
  AgencyEnum,
  DateTimeScalar,
  enumOf,
  LocalDateScalar,
} from '../../subgraph-kit/index.js';
import { BREAKER_STATES } from './hub-health.js';

export const BreakerStatusEnum = enumOf(
  'BreakerStatus',
  'Whether an agency’s own site is asked (熔断状态).',
  BREAKER_STATES,
  {
    CLOSED: 'It is asked (正常).',
    HALF_OPEN: 'One request tries whether it answers again (试探恢复).',
    OPEN: 'It failed too often and is left alone for a while (暂停访问).',
  },
);

@ObjectType('AgencyHealth', {
  description: 'How an agency’s data answers, over the latest requests (数据源运行状况).',
})
export class AgencyHealthType {
  @Field(() => AgencyEnum, {
    nullable: true,
    description: 'The agency (数源部门); null for the system’s own procedures.',
  })
  agency!: string | null;

  @Field(() => Boolean, { description: 'Whether it is asked at the agency’s own site (部门自建站点).' })
  remote!: boolean;

  @Field(() => BreakerStatusEnum, { description: 'Whether it is asked at all (熔断状态).' })
  breaker!: string;

  @Field(() => Int, { description: 'How many of the latest requests were looked at, 200 at most (请求数).' })
  requests!: number;

  @Field(() => Int, { description: 'How many of them failed (失败数).' })
  failed!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Milliseconds within which half of them were answered (中位耗时); null where there was none.',
  })
  medianMilliseconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Milliseconds within which 95 of 100 were answered (95 分位耗时); null where there was none.',
  })
  slowMilliseconds!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it answered last (最近应答); null where it has not yet.',
  })
  answeredAt!: Date | null;
}

@ObjectType('DatabasePoolHealth', { description: 'Connections of one database role (数据库连接).' })
export class DatabasePoolHealthType {
  @Field(() => String, { description: 'Name of the role (数据库角色).' })
  role!: string;

  @Field(() => Int, { description: 'Connections that wait for work (空闲).' })
  idle!: number;

  @Field(() => Int, { description: 'Connections at work (使用中).' })
  busy!: number;

  @Field(() => Int, { description: 'Queries that wait for a connection (排队).' })
  waiting!: number;
}

@ObjectType('EvidenceLogHealth', {
  description: 'How far the evidence log is, and who cosigns it (存证日志运行状况).',
})
export class EvidenceLogHealthType {
  @Field(() => Float, { description: 'Leaves that its newest signed head covers (已存证记录数).' })
  leaves!: number;

  @Field(() => Float, { description: 'Records that wait to be sealed (待存证记录数).' })
  pendingLeaves!: number;

  @Field(() => Float, {
    description: 'For how many seconds the oldest of them waits (最长等待); 0 where none does.',
  })
  oldestPendingSeconds!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the newest head was signed (最近签署); null where none was.',
  })
  signedAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Whether data is disclosed; not while records are not sealed in time (是否提供数据).',
  })
  disclosing!: boolean;

  @Field(() => Int, { description: 'Witnesses that are asked to cosign (见证方数).' })
  witnesses!: number;

  @Field(() => Int, { description: 'How many of them have to (应会签数).' })
  quorum!: number;

  @Field(() => Int, { description: 'How many cosigned the head that was sent last (已会签数).' })
  cosigned!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When enough of them cosigned last (最近足数会签); null where they never did.',
  })
  quorateAt!: Date | null;

  @Field(() => Int, {
    description:
      'Witnesses that do not find that the log continues what they cosigned (报告日志不一致的见证方数): an alarm.',
  })
  inconsistent!: number;
}

@ObjectType('IssuerHealth', { description: 'Whether a token issuer’s keys can be had (身份签发方).' })
export class IssuerHealthType {
  @Field(() => ActorCodeScalar, { description: 'Whose issuer it is.' })
  agency!: string;

  @Field(() => String, { description: 'The issuer, as tokens name it.' })
  issuer!: string;

  @Field(() => Boolean, { description: 'Whether its keys could be had when they were last asked for.' })
  available!: boolean;
}

@ObjectType('EndingTable', { description: 'A dated table that ends soon or has ended (即将到期的数据表).' })
export class EndingTableType {
  @Field(() => String, { description: 'The table: holidays or divisions.' })
  table!: string;

  @Field(() => LocalDateScalar, { description: 'The last day that it knows.' })
  lastDay!: string;
}

@ObjectType('SweepHealth', { description: 'Rows that a sweep could not act on (后台任务).' })
export class SweepHealthType {
  @Field(() => String, { description: 'Name of the sweep.' })
  sweep!: string;

  @Field(() => Int, { description: 'Rows that it could not act on when it last ran; the log names them.' })
  rows!: number;
}

@ObjectType('HubHealth', { description: 'How this process of the system runs (运行状况).' })
export class HubHealthType {
  @Field(() => String, {
    nullable: true,
    description: 'The version that runs (版本); null where it is not known.',
  })
  version!: string | null;

  @Field(() => String, {
    description: 'The first 12 hexadecimal digits of the SHA-256 of its supergraph (超图摘要).',
  })
  supergraph!: string;

  @Field(() => DateTimeScalar, { description: 'Since when this process runs (启动时间).' })
  startedAt!: Date;

  @Field(() => [AgencyHealthType], { description: 'Who answers, and how fast.' })
  agencies!: readonly AgencyHealthType[];

  @Field(() => [DatabasePoolHealthType], { description: 'Connections to the database, by role.' })
  pools!: readonly DatabasePoolHealthType[];

  @Field(() => [IssuerHealthType], { description: 'Token issuers whose keys are fetched.' })
  issuers!: readonly IssuerHealthType[];

  @Field(() => Int, { description: 'Tasks that wait for somebody (待办总数).' })
  openTasks!: number;

  @Field(() => Int, { description: 'Those of them that are overdue (逾期待办).' })
  overdueTasks!: number;

  @Field(() => Int, { description: 'Webhook messages that are still to be sent (待投递).' })
  pendingDeliveries!: number;

  @Field(() => Int, { description: 'Webhook messages that were given up (已放弃).' })
  deadDeliveries!: number;

  @Field(() => [SweepHealthType], {
    description: 'What background work could not act on; empty where all is well.',
  })
  passedOver!: readonly SweepHealthType[];

  @Field(() => [EndingTableType], { description: 'Dated tables that the operator is to add to.' })
  endingTables!: readonly EndingTableType[];

  @Field(() => Int, { description: 'HTTP connections that are open (连接数).' })
  connections!: number;

  @Field(() => Int, { description: 'Event streams that are open (事件流).' })
  streams!: number;

  @Field(() => Float, { description: 'Seconds since the sharing agreements were last confirmed (协议同步).' })
  agreementsAgeSeconds!: number;

  @Field(() => EvidenceLogHealthType, { description: 'The evidence log (存证日志).' })
  log!: EvidenceLogHealthType;
}
