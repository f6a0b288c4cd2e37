/** One call of the verifier, and what it must find. Files are named from tests/vectors/log. */
export interface VectorCase {
  readonly name: string;
  readonly kind: 'receipt' | 'export' | 'receipts' | 'heads';
  readonly files: readonly string[];
  /** Options as they are typed, without hyphens; of those that name a file, its name. */
  readonly options?: Readonly<{ [flag: string]: string }>;
  readonly result: 'PROVED' | 'WRONG' | 'INCOMPLETE';
  /** Every finding in its order: the code, and the first bad index where the format allows to name it. */
  readonly findings?: readonly { readonly code: string; readonly index?: number }[];
  readonly open?: readonly string[];
}

/** Files that are made, by their names, and the calls over them. */
export class VectorFiles {
  readonly files = new Map<string, string>();
  readonly cases: VectorCase[] = [];

  /** Adds a file. @returns its name */
  add(name: string, text: string): string {
    if (this.files.has(name)) throw new Error(`There are two files ${name}.`);
    this.files.set(name, text);
    return name;
  }

  addJson(name: string, value: unknown): string {
    return this.add(name, `${JSON.stringify(value, null, 2)}\n`);
  }

  expect(each: VectorCase): void {
    this.cases.push(each);
  }
}
