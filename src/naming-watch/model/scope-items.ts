/** One item of a scope of business (经营项目). */
export interface ScopeItem {
  /** As it was written, what is negated in it left out as blanks, so that places stay what they were. */
  readonly text: string;
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  /** 许可经营项目: whether it stands under the heading of what a permit allows. */
  readonly licensed: boolean;
}

/** What is said not to be done: within brackets, or up to the end of the clause. */
const NEGATED_BRACKETS = /[（(][^（）()]*(?:不含|不包括|不得|除[^（）()]*外|除外|禁止|未经)[^（）()]*[)）]/gu;
const NEGATED_CLAUSE = /(?:不含|不包括|不得|禁止|未经批准)[^；;。，,\n]*/gu;
const EXCEPTED = /除[^；;。，,\n]*?(?:以)?外(?:的)?/gu;
const LICENSED = /许可(?:经营)?(?:项目|范围)\s*[:：]/u;
const ORDINARY = /一般(?:经营)?(?:项目|范围)\s*[:：]/u;

const blanked = (text: string): string => ' '.repeat(text.length);

/** Blanks out what a scope says is not done: 不含…, 不得…, 除…外, 禁止…, 未经批准不得…. The length stays. */
export function withoutNegations(scope: string): string {
  return scope.replace(NEGATED_BRACKETS, blanked).replace(NEGATED_CLAUSE, blanked).replace(EXCEPTED, blanked);
}

/** The items of a scope of business (经营范围), without what it says is not done, and whether each is under a permit. */
export function scopeItems(scope: string): readonly ScopeItem[] {
  const said = withoutNegations(scope);
  const items: ScopeItem[] = [];
  let licensed = false;
  for (const { 0: written, index } of said.matchAll(/[^；;。、，,\n]+/gu)) {
    if (ORDINARY.test(written)) licensed = false;
    else if (LICENSED.test(written)) licensed = true;
    // A heading stands before the first item that it is about.
    const text = written.replace(LICENSED, blanked).replace(ORDINARY, blanked);
    if (text.trim() !== '') items.push({ text, start: index, licensed });
  }
  return items;
}
