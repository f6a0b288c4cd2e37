import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 个人草稿: what a person has begun to write, by a key of the page that it belongs to. */
@Entity({ schema: 'coordination', name: 'personal_draft' })
export class PersonalDraftEntity {
  /** Whose it is, as `actorKey` writes it. */
  @PrimaryColumn({ type: 'text' })
  holder!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}

/** 已存视图: a list with its filters, under a name that its holder gave. */
@Entity({ schema: 'coordination', name: 'saved_view' })
export class SavedViewEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  holder!: string;

  /** The page of the list. */
  @Column({ type: 'text' })
  page!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
