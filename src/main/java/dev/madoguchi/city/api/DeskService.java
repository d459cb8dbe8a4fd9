package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.Station;
import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.city.vault.KeptAcceptance;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses under {@code /api/v1/desk}, for the certificates of a municipality's city desk and no others.
 *
 * <p>{@code GET /deliveries/{day}} lists a day's records and what was said of them, {@code GET /records/{id}} gives one as it came,
 * {@code GET /stations} the stations' public keys, and {@code POST /acceptances} takes one signed {@link Acceptance}.
 */
final class DeskService implements HttpService {
    private static final int LONGEST_STATEMENT = 8192;

    private final CityHome city;
    private final StationGate gate;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    DeskService(CityHome city, StationGate gate, Clock clock) {
        this.city = city;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/deliveries/{day}", this::deliveries)
                .get("/records/{id}", this::record)
                .get("/stations", this::stations)
                .post("/acceptances", this::accept);
    }

    private void deliveries(ServerRequest request, ServerResponse response) {
        String municipality = desk(request).name().municipality();
        LocalDate day = day(request);
        ObjectNode answer = json.createObjectNode();
        ArrayNode records = answer.putArray("records");
        city.vaults()
                .deliveries()
                .records(municipality, day)
                .forEach(record -> records.addObject()
                        .put("id", record.id().toString())
                        .put("site", record.site())
                        .put("station", record.station())
                        .put("sha256", record.sha256()));
        ArrayNode said = answer.putArray("acceptances");
        city.vaults()
                .acceptances()
                .of(municipality, day)
                .forEach(kept -> said.add(city.signers().voucher().sign(kept)));
        Answers.json(response, answer);
    }

    private void record(ServerRequest request, ServerResponse response) {
        String municipality = desk(request).name().municipality();
        byte[] envelope = city.vaults()
                .deliveries()
                .envelope(municipality, id(request))
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_RECORD));
        response.header(HeaderNames.CONTENT_TYPE, "application/cbor")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(envelope);
    }

    private void stations(ServerRequest request, ServerResponse response) {
        String municipality = desk(request).name().municipality();
        Answers.json(response, json.readTree(city.stations().keys(municipality).toJwks()));
    }

    private void accept(ServerRequest request, ServerResponse response) throws IOException {
        Station desk = desk(request);
        String statement = SmallBody.statement(request, LONGEST_STATEMENT);
        Acceptance said = Acceptance.verified(statement, desk.signing())
                .filter(each -> each.municipality().equals(desk.name().municipality()))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_AN_ACCEPTANCE));
        var kept = new KeptAcceptance(
                said.municipality(),
                said.day(),
                said.station(),
                desk.name().station(),
                desk.signing().toJwk(),
                statement,
                clock.instant());
        city.vaults().acceptances().add(kept);
        Answers.statement(response, 200, city.signers().voucher().sign(kept));
    }

    private Station desk(ServerRequest request) {
        Station station = gate.station(request);
        if (station.name().site().equals(CityHome.DESK_SITE)) {
            return station;
        }
        throw new RefusedException(Refusal.NOT_A_CITY_DESK);
    }

    private static LocalDate day(ServerRequest request) {
        try {
            return LocalDate.parse(request.path().pathParameters().get("day"));
        } catch (DateTimeException e) {
            throw new RefusedException(Refusal.NO_SUCH_RECORD);
        }
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.path().pathParameters().get("id"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.NO_SUCH_RECORD);
        }
    }
}
