package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.seal.Envelope;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses under {@code /api/v1/records}.
 *
 * <p>{@code PUT /{id}} takes one record and answers with its receipt. {@code POST /} takes a CBOR sequence (RFC 8742) of
 * records, as large as one record may be, and answers with what became of each, in their order.
 */
final class RecordsService implements HttpService {
    private static final int MOST_RECORDS_AT_ONCE = 1000;

    private final StationGate gate;
    private final Intake intake;
    private final JsonMapper json = new JsonMapper();
    private final Permits bodies;

    /**
     * @param bodies bounds memory: each request holds at most one body
     */
    RecordsService(StationGate gate, Intake intake, Permits bodies) {
        this.gate = gate;
        this.intake = intake;
        this.bodies = bodies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.put("/{id}", this::put).post("/", this::post);
    }

    private void put(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        Station station = gate.station(request);
        UUID id = id(request.path().pathParameters().get("id"));
        Answers.send(response, bodies.with(() -> intake.take(station, id, body(request))));
    }

    private void post(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        Station station = gate.station(request);
        Answers.json(response, bodies.with(() -> all(station, body(request))));
    }

    private ObjectNode all(Station station, byte[] sequence) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode records = answer.putArray("records");
        for (byte[] item : CborSequence.split(sequence, MOST_RECORDS_AT_ONCE)) {
            tell(intake.take(station, item), records.addObject());
        }
        return answer;
    }

    private static void tell(Taking taking, ObjectNode record) {
        switch (taking) {
            case Taking.Taken taken -> record.put("status", taken.status()).put("receipt", taken.receipt());
            case Taking.Refused refused ->
                record.put("status", refused.refusal().status())
                        .put("reason", refused.refusal().name());
        }
    }

    /** The one way to write an id, so that an address means one record only. */
    static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.OTHER_ID);
        }
        throw new RefusedException(Refusal.OTHER_ID);
    }

    /** The body, read as it comes and never beyond the limit, whatever length was announced. */
    static byte[] body(ServerRequest request) throws IOException {
        long announced = request.headers().contentLength().orElse(0);
        if (announced > Envelope.MAX_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        return new Body(System::nanoTime).read(request.content().inputStream(), announced, Envelope.MAX_BYTES);
    }
}
