import type { DatabaseConnection } from '../database/index.js';

/** 演示环境: a running hub, its database and the folder they lie in; the demo's to stop, in this order. */
export interface Stage {
  /** Where the hub listens, without a trailing slash. */
  readonly url: string;
  readonly connection: DatabaseConnection;
  /** Holds the development issuers' keys. */
  readonly folder: string;
  /** 协商期限, as the hub was started with. */
  readonly consultationWorkingDays: number;
  stopHub(): Promise<void>;
  stopDatabase(): Promise<void>;
  removeFolder(): Promise<void>;
}
