import { open, rename, stat, type FileHandle } from 'node:fs/promises';

const MAX_LOG = 10 * 1024 * 1024;
const MAX_TAIL = 64 * 1024;

/** The file that the server writes to; unlike a pipe it cannot fill up, and it outlives the hub. */
export class ServerLog {
  readonly #file: string;
  readonly #handle: FileHandle;
  readonly #start: number;

  private constructor(file: string, handle: FileHandle, start: number) {
    this.#file = file;
    this.#handle = handle;
    this.#start = start;
  }

  /** Opens the file for one server's life. From 10 MB on, what was in it goes to `<file>.1` first. */
  static async open(file: string): Promise<ServerLog> {
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size >= MAX_LOG) await rename(file, `${file}.1`);
    const handle = await open(file, 'a', 0o600);
    return new ServerLog(file, handle, (await handle.stat()).size);
  }

  get file(): string {
    return this.#file;
  }

  /** For the server's standard output and error. */
  get descriptor(): number {
    return this.#handle.fd;
  }

  /** Lets go of the hub's handle; the server keeps its own. */
  close(): Promise<void> {
    return this.#handle.close();
  }

  /** What the server has written since it was started, at most the last 64 KB. */
  async written(): Promise<string> {
    const handle = await open(this.#file, 'r');
    try {
      const { size } = await handle.stat();
      const from = Math.max(this.#start, size - MAX_TAIL);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - from)), {
        position: from,
      });
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  /** The last few lines as one, for an error's sentence. */
  async tail(): Promise<string> {
    const lines = (await this.written().catch(() => '')).split('\n').filter((line) => line.trim() !== '');
    return lines.length === 0 ? `nothing in ${this.#file}` : lines.slice(-5).join(' | ');
  }
}
