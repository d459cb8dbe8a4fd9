package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.Station;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/v1/acceptances/{day}}: what the city said of the day's delivery of the very station that asks, the latest last, as
 * {@code {"acceptances": [JWS]}}.
 */
final class AcceptancesService implements HttpService {
    private final CityHome city;
    private final StationGate gate;
    private final JsonMapper json = new JsonMapper();

    AcceptancesService(CityHome city, StationGate gate) {
        this.city = city;
        this.gate = gate;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{day}", this::tell);
    }

    private void tell(ServerRequest request, ServerResponse response) {
        Station station = gate.station(request);
        var answer = json.createObjectNode();
        var said = answer.putArray("acceptances");
        city.vaults().acceptances().of(station.name().municipality(), day(request)).stream()
                .filter(kept -> kept.station().equals(station.name().station()))
                .forEach(kept -> said.add(city.signers().voucher().sign(kept)));
        Answers.json(response, answer);
    }

    private static LocalDate day(ServerRequest request) {
        try {
            return LocalDate.parse(request.path().pathParameters().get("day"));
        } catch (DateTimeException e) {
            throw new RefusedException(Refusal.NO_SUCH_RECORD);
        }
    }
}
