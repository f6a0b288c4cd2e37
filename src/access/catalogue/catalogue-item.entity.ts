import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A catalogue item as synchronised from its owner's manifest. */
@Entity({ schema: 'access', name: 'catalogue_item' })
export class CatalogueItemEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  owner!: string;

  @Column({ name: 'share_type', type: 'text' })
  shareType!: string;

  /** JR/T 0197-2020, 1 to 5. */
  @Column({ name: 'data_level', type: 'smallint' })
  dataLevel!: number;

  @Column({ type: 'boolean' })
  personal!: boolean;

  @Column({ type: 'text' })
  masking!: string;

  @Column({ name: 'purpose_required', type: 'boolean' })
  purposeRequired!: boolean;

  @Column({ name: 'warrant_required', type: 'boolean' })
  warrantRequired!: boolean;

  @Column({ name: 'basis_required', type: 'boolean' })
  basisRequired!: boolean;

  @Column({ name: 'update_frequency', type: 'text' })
  updateFrequency!: string;

  @Column({ name: 'description_en', type: 'text' })
  descriptionEn!: string;

  @Column({ name: 'description_zh', type: 'text' })
  descriptionZh!: string;

  /** Law and article that a limit on sharing rests on; null where none is named. */
  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  @Column({ name: 'ground_mark', type: 'text', nullable: true })
  groundMark!: string | null;

  /** Listed by no manifest any more. */
  @Column({ type: 'boolean' })
  withdrawn!: boolean;
}
