import { GraphQLError } from 'graphql';

/** How graphql-js puts a value that it refuses into its sentences, each from its beginning, and what is left of it. */
const QUOTING: readonly (readonly [RegExp, string])[] = [
  [/^(\S+(?: "\w+")? cannot represent [^:]+?): [\s\S]*?(?<hint> Did you mean [^:]*)?$/u, '$1.$<hint>'],
  [
    /^Value "[\s\S]*" does not exist in "(\w+)" enum\.(?<hint> Did you mean [\s\S]*)?$/u,
    'The value does not exist in the enum "$1".$<hint>',
  ],
  [/^Expected value of type "([^"]*)", found [\s\S]*$/u, 'Expected a value of type "$1".'],
];

/**
 * A sentence of graphql-js without the value that it refuses: what was sent to the wrong place may be personal
 * information (个人信息保护法 art. 51), and an answer is kept in many logs.
 */
export function withoutValues(message: string): string {
  return QUOTING.reduce((text, [quoting, instead]) => text.replace(quoting, instead), message);
}

/** The place in a variable, `input.codes[0]`, where graphql-js names one. */
const PLACE = / at "([^"\\]*)"$/u;

/** What graphql-js says of a variable, without its value. */
export function withoutVariableValue(error: GraphQLError): GraphQLError {
  const { nodes, extensions, originalError } = error;
  if (!originalError) return error;
  const reason = originalError.message;
  const said = error.message.slice(0, -`; ${reason}`.length);
  const name = /^Variable "(\$\w+)"/u.exec(said)?.[1] ?? '';
  const place = PLACE.exec(said)?.[1];
  const where = place === undefined ? '' : ` at "${place}"`;
  const message = `Variable "${name}" got an unusable value${where}; ${withoutValues(reason)}`;
  return new GraphQLError(message, { nodes: nodes ?? null, originalError, extensions });
}
