package telecom;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A scalar that is given and taken as it stands in JSON. */
final class PlainScalar implements Coercing<Object, Object> {
  static GraphQLScalarType named(String name) {
    return GraphQLScalarType.newScalar().name(name).coercing(new PlainScalar()).build();
  }

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    return value;
  }

  @Override
  public Object parseValue(Object value, GraphQLContext context, Locale locale) {
    return value;
  }

  @Override
  public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (value instanceof NullValue) return null;
    if (value instanceof StringValue text) return text.getValue();
    if (value instanceof IntValue number) return number.getValue();
    if (value instanceof FloatValue number) return number.getValue();
    if (value instanceof BooleanValue truth) return truth.isValue();
    if (value instanceof VariableReference reference) return variables.get(reference.getName());
    if (value instanceof ArrayValue list) {
      List<Object> values = new ArrayList<>();
      for (Value<?> each : list.getValues()) values.add(parseLiteral(each, variables, context, locale));
      return values;
    }
    if (value instanceof ObjectValue object) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (ObjectField field : object.getObjectFields()) {
        values.put(field.getName(), parseLiteral(field.getValue(), variables, context, locale));
      }
      return values;
    }
    throw new CoercingParseLiteralException("no value");
  }
}
