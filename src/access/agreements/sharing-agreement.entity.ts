import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 共享协议: under which an owner shares conditional items with a grantee. */
@Entity({ schema: 'access', name: 'agreement' })
export class SharingAgreementEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  owner!: string;

  @Column({ type: 'text' })
  grantee!: string;

  @Column({ type: 'text', array: true })
  purposes!: string[];

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis!: string;

  @Column({ type: 'boolean' })
  masked!: boolean;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  @Column({ name: 'valid_to', type: 'timestamptz' })
  validTo!: Date;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'proposed_by', type: 'text' })
  proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'approved_by', type: 'text', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;
}

/** A catalogue item that an agreement gives. */
@Entity({ schema: 'access', name: 'agreement_item' })
export class AgreementItemEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'uuid' })
  agreementId!: string;

  @PrimaryColumn({ type: 'text' })
  item!: string;
}

/** A step in an agreement's life; rows are only ever added. */
@Entity({ schema: 'access', name: 'agreement_event' })
export class AgreementEventEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'uuid' })
  agreementId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  command!: string;

  @Column({ type: 'text' })
  agency!: string;

  @Column({ type: 'text' })
  officer!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
