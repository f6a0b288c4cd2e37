import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 集团成员: a further platform that a case is about. */
@Entity({ schema: 'coordination', name: 'case_member' })
export class CaseMemberEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  /** 成组理由: on which ground it counts as one with the platform that leads. */
  @Column({ type: 'text' })
  ground!: string;
}
