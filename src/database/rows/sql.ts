/** A piece of SQL with its values where they stand in it. */
export interface Sql {
  readonly parts: readonly string[];
  readonly values: readonly unknown[];
}

/** SQL written by hand: what is put into it is a value, and never text. An {@link Sql} that is put into it is its text. */
export function sql(texts: TemplateStringsArray, ...given: readonly unknown[]): Sql {
  const parts = [texts[0] ?? ''];
  const values: unknown[] = [];
  const append = (text: string): void => {
    parts[parts.length - 1] += text;
  };
  given.forEach((each, index) => {
    if (isSql(each)) {
      append(each.parts[0] ?? '');
      parts.push(...each.parts.slice(1));
      values.push(...each.values);
      append(texts[index + 1] ?? '');
    } else {
      values.push(each);
      parts.push(texts[index + 1] ?? '');
    }
  });
  return { parts, values };
}

function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && 'parts' in value && 'values' in value;
}

/** SQL that the program put together, where `:name` stands for a value. */
export function sqlNamed(text: string, given: Readonly<Record<string, unknown>> = {}): Sql {
  const values: unknown[] = [];
  const parts = text.split(/(?<!:):([a-z]\w*)/i).filter((part, index) => {
    if (index % 2 === 0) return true;
    if (!(part in given)) throw new Error(`No value is given for :${part}.`);
    values.push(given[part]);
    return false;
  });
  return { parts, values };
}

/** The text with its parameters, of which the first is `$<first>`. */
export function textOf({ parts }: Sql, first: number): string {
  return parts.reduce((text, part, index) => `${text}$${first + index - 1}${part}`);
}
