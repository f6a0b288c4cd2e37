package telecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tries the context vectors of tests/vectors/subgraph; exits with 1 where one is judged otherwise. */
final class VerifyVectors {
  public static void main(String[] given) throws Exception {
    ObjectMapper json = new ObjectMapper();
    JsonNode vectors = json.readTree(Path.of(given[0], "contexts.json").toFile());
    HubKeys keys = new HubKeys(json.readTree(Path.of(given[0], "jwks.json").toFile()));
    List<String> wrong = new ArrayList<>();
    for (JsonNode each : vectors.get("contexts")) {
      boolean accepted = true;
      try {
        CallerContext.verify(each.get("token").asText(), keys, vectors.get("audience").asText(), vectors.get("at").asDouble());
      } catch (CallerContext.Refused refused) {
        accepted = false;
      }
      if (accepted != each.get("accepted").asBoolean()) wrong.add(each.get("name").asText());
    }
    int all = vectors.get("contexts").size();
    System.out.println(all - wrong.size() + " of " + all + " as expected.");
    wrong.forEach(System.out::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }
}
