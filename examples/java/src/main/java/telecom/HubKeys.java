package telecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The keys of the hub (docs/joining.md, 2.6): fetched when they are too old, and for an unknown kid once in five seconds. */
final class HubKeys {
  /** The keys of the hub could not be had, so no context can be judged just now. */
  static final class Unavailable extends Exception {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MAX_AGE = Duration.ofSeconds(300).toNanos();
  private static final long PAUSE = Duration.ofSeconds(5).toNanos();
  /** SubjectPublicKeyInfo of Ed25519 (RFC 8410) without the key. */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final URI url;
  private Map<String, PublicKey> keys;
  private long fetched;
  private long tried;
  private boolean isTried;

  HubKeys(URI url) {
    this.url = url;
  }

  HubKeys(JsonNode keySet) {
    this.url = null;
    this.keys = keysOf(keySet);
  }

  synchronized Map<String, PublicKey> current() throws Unavailable {
    if (url != null && (keys == null || System.nanoTime() - fetched > MAX_AGE)) fetch();
    if (keys == null) throw new Unavailable();
    return keys;
  }

  synchronized Map<String, PublicKey> newer() throws Unavailable {
    if (url != null) fetch();
    return keys;
  }

  private void fetch() throws Unavailable {
    if (isTried && System.nanoTime() - tried < PAUSE) return;
    isTried = true;
    tried = System.nanoTime();
    try {
      HttpRequest request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(3)).build();
      keys = keysOf(JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body()));
      fetched = tried;
    } catch (IOException | IllegalArgumentException error) {
      // Keys that are there already stand through an outage.
      if (keys == null) throw new Unavailable();
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
      throw new Unavailable();
    }
  }

  private static Map<String, PublicKey> keysOf(JsonNode keySet) {
    Map<String, PublicKey> keys = new HashMap<>();
    for (JsonNode key : keySet.path("keys")) {
      if (!key.path("crv").asText().equals("Ed25519")) continue;
      if (!key.path("purpose").asText("caller-context").equals("caller-context")) continue;
      byte[] point = Base64.getUrlDecoder().decode(key.path("x").asText());
      byte[] encoded = new byte[PREFIX.length + point.length];
      System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
      System.arraycopy(point, 0, encoded, PREFIX.length, point.length);
      try {
        PublicKey read = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        keys.put(key.path("kid").asText(null), read);
      } catch (GeneralSecurityException error) {
        throw new IllegalArgumentException(error);
      }
    }
    return keys;
  }
}
