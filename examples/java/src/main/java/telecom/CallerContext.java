package telecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A verified caller context (签名调用上下文) of the hub: docs/joining.md, section 2. */
final class CallerContext {
  /** Not a current context that the hub signed for this subgraph. */
  static final class Refused extends Exception {
    Refused(String message) {
      super(message);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "huishang-context+jwt";
  private static final long LIFETIME = 60;
  private static final long TOLERANCE = 5;

  final Set<String> grants;
  final Set<String> masked;
  final Set<String> regional;
  final String casePlatform;
  final Set<String> caseMembers;
  final String agency;
  final String region;
  final String purpose;

  private CallerContext(JsonNode claims) {
    JsonNode caller = claims.get("caller");
    grants = texts(claims.get("grants"));
    masked = texts(claims.get("masked"));
    regional = texts(claims.path("regional"));
    casePlatform = claims.path("casePlatform").textValue();
    caseMembers = texts(claims.path("caseMembers"));
    agency = caller.path("agency").textValue();
    region = caller.path("region").textValue();
    purpose = caller.path("purpose").textValue();
  }

  static CallerContext verify(String token, HubKeys keys, String audience, double now)
      throws Refused, HubKeys.Unavailable {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) throw new Refused("no JWT");
    JsonNode header = object(parts[0]);
    JsonNode claims = object(parts[1]);
    String typ = header.path("typ").asText().toLowerCase(java.util.Locale.ROOT);
    boolean isContext = typ.equals(TYPE) || typ.equals("application/" + TYPE);
    if (!isContext || !header.path("alg").asText().equals("EdDSA") || header.has("crit")) {
      throw new Refused("no context");
    }
    byte[] signature = decode(parts[2]);
    byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    if (candidates(header.path("kid").textValue(), keys).stream().noneMatch(key -> isSigned(key, signature, signed))) {
      throw new Refused("not signed by the hub");
    }
    JsonNode issued = claims.path("iat");
    JsonNode ends = claims.path("exp");
    if (!issued.isNumber() || !ends.isNumber()) throw new Refused("without its time");
    if (!"huishang-gateway".equals(claims.path("iss").textValue())
        || !audience.equals(claims.path("aud").textValue())) {
      throw new Refused("for somebody else");
    }
    boolean isLong = ends.doubleValue() - issued.doubleValue() > LIFETIME;
    if (isLong || issued.doubleValue() > now + TOLERANCE || ends.doubleValue() <= now) {
      throw new Refused("out of its time");
    }
    if (!claims.path("caller").isObject() || !isTexts(claims.path("grants")) || !isTexts(claims.path("masked"))) {
      throw new Refused("incomplete");
    }
    return new CallerContext(claims);
  }

  private static Collection<PublicKey> candidates(String kid, HubKeys keys) throws HubKeys.Unavailable {
    Map<String, PublicKey> known = keys.current();
    if (kid == null) return known.values();
    if (!known.containsKey(kid)) known = keys.newer();
    return known.containsKey(kid) ? List.of(known.get(kid)) : List.of();
  }

  private static boolean isSigned(PublicKey key, byte[] signature, byte[] signed) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(signed);
      return verifier.verify(signature);
    } catch (GeneralSecurityException error) {
      return false;
    }
  }

  private static byte[] decode(String part) throws Refused {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException error) {
      throw new Refused("no base64url");
    }
  }

  private static JsonNode object(String part) throws Refused {
    try {
      JsonNode value = JSON.readTree(decode(part));
      if (value != null && value.isObject()) return value;
    } catch (IOException error) {
      // Refused below, as what is no object.
    }
    throw new Refused("no object");
  }

  private static boolean isTexts(JsonNode value) {
    if (!value.isArray()) return false;
    for (JsonNode each : value) if (!each.isTextual()) return false;
    return true;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    for (JsonNode each : list) texts.add(each.asText());
    return texts;
  }
}
