import { generateKeyPairSync } from 'node:crypto';
import {
  ed25519Signer,
  ED25519_SIGNATURE,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  signNote,
  verifierKeyOf,
  type Signer,
} from '../../../src/transparency-log/notes/index.js';
import {
  CompactRange,
  consistencyProof,
  leafHash,
  type Subtree,
} from '../../../src/transparency-log/tree/index.js';

export const newSigner = (name: string): Signer =>
  ed25519Signer(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), name);

const keyOf = ({ level, index }: Subtree): string => `${level}/${index}`;

/** A log in memory, made of the same tree and notes as the hub's; what only a dishonest one does is here as well. */
export class SmallLog {
  readonly signer: Signer;
  readonly #nodes = new Map<string, Buffer>();
  readonly #tree = new CompactRange();
  readonly #roots: Buffer[] = [this.#tree.root()];

  constructor(signer: Signer = newSigner('hub.example/log')) {
    this.signer = signer;
  }

  get origin(): string {
    return this.signer.name;
  }

  get size(): number {
    return this.#tree.size;
  }

  /** By which its heads are verified. */
  get verifierKey(): string {
    return formatVerifierKey(verifierKeyOf(this.signer, ED25519_SIGNATURE));
  }

  /** Adds leaves. */
  grow(...leaves: readonly string[]): this {
    for (const leaf of leaves) {
      this.#tree.append(leafHash(leaf), (subtree, hash) => this.#nodes.set(keyOf(subtree), hash));
      this.#roots.push(this.#tree.root());
    }
    return this;
  }

  /** Adds so many leaves that it has this size. */
  growTo(size: number, text = 'leaf'): this {
    while (this.size < size) this.grow(`${text} ${this.size}`);
    return this;
  }

  rootAt(size: number): Buffer {
    return this.#roots[size] ?? Buffer.alloc(32);
  }

  /** The signed head of a size, the present one where none is given. */
  async head(size = this.size): Promise<string> {
    const text = formatCheckpoint({ origin: this.origin, size, root: this.rootAt(size) });
    return formatNote({ text, signatures: [await signNote(text, this.signer)] });
  }

  proof(oldSize: number, size = this.size): Promise<Buffer[]> {
    return consistencyProof(oldSize, size, async (subtrees) =>
      subtrees.map((each) => this.#nodes.get(keyOf(each)) ?? Buffer.alloc(32)),
    );
  }

  /** What is posted to `add-checkpoint`. */
  async request(oldSize: number, size = this.size): Promise<string> {
    const proof = oldSize === 0 || oldSize > size ? [] : await this.proof(oldSize, size);
    const lines = [`old ${oldSize}`, ...proof.map((hash) => hash.toString('base64'))];
    return `${lines.join('\n')}\n\n${await this.head(size)}`;
  }
}
