package dev.madoguchi.city.board;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.queue.BadQueueJsonException;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A station that gives and calls numbers at the city's real server, over real TLS. */
public final class CallingStation implements AutoCloseable {
    private static final String NAME = "W-01";
    static final SiteSign SIGN = new SiteSign(
            "国分寺市役所",
            List.of(
                    new SiteSign.Purpose("A", "カードの申請"),
                    new SiteSign.Purpose("B", "カードの受取・手続"),
                    new SiteSign.Purpose("C", "電子証明書・暗証番号"),
                    new SiteSign.Purpose("D", "利用の支援")),
            List.of(
                    new SiteSign.Counter("card-1", "カード窓口1", List.of("A", "B")),
                    new SiteSign.Counter("card-2", "カード窓口2", List.of("A", "B")),
                    new SiteSign.Counter("certificate-1", "電子証明書窓口1", List.of("C", "D"))));

    private final TestCity city;
    private Clock clock;
    private final StationIdentity identity;
    private final HttpClient client;

    public CallingStation(TestCity city, Clock clock) throws EnrolmentException, IOException, InterruptedException {
        this.city = city;
        this.clock = clock;
        identity = city.station(NAME);
        client = HttpClient.newBuilder()
                .sslContext(identity.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        join(SIGN);
    }

    /** Tells the server what the site's purposes and windows are called. */
    public void join(SiteSign sign) throws IOException, InterruptedException {
        post("join", QueueJson.bytes(sign));
    }

    /** Time goes by at this station. */
    public void later(Duration time) {
        clock = Clock.offset(clock, time);
    }

    /** Where the board is. */
    public String board() {
        return city.address() + "/board/" + TestCity.MUNICIPALITY + "/main";
    }

    public TicketNumber issue(String purpose) throws IOException, InterruptedException {
        return act(QueueAction.ISSUE, new TicketNumber("main", TestCity.DAY, purpose, 0), Optional.empty());
    }

    public TicketNumber act(QueueAction action, TicketNumber ticket, String window)
            throws IOException, InterruptedException {
        return act(action, ticket, Optional.of(window));
    }

    private TicketNumber act(QueueAction action, TicketNumber ticket, Optional<String> window)
            throws IOException, InterruptedException {
        QueueEvent event = new QueueEvent(
                UUID.randomUUID(),
                ticket,
                action,
                window,
                Destination.none(),
                new QueueActor(NAME, "1001"),
                clock.instant());
        try {
            Settled[] settled = QueueJson.read(post("events", QueueJson.bytes(List.of(event))), Settled[].class);
            assertTrue(settled[0].counts(), () -> "refused: " + settled[0].refusal());
            return settled[0].event().ticket();
        } catch (BadQueueJsonException e) {
            throw new IOException(e);
        }
    }

    private byte[] post(String path, byte[] body) throws IOException, InterruptedException {
        URI address = city.address().resolve("/api/v1/queue/" + TestCity.MUNICIPALITY + "/main/" + path);
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(20))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
        identity.close();
    }
}
