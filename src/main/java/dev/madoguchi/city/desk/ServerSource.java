package dev.madoguchi.city.desk;

import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.city.receipt.AcceptanceVoucher;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.seal.TlsLine;
import dev.madoguchi.seal.VerifyingKey;
import dev.madoguchi.seal.VerifyingKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries at the city's server, over TLS with the city desk's own certificate. What comes is taken for sealed bytes and no more. */
public final class ServerSource implements DeliverySource, AutoCloseable {
    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    /** For a whole answer: the largest record over a line of 100 kB a second. */
    private static final Duration ANSWER_TIME = Duration.ofMinutes(5);

    private static final int LARGEST = Envelope.MAX_BYTES + 1;

    private final URI desk;
    private final Supplier<VerifyingKeys> receipts;
    private final HttpClient client;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param server {@code https://HOST:PORT}
     * @param tls this desk's certificate, and the city's authority as the only one trusted
     * @param receipt the city's receipt key as it was pinned
     */
    public ServerSource(URI server, SSLContext tls, VerifyingKey receipt) {
        this(server, tls, () -> VerifyingKeys.only(receipt));
    }

    /** The same with the receipt keys of now and of before, asked for at each day. */
    public ServerSource(URI server, SSLContext tls, Supplier<VerifyingKeys> receipts) {
        this.desk = server.resolve("/api/v1/desk/");
        this.receipts = receipts;
        this.client = TlsLine.open(tls, CONNECT_TIME);
    }

    @Override
    public Day day(LocalDate day) throws DeskException {
        JsonNode answer = tree(get("deliveries/" + day));
        List<Listed> records = new ArrayList<>();
        for (JsonNode record : answer.path("records")) {
            records.add(new Listed(
                    record.path("id").stringValue(""),
                    record.path("site").stringValue(""),
                    record.path("station").stringValue(""),
                    record.path("sha256").stringValue("")));
        }
        List<Acceptance> said = new ArrayList<>();
        VerifyingKeys keys = receipts.get();
        for (JsonNode statement : answer.path("acceptances")) {
            said.add(said(statement.stringValue(""), keys));
        }
        return new Day(records, said);
    }

    private static Acceptance said(String handed, VerifyingKeys keys) throws DeskException {
        try {
            JsonNode vouched = Jws.verify(handed, AcceptanceVoucher.TYPE, keys);
            VerifyingKey key = VerifyingKey.fromJwk(vouched.path("key").toString());
            Acceptance said = Acceptance.verified(vouched.path("acceptance").stringValue(""), key)
                    .orElseThrow(() -> new DeskException(DeskFault.SERVER_FAULT, "an acceptance is not signed"));
            Jws.verify(handed, AcceptanceVoucher.TYPE, keys, each -> said.at());
            return said;
        } catch (JwsException | SecretException e) {
            throw new DeskException(DeskFault.SERVER_FAULT, "an acceptance is not vouched for", e);
        }
    }

    @Override
    public byte[] bytes(Listed record) throws DeskException {
        return get("records/" + record.id());
    }

    @Override
    public StationKeys stations() throws DeskException {
        try {
            return StationKeys.fromJwks(new String(get("stations"), StandardCharsets.UTF_8));
        } catch (SecretException e) {
            throw new DeskException(DeskFault.SERVER_FAULT, "the server gives no stations' keys", e);
        }
    }

    /** Hands a signed acceptance to the city; it is durable there when this returns. May be sent again. */
    void send(String statement) throws DeskException {
        answer(HttpRequest.newBuilder(desk.resolve("acceptances"))
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofString(statement))
                .build());
    }

    private byte[] get(String path) throws DeskException {
        return answer(
                HttpRequest.newBuilder(desk.resolve(path)).timeout(ANSWER_TIME).build());
    }

    private byte[] answer(HttpRequest request) throws DeskException {
        try {
            HttpResponse<byte[]> response =
                    TlsLine.send(client, request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
            return switch (response.statusCode()) {
                case 200 -> response.body();
                case 401, 403 -> throw new DeskException(DeskFault.NOT_A_DESK, "the server knows no such desk");
                default ->
                    throw new DeskException(DeskFault.SERVER_FAULT, "the server answers " + response.statusCode());
            };
        } catch (IOException e) {
            throw new DeskException(DeskFault.SERVER_AWAY, "the server was not reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeskException(DeskFault.SERVER_AWAY, "interrupted while asking the server", e);
        }
    }

    private JsonNode tree(byte[] body) throws DeskException {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new DeskException(DeskFault.SERVER_FAULT, "the server's answer is not JSON", e);
        }
    }

    @Override
    public void close() {
        TlsLine.close(client);
    }
}
