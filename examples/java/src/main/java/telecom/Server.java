package telecom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** HTTP of a subgraph's site, with the JDK's own server: docs/joining.md, sections 1 and 6. */
final class Server {
  /** Answers an operation. */
  interface Site {
    Map<String, Object> answer(String query, Map<String, Object> variables, CallerContext context)
        throws Federation.OperationInvalid;
  }

  private static final class Refused extends Exception {
    final int status;
    final String code;
    final Map<String, String> headers;

    Refused(int status, String code, String message, Map<String, String> headers) {
      super(message);
      this.status = status;
      this.code = code;
      this.headers = headers;
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY = 1_048_576;
  private static final int MAX_NESTING = 64;

  private final HubKeys keys;
  private final String audience;
  private final Site site;

  private Server(HubKeys keys, String audience, Site site) {
    this.keys = keys;
    this.audience = audience;
    this.site = site;
  }

  /** Serves until the process ends. Requests are not logged: contexts are good for a minute. */
  static void serve(HubKeys keys, String audience, Site site, String host, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
    server.createContext("/", new Server(keys, audience, site)::handle);
    server.setExecutor(Executors.newFixedThreadPool(16));
    server.start();
    String address = "http://" + host + ":" + server.getAddress().getPort() + "/graphql";
    System.out.println("The subgraph " + audience + " answers the hub at " + address);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        send(exchange, 200, answerOf(exchange));
      } catch (Refused refused) {
        refused.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("connection", "close");
        send(exchange, refused.status, errorOf(refused.code, refused.getMessage()));
      }
    }
  }

  private Map<String, ?> answerOf(HttpExchange exchange) throws Refused, IOException {
    String path = exchange.getRequestURI().getPath();
    boolean isPost = exchange.getRequestMethod().equals("POST");
    if (path.equals("/health") && !isPost) return Map.of("status", "ready");
    if (!path.equals("/graphql")) throw new Refused(404, "NOT_FOUND", "There is nothing at this address.", Map.of());
    if (!isPost) throw new Refused(405, "BAD_REQUEST", "POST is taken only.", Map.of("allow", "POST"));
    // Before the body is read: strangers send none.
    CallerContext context = contextOf(exchange);
    JsonNode body = bodyOf(exchange);
    JsonNode variables = body.path("variables");
    boolean isLeftOut = variables.isMissingNode() || variables.isNull();
    if (!isLeftOut && (!variables.isObject() || nestingOf(variables) > MAX_NESTING)) {
      throw new Refused(400, "BAD_USER_INPUT", "The variables are no object, or nested too deep.", Map.of());
    }
    try {
      @SuppressWarnings("unchecked")
      Map<String, Object> given = isLeftOut ? Map.of() : JSON.convertValue(variables, Map.class);
      return site.answer(body.get("query").textValue(), given, context);
    } catch (Federation.OperationInvalid invalid) {
      throw new Refused(400, "BAD_REQUEST", invalid.getMessage(), Map.of());
    }
  }

  private CallerContext contextOf(HttpExchange exchange) throws Refused {
    String given = exchange.getRequestHeaders().getFirst("authorization");
    try {
      if (given == null || !given.regionMatches(true, 0, "bearer ", 0, 7)) throw new CallerContext.Refused("none");
      return CallerContext.verify(given.substring(7).trim(), keys, audience, System.currentTimeMillis() / 1000.0);
    } catch (CallerContext.Refused refused) {
      Map<String, String> challenge = Map.of("www-authenticate", "Bearer realm=\"huishang-context\"");
      throw new Refused(401, "UNAUTHENTICATED", "The caller context is not accepted.", challenge);
    } catch (HubKeys.Unavailable unavailable) {
      throw new Refused(503, "UNAVAILABLE", "The keys of the hub could not be had.", Map.of("retry-after", "5"));
    }
  }

  private static JsonNode bodyOf(HttpExchange exchange) throws Refused, IOException {
    String type = exchange.getRequestHeaders().getFirst("content-type");
    if (type == null || !type.split(";")[0].trim().equalsIgnoreCase("application/json")) {
      throw new Refused(415, "BAD_REQUEST", "The body has to be JSON.", Map.of());
    }
    InputStream sent = exchange.getRequestBody();
    byte[] body = sent.readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      // A little of what is refused is read, so that its sender reads the refusal.
      sent.skip(3L * MAX_BODY);
      throw new Refused(413, "BAD_REQUEST", "The body is larger than " + MAX_BODY + " bytes.", Map.of());
    }
    try {
      JsonNode read = JSON.readTree(body);
      if (read != null && read.path("query").isTextual()) return read;
      throw new Refused(400, "BAD_REQUEST", "The body has no query.", Map.of());
    } catch (JsonProcessingException error) {
      throw new Refused(400, "BAD_REQUEST", "The body is no JSON that can be read.", Map.of());
    }
  }

  /** Levels of lists and objects; Jackson reads a thousand at most. */
  private static int nestingOf(JsonNode value) {
    if (!value.isContainerNode()) return 0;
    int deepest = 0;
    for (JsonNode each : value) deepest = Math.max(deepest, nestingOf(each));
    return deepest + 1;
  }

  private static Map<String, ?> errorOf(String code, String message) {
    return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code))));
  }

  private static void send(HttpExchange exchange, int status, Map<String, ?> answer) throws IOException {
    byte[] text = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("content-type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, text.length);
    exchange.getResponseBody().write(text);
  }
}
