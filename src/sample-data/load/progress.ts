/** How far loading has come: platforms whose rows of this table are written, out of all. */
export interface LoadProgress {
  /** Schema-qualified. */
  readonly table: string;
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: LoadProgress) => void;
