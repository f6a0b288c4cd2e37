package telecom;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A subgraph of the communications administration (通信管理部门) in Java: what it holds, masks, regions, cases. */
final class Subgraph {
  private record Platform(String code, List<String> regions, String filingNo, String siteName, String contactName) {}

  private static final String NAME = "telecom";
  private static final String OWNER = "TELECOM";
  private static final Set<String> CONDITIONAL = Set.of("telecom.contact");

  private Subgraph() {}

  /** First character: 王**. */
  private static String maskName(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
  }

  /** Whether one of the divisions (GB/T 2260) lies in a region. */
  private static boolean covers(String region, List<String> divisions) {
    String prefix = region == null ? "" : region.replaceFirst("(00)+$", "");
    return !prefix.isEmpty() && divisions.stream().anyMatch(each -> each.startsWith(prefix));
  }

  /** Region and case leave out platforms: docs/joining.md, 5.4 and 5.5. */
  private static boolean isGiven(CallerContext context, String item, Platform platform) {
    boolean isForeign = CONDITIONAL.contains(item) && !OWNER.equals(context.agency);
    boolean isOfCase = platform.code.equals(context.casePlatform) || context.caseMembers.contains(platform.code);
    if (isForeign && "SUBSTANCE_DETERMINATION".equals(context.purpose) && !isOfCase) {
      return false;
    }
    return !context.regional.contains(item) || covers(context.region, platform.regions);
  }

  private static DataFetcher<?> field(
      String item, java.util.function.Function<Platform, String> read, UnaryOperator<String> mask) {
    return env -> {
      Map<String, Platform> held = env.getSource();
      Platform platform = held.get("platform");
      CallerContext context = env.getGraphQlContext().get("caller");
      if (platform == null || !isGiven(context, item, platform)) return null;
      String value = read.apply(platform);
      return mask != null && value != null && context.masked.contains(item) ? mask.apply(value) : value;
    };
  }

  private static RuntimeWiring.Builder wiringOf(List<Platform> platforms) {
    Map<String, Platform> byCode = new HashMap<>();
    for (Platform platform : platforms) byCode.put(platform.code, platform);
    return RuntimeWiring.newRuntimeWiring()
        .scalar(PlainScalar.named("PlatformCode"))
        // The record is there for every platform; an unknown one has nothing in it.
        .type(
            "Platform",
            type ->
                type.dataFetcher(
                    "telecom",
                    env -> {
                      Map<String, Object> entity = env.getSource();
                      return Collections.singletonMap("platform", byCode.get(String.valueOf(entity.get("code"))));
                    }))
        .type(
            "TelecomRecord",
            type ->
                type.dataFetcher("filingNo", field("telecom.filings", Platform::filingNo, null))
                    .dataFetcher("siteName", field("telecom.filings", Platform::siteName, null))
                    .dataFetcher("contactName", field("telecom.contact", Platform::contactName, Subgraph::maskName)));
  }

  /** --keys, --data, --sdl, --host, --port, each with its value. */
  public static void main(String[] words) throws Exception {
    Map<String, String> given = new HashMap<>(Map.of("--host", "127.0.0.1", "--port", "4107"));
    for (int at = 0; at + 1 < words.length; at += 2) given.put(words[at], words[at + 1]);
    List<Platform> platforms =
        new ObjectMapper().readValue(Path.of(given.get("--data")).toFile(), new TypeReference<>() {});
    Federation federation = new Federation(Files.readString(Path.of(given.get("--sdl"))), wiringOf(platforms));
    HubKeys keys = new HubKeys(URI.create(given.get("--keys")));
    Server.serve(keys, NAME, federation::answer, given.get("--host"), Integer.parseInt(given.get("--port")));
  }
}
