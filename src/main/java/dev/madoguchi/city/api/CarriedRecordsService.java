package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.StationRegister;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * {@code PUT /api/v1/administration/records/{id}}: a record that came on a medium, given by the administrator in the place of the station
 * that sealed it. It is checked and kept as if the station had sent it, and has the same receipt.
 */
final class CarriedRecordsService implements HttpService {
    private final StationRegister stations;
    private final Intake intake;
    private final Permits bodies;

    CarriedRecordsService(StationRegister stations, Intake intake, Permits bodies) {
        this.stations = stations;
        this.intake = intake;
        this.bodies = bodies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.put("/{id}", this::put);
    }

    private void put(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        AdministrationService.requireAdministrator(request);
        UUID id = RecordsService.id(request.path().pathParameters().get("id"));
        Answers.send(response, bodies.with(() -> taken(id, RecordsService.body(request))));
    }

    private Taking taken(UUID id, byte[] body) {
        try {
            return intake.take(signer(Envelope.parse(body)), id, body);
        } catch (EnvelopeException e) {
            throw new RefusedException(Refusal.NOT_AN_ENVELOPE);
        }
    }

    /** A station that was enrolled anew has several keys: its older records stay its own. One that is locked out delivers nothing. */
    private Station signer(Envelope envelope) {
        List<Station> enrolled =
                stations.of(envelope.header().municipality(), envelope.header().station());
        if (enrolled.isEmpty()) {
            throw new RefusedException(Refusal.STATION_UNKNOWN);
        }
        List<Station> allowed =
                enrolled.stream().filter(station -> !station.revoked()).toList();
        if (allowed.isEmpty()) {
            throw new RefusedException(Refusal.STATION_REVOKED);
        }
        return allowed.stream()
                .filter(station -> signed(envelope, station))
                .findFirst()
                .orElse(allowed.getFirst());
    }

    private static boolean signed(Envelope envelope, Station station) {
        try {
            envelope.verify(station.signing());
            return true;
        } catch (EnvelopeException e) {
            return false;
        }
    }
}
