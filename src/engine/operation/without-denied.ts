import {
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { compositeTypeOf, narrowType } from '../../graphql/index.js';

/** A field is denied wherever it is selected, or in one place because of what it is filtered by there. */
type IsDenied = (coordinate: string, place: FieldNode) => boolean;

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Takes denied fields out of an operation, so that nothing of them is ever fetched. Aliases do not matter: a field is
 * known by its schema coordinate. A selection that loses everything keeps `__typename`, because the object around a
 * denied field was not denied and the answer needs to know whether it is there.
 *
 * @param definition an operation without fragment spreads
 * @param isDenied tells for `Type.field`, with the type that the field is selected on, and the place where it is
 * @param isAssumedNonNull tells of a field whether its object may be taken to be there: when nothing is left of what is asked of
 *   it, it is left out altogether
 * @returns the filtered operation, or null when no root field is left
 */
export function withoutDenied(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  isDenied: IsDenied,
  isAssumedNonNull: (parentType: string, field: string) => boolean = () => false,
): OperationDefinitionNode | null {
  const root = schema.getRootType(definition.operation);
  if (!root) throw new Error(`The schema has no ${definition.operation} type.`);
  const selections = selectionsLeft(schema, definition.selectionSet, root, { isDenied, isAssumedNonNull });
  if (selections.length === 0) return null;
  return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
}

interface Denying {
  readonly isDenied: IsDenied;
  readonly isAssumedNonNull: (parentType: string, field: string) => boolean;
}

/** Selections on an object without what is denied; none when all is. */
export function selectionsLeft(
  schema: GraphQLSchema,
  selectionSet: SelectionSetNode,
  type: GraphQLCompositeType,
  { isDenied, isAssumedNonNull }: Denying,
): SelectionNode[] {
  const filterSet = (set: SelectionSetNode, parent: GraphQLCompositeType): SelectionNode[] => {
    const kept: SelectionNode[] = [];
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const narrowed = narrowType(schema, parent, selection.typeCondition?.name.value);
        const selections = filterSet(selection.selectionSet, narrowed);
        if (selections.length > 0) {
          kept.push({ ...selection, selectionSet: { ...selection.selectionSet, selections } });
        }
      } else if (selection.kind === Kind.FIELD) {
        const field = filterField(selection, parent);
        if (field) kept.push(field);
      } else {
        throw new Error('An operation is filtered after its fragments were put in their places.');
      }
    }
    return kept;
  };
  const filterField = (field: FieldNode, parent: GraphQLCompositeType): FieldNode | null => {
    const name = field.name.value;
    if (isDenied(`${parent.name}.${name}`, field)) return null;
    const inner = compositeTypeOf(parent, name);
    if (!field.selectionSet || !inner) return field;
    const selections = filterSet(field.selectionSet, inner);
    if (selections.length === 0 && isAssumedNonNull(parent.name, name)) return null;
    return {
      ...field,
      selectionSet: { ...field.selectionSet, selections: selections.length > 0 ? selections : [TYPENAME] },
    };
  };

  return filterSet(selectionSet, type);
}
