package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.vault.KeptPublication;
import dev.madoguchi.city.vault.PublicationVault;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses under {@code /api/v1/publications}: {@code GET /?since=N} gives the numbers of what was published for the station's site
 * after a number and still counts or will, as {@code {"publications": [N]}}, and {@code GET /{seq}} gives one, as the city signed it.
 */
final class PublicationsService implements HttpService {
    private static final int MOST = 200;

    private final StationGate gate;
    private final PublicationVault vault;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    /** @param clock the server's time; a station's calendar may be a day behind it */
    PublicationsService(StationGate gate, PublicationVault vault, Clock clock) {
        this.gate = gate;
        this.clock = clock;
        this.vault = vault;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).get("/{seq}", this::one);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Station station = gate.station(request);
        long since = number(request.query().first("since").orElse("0"));
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        List<Long> numbers =
                vault.after(station.name().municipality(), station.name().site(), since, yesterday, MOST);
        var answer = json.createObjectNode();
        var listed = answer.putArray("publications");
        numbers.forEach(listed::add);
        Answers.json(response, answer);
    }

    private void one(ServerRequest request, ServerResponse response) {
        Station station = gate.station(request);
        long seq = number(request.path().pathParameters().get("seq"));
        KeptPublication found = vault.find(
                        station.name().municipality(), station.name().site(), seq)
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_PUBLICATION));
        Answers.statement(response, 200, found.statement());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new RefusedException(Refusal.NO_SUCH_PUBLICATION);
        }
    }
}
