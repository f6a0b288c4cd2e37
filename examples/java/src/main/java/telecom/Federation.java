package telecom;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.CoercedVariables;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What Federation 2 and the contract of the hub ask of a subgraph with one entity, Platform, over graphql-java. */
final class Federation {
  /** Not an operation of this schema. */
  static final class OperationInvalid extends Exception {
    OperationInvalid(String message) {
      super(message);
    }
  }

  /** The federation directives that the SDL uses, and what a subgraph adds to it. */
  private static final String ADDED =
      """
      scalar _Any
      union _Entity = Platform
      type _Service { sdl: String! }
      type Query { _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }
      directive @key(fields: String!) repeatable on OBJECT
      directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT
      directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT
      """;

  private final GraphQLSchema schema;
  private final GraphQL executor;

  /** @param wiring of the agency's own types, under the entity {@code Map.of("code", …)} */
  Federation(String sdl, RuntimeWiring.Builder wiring) {
    String definitions =
        sdl.lines().filter(line -> !line.startsWith("extend schema @link")).collect(Collectors.joining("\n"));
    wiring
        .scalar(PlainScalar.named("_Any"))
        .type("Query", type -> type.dataFetcher("_service", env -> Map.of("sdl", sdl)).dataFetcher("_entities", entities()))
        .type("_Entity", type -> type.typeResolver(env -> env.getSchema().getObjectType("Platform")));
    schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(definitions + "\n" + ADDED), wiring.build());
    executor = GraphQL.newGraphQL(schema).defaultDataFetcherExceptionHandler(untold()).build();
  }

  private static DataFetcher<?> entities() {
    return env -> {
      List<Object> found = new ArrayList<>();
      List<Object> representations = env.getArgument("representations");
      for (Object each : representations) {
        if (!(each instanceof Map<?, ?> given) || !"Platform".equals(given.get("__typename"))) {
          GraphQLError none =
              GraphQLError.newError()
                  .message("There is no such entity.")
                  .path(env.getExecutionStepInfo().getPath())
                  .extensions(Map.of("code", "BAD_USER_INPUT"))
                  .build();
          return DataFetcherResult.newResult().error(none).build();
        }
        found.add(Map.of("code", given.get("code")));
      }
      return found;
    };
  }

  /** Nothing of a fault's inside leaves the site. */
  private static DataFetcherExceptionHandler untold() {
    return parameters ->
        CompletableFuture.completedFuture(
            DataFetcherExceptionHandlerResult.newResult(
                    GraphQLError.newError()
                        .message("Something went wrong inside the subgraph.")
                        .path(parameters.getPath())
                        .extensions(Map.of("code", "INTERNAL"))
                        .build())
                .build());
  }

  /** Answers an operation under a verified context; what is not granted denies the whole of it. */
  Map<String, Object> answer(String query, Map<String, Object> variables, CallerContext context) throws OperationInvalid {
    ExecutionInput input =
        ExecutionInput.newExecutionInput(query).variables(variables).graphQLContext(Map.of("caller", context)).build();
    ParseAndValidateResult read = ParseAndValidate.parseAndValidate(schema, input);
    if (read.isFailure()) throw new OperationInvalid(read.getErrors().get(0).getMessage());
    for (List<List<String>> alternatives : policiesOf(read, variables)) {
      if (alternatives.stream().noneMatch(context.grants::containsAll)) {
        return denial(alternatives.isEmpty() ? "" : String.join(" ", alternatives.get(0)));
      }
    }
    ExecutionResult result = executor.execute(input);
    Map<String, Object> answer = new LinkedHashMap<>(result.toSpecification());
    // Without data where an error left none: nothing of it was executed.
    if (answer.get("data") == null) answer.remove("data");
    return answer;
  }

  private List<List<List<String>>> policiesOf(ParseAndValidateResult read, Map<String, Object> variables) {
    List<List<List<String>>> found = new ArrayList<>();
    QueryTraverser.newQueryTraverser()
        .schema(schema)
        .document(read.getDocument())
        .coercedVariables(CoercedVariables.of(variables))
        .build()
        .visitPreOrder(
            new QueryVisitorStub() {
              @Override
              public void visitField(QueryVisitorFieldEnvironment env) {
                add(env.getFieldDefinition());
                if (GraphQLTypeUtil.unwrapAll(env.getFieldDefinition().getType()) instanceof GraphQLDirectiveContainer type) {
                  add(type);
                }
              }

              private void add(GraphQLDirectiveContainer guarded) {
                GraphQLAppliedDirective policy = guarded.getAppliedDirective("policy");
                if (policy != null) found.add(policy.getArgument("policies").getValue());
              }
            });
    return found;
  }

  private static Map<String, Object> denial(String item) {
    Map<String, String> message =
        Map.of("en", "The caller context does not grant " + item + ".", "zh", "调用上下文未授予 " + item + "。");
    Map<String, String> remedy =
        Map.of("en", "Ask the hub, which leaves out what may not be read.", "zh", "请通过本系统查询，本系统会略去无权查阅的内容。");
    Map<String, Object> extensions =
        Map.of("policy", item, "code", "FIELD_DENIED", "message", message, "remedy", remedy);
    return Map.of("errors", List.of(Map.of("message", message.get("en"), "extensions", extensions)));
  }
}
