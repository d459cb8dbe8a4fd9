package dev.madoguchi.queue.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.sync.LineProxy;
import dev.madoguchi.sync.StationIdentity;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue that is reached by more than one address. */
class EqualQueueServersTest {
    @TempDir
    private Path directory;

    private TestCity city;
    private StationIdentity station;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory);
        station = city.station("W-01");
    }

    @AfterEach
    void close() {
        station.close();
        city.close();
    }

    @Test
    void asksTheNextServerWhereOneIsAway() throws Exception {
        var servers = new CityServers(List.of(nobody(), city.address()));
        try (QueueLink link = link(servers)) {
            link.join(QueueRig.SIGN);

            assertEquals(1, link.decide(List.of(issue(UUID.randomUUID()))).size());
            assertEquals(city.address(), servers.current());
        }
    }

    @Test
    void givesANumberOnceWhenTheFirstServerDiesBeforeItsAnswer() throws Exception {
        try (LineProxy dying = new LineProxy("127.0.0.1", city.port());
                QueueLink link = link(new CityServers(List.of(dying.address(), city.address())))) {
            link.join(QueueRig.SIGN);
            QueueEvent event = issue(UUID.randomUUID());
            dying.cutAnswersWhen(() -> true);

            Settled settled = link.decide(List.of(event)).getFirst();

            assertEquals(event.id(), settled.event().id());
            assertEquals(1, settled.event().ticket().number());
            assertEquals(1, link.after(0, Duration.ZERO).decisions().size());
        }
    }

    @Test
    void doesNotSayThatNothingWasSentWhereTheFirstServerMayHaveDecided() throws Exception {
        try (LineProxy dying = new LineProxy("127.0.0.1", city.port());
                QueueLink link = link(new CityServers(List.of(dying.address(), nobody())))) {
            link.join(QueueRig.SIGN);
            dying.cutAnswersWhen(() -> true);

            QueueLinkException failed =
                    assertThrows(QueueLinkException.class, () -> link.decide(List.of(issue(UUID.randomUUID()))));

            assertEquals(QueueLinkFault.NO_ANSWER, failed.fault());
        }
    }

    private QueueLink link(CityServers servers) {
        return new QueueLink(servers, station.tls(), station.pins().name());
    }

    private static QueueEvent issue(UUID id) {
        return new QueueEvent(
                id,
                new TicketNumber("main", TestCity.DAY, "A", 0),
                QueueAction.ISSUE,
                Optional.empty(),
                Destination.none(),
                new QueueActor("W-01", ""),
                TestCity.NOON);
    }

    /** An address at which no server listens. */
    private static URI nobody() throws java.io.IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("https://127.0.0.1:" + closed.getLocalPort());
        }
    }
}
