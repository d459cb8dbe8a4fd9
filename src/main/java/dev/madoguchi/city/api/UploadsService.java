package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.vault.Upload;
import dev.madoguchi.city.vault.UploadVault;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.Envelope;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses under {@code /api/v1/uploads/{sha256}}, by which a large record comes in parts and goes on after a cut.
 *
 * <p>{@code GET} tells how many bytes of the envelope with this digest the server has from the station. {@code PATCH} with the header
 * {@code Upload-Offset} brings the next part, at most 1 MiB. {@code POST /{id}} with the header {@code Upload-Length} ends it and is
 * answered as if the record had been put in one piece.
 */
final class UploadsService implements HttpService {
    private static final int LARGEST_PART = 1024 * 1024;
    private static final HeaderName OFFSET = HeaderNames.create("Upload-Offset");
    private static final HeaderName LENGTH = HeaderNames.create("Upload-Length");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final StationGate gate;
    private final UploadVault uploads;
    private final Intake intake;
    private final Permits bodies;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param bodies bounds memory: each request holds at most one record
     */
    UploadsService(StationGate gate, UploadVault uploads, Intake intake, Permits bodies, Clock clock) {
        this.gate = gate;
        this.uploads = uploads;
        this.intake = intake;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{sha256}", this::offset).patch("/{sha256}", this::part).post("/{sha256}/{id}", this::finish);
    }

    private void offset(ServerRequest request, ServerResponse response) {
        tell(response, uploads.offset(upload(request, gate.station(request))));
    }

    private void part(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        Upload upload = upload(request, gate.station(request));
        long offset = number(request, OFFSET);
        intake.requireRoom();
        OptionalLong end = bodies.with(() -> uploads.add(upload, offset, body(request, offset), clock.instant()));
        tell(response, end.orElseThrow(() -> new RefusedException(Refusal.UPLOAD_OFFSET)));
    }

    private void finish(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        Station station = gate.station(request);
        Upload upload = upload(request, station);
        UUID id = RecordsService.id(request.path().pathParameters().get("id"));
        long length = number(request, LENGTH);
        Answers.send(response, bodies.with(() -> take(station, upload, id, length)));
    }

    /** What became of it is known before the parts go; where their end is not reached, a record that is stored already has its receipt. */
    private Taking take(Station station, Upload upload, UUID id, long length) {
        if (uploads.offset(upload) < length) {
            return intake.known(station, id, upload.sha256())
                    .orElseThrow(() -> new RefusedException(Refusal.UPLOAD_OFFSET));
        }
        byte[] whole = uploads.bytes(upload);
        if (!Digests.sha256Hex(whole).equals(upload.sha256())) {
            uploads.forget(upload);
            throw new RefusedException(Refusal.UPLOAD_BROKEN);
        }
        Taking taking = intake.take(station, id, whole);
        uploads.forget(upload);
        return taking;
    }

    private void tell(ServerResponse response, long offset) {
        Answers.json(response, json.createObjectNode().put("offset", offset));
    }

    private static Upload upload(ServerRequest request, Station station) {
        String sha256 = request.path().pathParameters().get("sha256");
        if (!SHA256.matcher(sha256).matches()) {
            throw new RefusedException(Refusal.NOT_A_PART);
        }
        return new Upload(station.name().municipality(), station.name().station(), sha256);
    }

    private static long number(ServerRequest request, HeaderName name) {
        return request.headers()
                .first(name)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::parseLong)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_A_PART));
    }

    private static byte[] body(ServerRequest request, long offset) throws IOException {
        byte[] body = new Body(System::nanoTime).read(request.content().inputStream(), LARGEST_PART);
        if (offset + body.length > Envelope.MAX_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        if (body.length == 0) {
            throw new RefusedException(Refusal.NOT_A_PART);
        }
        return body;
    }
}
