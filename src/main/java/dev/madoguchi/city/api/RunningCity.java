package dev.madoguchi.city.api;

import dev.madoguchi.city.CarriedAnswer;
import dev.madoguchi.city.CityDeeds;
import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.ConsoleDeeds;
import dev.madoguchi.city.EnrolmentOffer;
import dev.madoguchi.city.KeyEntry;
import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.city.RegisterEntry;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.TlsLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator's deeds, done by the server that runs: it alone has the database open. */
public final class RunningCity implements CityDeeds, AutoCloseable {
    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final URI server;
    private final HttpClient client;

    /**
     * @param server {@code https://HOST:PORT}
     * @param tls of {@link dev.madoguchi.city.Administrator}
     */
    public RunningCity(URI server, SSLContext tls) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIME)
                .build();
    }

    @Override
    public EnrolmentOffer offer(StationName name, URI address) throws CityException {
        return DeedsJson.offer(post(
                "codes",
                JSON.createObjectNode()
                        .put("municipality", name.municipality())
                        .put("site", name.site())
                        .put("station", name.station())
                        .put("server", address.toString())));
    }

    @Override
    public void keepProfile(String yaml) throws CityException {
        post("profiles", JSON.createObjectNode().put("profile", yaml));
    }

    @Override
    public List<RegisterEntry> enrolled() throws CityException {
        return DeedsJson.entries(get("stations"));
    }

    @Override
    public void revoke(String municipality, String station) throws CityException {
        post(
                "revocations",
                JSON.createObjectNode().put("municipality", municipality).put("station", station));
    }

    /** Gives the server a record that came on a medium; the same record may be given again, and has the same receipt. */
    public CarriedAnswer take(UUID id, byte[] envelope) throws CityException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/administration/records/" + id))
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/cbor")
                .PUT(BodyPublishers.ofByteArray(envelope))
                .build();
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() == 200 || response.statusCode() == 201) {
            return new CarriedAnswer.Taken(new String(response.body(), StandardCharsets.US_ASCII));
        }
        try {
            String reason = JSON.readTree(response.body()).path("reason").asString("");
            if (response.statusCode() < 500 && !reason.isEmpty()) {
                return new CarriedAnswer.Refused(reason);
            }
            throw new CityException(CityFault.NOT_RUNNING, "the server does not take records now: " + reason);
        } catch (JacksonException e) {
            throw new CityException(CityFault.NOT_RUNNING, "the server at " + server + " does not answer", e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws CityException {
        try {
            return TlsLine.send(client, request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        } catch (IOException e) {
            throw new CityException(CityFault.NOT_RUNNING, "the server at " + server + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityException(CityFault.NOT_RUNNING, "interrupted while waiting for the server", e);
        }
    }

    @Override
    public void sealFor(CityPublicKey key) throws CityException {
        post("sealing-keys", JSON.createObjectNode().put("key", key.toJwk()));
    }

    @Override
    public void exchangeReceiptKey() throws CityException {
        post("receipt-keys", JSON.createObjectNode());
    }

    @Override
    public void endReceiptKey(String keyId) throws CityException {
        post("receipt-key-endings", JSON.createObjectNode().put("key", keyId));
    }

    @Override
    public void exchangeAuthority(String sealed) throws CityException {
        post("authorities", JSON.createObjectNode().put("sealed", sealed));
    }

    @Override
    public List<StationName> endEarlierAuthorities(boolean leaveBehind) throws CityException {
        return DeedsJson.behind(
                post("authority-endings", JSON.createObjectNode().put("leaveBehind", leaveBehind)));
    }

    @Override
    public List<KeyEntry> keys() throws CityException {
        return DeedsJson.keys(get("keys"));
    }

    @Override
    public ConsoleDeeds console() {
        return new RunningConsole(this);
    }

    @Override
    public PublishingDeeds publishing() {
        return new RunningPublishing(this);
    }

    JsonNode get(String deed) throws CityException {
        return ask(deed, "GET", BodyPublishers.noBody());
    }

    JsonNode post(String deed, JsonNode body) throws CityException {
        return ask(deed, "POST", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private JsonNode ask(String deed, String method, BodyPublisher body) throws CityException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/administration/" + deed))
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<byte[]> response =
                    TlsLine.send(client, request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() == 200) {
                return answer;
            }
            throw refused(answer);
        } catch (IOException | JacksonException | DateTimeParseException e) {
            throw new CityException(CityFault.NOT_RUNNING, "the server at " + server + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityException(CityFault.NOT_RUNNING, "interrupted while waiting for the server", e);
        }
    }

    private static CityException refused(JsonNode answer) {
        String reason = answer.path("reason").asString("");
        CityFault fault = Arrays.stream(CityFault.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElse(CityFault.NOT_RUNNING);
        String refused = "the server refuses: " + reason;
        return new CityException(fault, fault.saysWhere() ? answer.path("title").asString(refused) : refused);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
