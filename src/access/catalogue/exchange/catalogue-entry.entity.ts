import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What operators say of a catalogue item (政务数据目录); it goes before what the build says. */
@Entity({ schema: 'access', name: 'catalogue_entry' })
export class CatalogueEntryEntity {
  @PrimaryColumn({ type: 'text' })
  item!: string;

  @Column({ name: 'name_zh', type: 'text' })
  nameZh!: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn!: string;

  @Column({ type: 'text', nullable: true })
  format!: string | null;

  @Column({ type: 'text', nullable: true })
  conditions!: string | null;

  @Column({ type: 'text', nullable: true })
  scope!: string | null;

  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  @Column({ name: 'ground_mark', type: 'text', nullable: true })
  groundMark!: string | null;

  @Column({ name: 'update_frequency', type: 'text' })
  updatePeriod!: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
