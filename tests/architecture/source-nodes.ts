/** A node of the syntax tree that @swc/core makes of a source. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Every text that an expression may be.
 *
 * @param placeholder what stands for an expression that is put into a text
 */
export function textsOf(node: unknown, placeholder: (expression: Node) => string): readonly string[] {
  if (!isNode(node)) return [];
  switch (node['type']) {
    case 'StringLiteral':
      return [String(node['value'])];
    case 'TemplateLiteral': {
      const expressions = node['expressions'] as Node[];
      const parts = (node['quasis'] as Node[]).map(
        ({ cooked }, index) => String(cooked) + (expressions[index] ? placeholder(expressions[index]) : ''),
      );
      return [parts.join('')];
    }
    case 'TaggedTemplateExpression':
      return textsOf(node['template'], placeholder);
    case 'ConditionalExpression':
      return [...textsOf(node['consequent'], placeholder), ...textsOf(node['alternate'], placeholder)];
    case 'ParenthesisExpression':
      return textsOf(node['expression'], placeholder);
    default:
      return [];
  }
}
