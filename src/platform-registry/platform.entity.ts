import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 平台: the entity that all agencies share. */
@Entity({ schema: 'coordination', name: 'platform' })
export class PlatformEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'registered_region', type: 'text', nullable: true })
  registeredRegion!: string | null;

  @Column({ name: 'operating_regions', type: 'text', array: true })
  operatingRegions!: string[];

  @Column({ type: 'text', array: true })
  sectors!: string[];

  /** Whether the code is one that the registry issued, because the platform is not registered. */
  @Column({ type: 'boolean' })
  interim!: boolean;

  /** The registered platform that an interim one turned out to be; both codes go on resolving. */
  @Column({ name: 'merged_into', type: 'text', nullable: true })
  mergedInto!: string | null;

  /** 拆分自: the platform whose code stood for this one, too, before it was split off. */
  @Column({ name: 'split_from', type: 'text', nullable: true })
  splitFrom!: string | null;
}

/** 从业机构标识: another name under which an agency knows the platform. */
@Entity({ schema: 'coordination', name: 'platform_identifier' })
export class PlatformIdentifierEntity {
  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @PrimaryColumn({ type: 'text' })
  value!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;
}
