/** An operation of the console: its text, and the SHA-256 under which the hub knows it as a trusted document. */
export interface Document<Answer, Variables> {
  readonly id: string;
  readonly text: string;
  /** Only for the compiler. */
  readonly types?: { readonly answer: Answer; readonly variables: Variables };
}
