package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.Station;
import dev.madoguchi.city.console.CityTallies;
import dev.madoguchi.city.console.StationState;
import dev.madoguchi.city.console.StationStates;
import dev.madoguchi.city.console.StationTally;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What stations tell of themselves: {@code PUT /api/v1/station-state} and {@code PUT /api/v1/tallies}, any number of times. */
final class StationWordService implements HttpService {
    private static final int MOST_BYTES = 64 * 1024;

    private final StationGate gate;
    private final StationStates states;
    private final CityTallies tallies;
    private final Clock clock;

    StationWordService(StationGate gate, CityHome home, Clock clock) {
        this.gate = gate;
        this.states = home.vaults().states();
        this.tallies = home.vaults().tallies();
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.put("/station-state", this::state).put("/tallies", this::tally);
    }

    private void state(ServerRequest request, ServerResponse response) throws IOException {
        Station station = gate.station(request);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] body = SmallBody.bytes(request, MOST_BYTES);
        states.tell(station.name(), read(() -> StationState.parse(body, now)));
        Answers.json(response, DeedsJson.done());
    }

    private void tally(ServerRequest request, ServerResponse response) throws IOException {
        Station station = gate.station(request);
        byte[] body = SmallBody.bytes(request, MOST_BYTES);
        tallies.tell(station.name(), read(() -> StationTally.parse(body)));
        Answers.json(response, DeedsJson.done());
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read();
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.NOT_A_WORD);
        }
    }
}
