"""What Federation 2 and the contract of the hub ask of a subgraph, over graphql-core."""

from graphql import (
    GraphQLError,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    build_schema,
    execute_sync,
    get_named_type,
    parse,
    validate,
    visit,
)

# The federation directives that the SDL uses, and what a subgraph adds to it.
_ADDED = """
scalar _Any
scalar link__Import
union _Entity = {entities}
type _Service {{ sdl: String! }}
type Query {{ _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }}
directive @key(fields: String!) repeatable on OBJECT
directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT
directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT
"""


def federated_schema(sdl, entities, resolve_entity):
    """A schema from SDL; resolve_entity(type name, representation, context) gives an entity or None."""
    definitions = "\n".join(line for line in sdl.splitlines() if not line.startswith("extend schema @link"))
    schema = build_schema(definitions + _ADDED.format(entities=" | ".join(entities)))
    query = schema.query_type.fields
    query["_service"].resolve = lambda *_: {"sdl": sdl}

    def one(representation, context):
        name = representation.get("__typename") if isinstance(representation, dict) else None
        if name not in entities:
            raise GraphQLError("There is no such entity.", extensions={"code": "BAD_USER_INPUT"})
        return resolve_entity(name, representation, context)

    query["_entities"].resolve = lambda _, info, representations: [one(each, info.context) for each in representations]
    schema.type_map["_Entity"].resolve_type = lambda value, *_: value["__typename"]
    return schema


def _policies(node):
    for directive in (node.directives if node is not None else ()):
        if directive.name.value == "policy":
            lists = directive.arguments[0].value.values
            yield [[item.value for item in each.values] for each in lists]


class _Policies(Visitor):
    def __init__(self, types):
        super().__init__()
        self.types, self.found = types, []

    def enter_field(self, *_):
        field = self.types.get_field_def()
        if field is None:
            return
        self.found += _policies(field.ast_node)
        self.found += _policies(getattr(get_named_type(field.type), "ast_node", None))


def _denial(item):
    message = {
        "en": f"The caller context does not grant {item}.",
        "zh": f"调用上下文未授予 {item}。",
    }
    remedy = {
        "en": "Ask the hub, which leaves out what may not be read.",
        "zh": "请通过本系统查询，本系统会略去无权查阅的内容。",
    }
    extensions = {"policy": item, "code": "FIELD_DENIED", "message": message, "remedy": remedy}
    return {"errors": [{"message": message["en"], "extensions": extensions}]}


class OperationInvalid(Exception):
    """Not an operation of this schema."""


def answer(schema, query, variables, context):
    """Answers an operation under verified claims; what is not granted denies the whole of it."""
    try:
        document = parse(query, no_location=True, max_tokens=20_000)
    except (GraphQLError, RecursionError) as error:
        raise OperationInvalid(getattr(error, "message", "nested too deep")) from None
    errors = validate(schema, document, max_errors=1)
    if errors:
        raise OperationInvalid(errors[0].message)
    types = TypeInfo(schema)
    policies = _Policies(types)
    visit(document, TypeInfoVisitor(types, policies))
    grants = set(context["grants"])
    for alternatives in policies.found:
        if not any(grants.issuperset(each) for each in alternatives):
            return _denial(" ".join(alternatives[0]) if alternatives else "")
    result = execute_sync(schema, document, variable_values=variables, context_value=context)
    # Without data where an error left none: nothing of it was executed.
    formatted = {} if result.data is None else {"data": result.data}
    if result.errors:
        formatted["errors"] = [_outward(error) for error in result.errors]
    return formatted


def _outward(error):
    """An error as it leaves the site: nothing of a fault's inside."""
    if error.original_error is None or isinstance(error.original_error, GraphQLError):
        return error.formatted
    return {"message": "Something went wrong inside the subgraph.", "path": error.path, "extensions": {"code": "INTERNAL"}}
