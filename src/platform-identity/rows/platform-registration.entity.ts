import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, Level } from '../../kernel/index.js';
import type { PaperKind } from '../../workflow/recorder/index.js';

/** 登记记录: who entered a platform, or identifiers of one, and what; never changed. */
@Entity({ schema: 'coordination', name: 'platform_registration' })
export class PlatformRegistrationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'jsonb' })
  entered!: object;

  @Column({ type: 'text' })
  agency!: Actor;

  @Column({ type: 'text' })
  level!: Level;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text' })
  officer!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}

/** As the evidence log has it. */
export const REGISTRATION_PAPER: PaperKind<PlatformRegistrationEntity> = {
  kind: 'PLATFORM_REGISTRATION',
  row: PlatformRegistrationEntity,
  subject: 'id',
  version: null,
};
