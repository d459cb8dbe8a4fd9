package dev.madoguchi.city.desk;

import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.city.receipt.Acceptance.Verdict;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import java.time.Clock;

/** Signs what the officer decides of a delivery with the city desk's own key, and hands it to the city's server. */
public final class Acceptor {
    private final ServerSource server;
    private final SigningKey key;
    private final StationName desk;
    private final String officer;
    private final Clock clock;

    /**
     * @param key the desk's, which the city vouched for when the desk was enrolled
     * @param officer who decides, by an id that means something to the city
     */
    public Acceptor(ServerSource server, SigningKey key, StationName desk, String officer, Clock clock) {
        this.server = server;
        this.key = key;
        this.desk = desk;
        this.officer = officer;
        this.clock = clock;
    }

    /**
     * Durable at the server when it returns.
     *
     * @param reason empty where it is accepted
     */
    Acceptance say(Delivery delivery, Verdict verdict, String reason) throws DeskException {
        var said = new Acceptance(
                desk.municipality(),
                delivery.site(),
                delivery.station(),
                delivery.day(),
                verdict,
                reason,
                delivery.records().size(),
                delivery.digest(),
                officer,
                clock.instant());
        server.send(said.sign(key));
        return said;
    }
}
