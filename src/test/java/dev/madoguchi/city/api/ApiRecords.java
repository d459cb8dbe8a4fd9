package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.DescribedCity.CASE;
import static dev.madoguchi.city.api.DescribedCity.JSON;
import static dev.madoguchi.city.api.DescribedCity.SHA;
import static dev.madoguchi.city.api.DescribedCity.path;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What a station and an administrator ask about records, keys, heads and reviews: every answer of those addresses. */
final class ApiRecords {
    private final DescribedCity api;

    ApiRecords(DescribedCity api) {
        this.api = api;
    }

    private static final String SHARE = "/shares/" + TestCity.DAY + "/day";

    void takesAndRefusesRecords() throws Exception {
        UUID id = UUID.randomUUID();
        Envelope first = api.city.seal(api.station, id, new byte[1]);
        Envelope other = api.city.seal(api.station, id, new byte[1]);
        byte[] tooLarge = new byte[Envelope.MAX_BYTES + 1];

        api.expect(api.client, "GET /health", "/health", new byte[0], 200);
        api.expect(api.client, "PUT /records/{id}", "/records/" + id, first.bytes(), 201);
        api.expect(api.client, "PUT /records/{id}", "/records/" + id, first.bytes(), 200);
        api.expect(api.client, "PUT /records/{id}", "/records/" + id, other.bytes(), 409);
        api.expect(api.client, "PUT /records/{id}", "/records/" + id, tooLarge, 413);
        api.expect(api.client, "PUT /records/{id}", "/records/x", first.bytes(), 422);
        api.expect(api.client, "POST /records", "/records", joined(first.bytes(), new byte[] {1}), 200);
        api.expect(api.client, "POST /records", "/records", tooLarge, 413);
    }

    void takesAndRefusesParts() throws Exception {
        UUID id = UUID.randomUUID();
        Envelope envelope = api.city.seal(api.station, id, new byte[1]);
        Envelope other = api.city.seal(api.station, id, new byte[1]);
        String part = "PATCH /uploads/{sha256}";
        String end = "POST /uploads/{sha256}/{id}";
        String path = "/uploads/" + envelope.sha256();

        api.expect(api.client, "GET /uploads/{sha256}", path, new byte[0], 200);
        api.expect(api.client, "GET /uploads/{sha256}", "/uploads/x", new byte[0], 422);
        api.expect(api.client, part, path, envelope.bytes(), 422);
        api.expect(api.client, part, path, envelope.bytes(), 412, "Upload-Offset", "5");
        api.expect(api.client, part, path, new byte[1024 * 1024 + 1], 413, "Upload-Offset", "0");
        api.expect(api.client, part, path, envelope.bytes(), 413, "Upload-Offset", "999999999");
        String length = Integer.toString(envelope.bytes().length);
        api.expect(api.client, end, path + "/" + id, new byte[0], 412, "Upload-Length", length);
        api.expect(api.client, end, path + "/" + id, new byte[0], 422);
        api.expect(api.client, part, path, envelope.bytes(), 200, "Upload-Offset", "0");
        api.expect(api.client, end, path + "/" + id, new byte[0], 201, "Upload-Length", length);
        api.expect(api.client, end, path + "/" + id, new byte[0], 200, "Upload-Length", length);
        String conflicting = "/uploads/" + other.sha256();
        api.expect(api.client, part, conflicting, other.bytes(), 200, "Upload-Offset", "0");
        api.expect(api.client, end, conflicting + "/" + id, new byte[0], 409, "Upload-Length", length);
    }

    void sharesKeys() throws Exception {
        String put = "PUT /shares/{day}/{purpose}";
        String delete = "DELETE /shares/{day}/{purpose}";

        api.expect(api.client, put, SHARE, new byte[0], 200);
        api.expect(api.client, put, "/shares/x/day", new byte[0], 422);
        api.expect(api.client, delete, SHARE, new byte[0], 200);
        api.expect(api.client, delete, "/shares/x/day", new byte[0], 422);
        api.expect(api.client, put, SHARE, new byte[0], 410);
    }

    void takesAndRefusesHeads() throws Exception {
        String put = "PUT /audit-heads/{day}";
        String path = "/audit-heads/" + TestCity.DAY;

        api.expect(api.client, put, path, head(1), 201);
        api.expect(api.client, put, path, head(1), 200);
        api.expect(api.client, put, path, head(2), 409);
        api.expect(api.client, put, path, new byte[5000], 413);
        api.expect(api.client, put, path, "garbage".getBytes(UTF_8), 422);
        api.expect(api.client, "GET /audit-heads", "/audit-heads", new byte[0], 200);
        api.expect(api.client, "GET /acceptances/{day}", "/acceptances/" + TestCity.DAY, new byte[0], 200);
        api.expect(api.client, "GET /keys", "/keys", new byte[0], 200);
        api.expect(api.client, "GET /acceptances/{day}", "/acceptances/x", new byte[0], 404);
    }

    void takesAndRefusesReviews() throws Exception {
        String put = "PUT /reviews/{case}/{round}";
        String delete = "DELETE /reviews/{case}/{round}";
        String get = "GET /reviews/{case}";
        String path = "/reviews/" + CASE;

        api.expect(api.client, get, path, new byte[0], 404);
        api.expect(api.client, delete, path + "/1", new byte[0], 404);
        api.expect(api.client, put, path + "/1", review(5), 200);
        api.expect(api.client, put, path + "/1", review(5), 200);
        api.expect(api.client, put, path + "/1", review(6), 409);
        api.expect(api.client, put, path + "/1", new byte[9000], 413);
        api.expect(api.client, put, path + "/2", review(5), 422);
        api.expect(api.client, get, path, new byte[0], 200);
        api.expect(api.client, get, "/reviews/x", new byte[0], 422);
        api.expect(api.client, delete, path + "/1", new byte[0], 200);
        api.expect(api.client, delete, path + "/x", new byte[0], 422);
    }

    private byte[] review(int minutes) {
        ObjectNode says = JSON.createObjectNode()
                .put("station", "W-01")
                .put("case", CASE)
                .put("round", 1)
                .put("digest", SHA)
                .put("minutes", minutes);
        says.putObject("facts").put("procedure", "application");
        says.putArray("hands").add(SHA);
        return Jws.sign(api.station.signing(), "madoguchi-review+jws", says).getBytes(UTF_8);
    }

    private byte[] head(int seq) {
        ObjectNode says = JSON.createObjectNode()
                .put("station", "W-01")
                .put("day", TestCity.DAY.toString())
                .put("seq", seq)
                .put("hash", SHA)
                .put("signedAt", TestCity.NOON.toString());
        return Jws.sign(api.station.signing(), "madoguchi-audit-head+jws", says).getBytes(UTF_8);
    }

    void carriesRecordsIn() throws Exception {
        String put = "PUT /administration/records/{id}";
        UUID id = UUID.randomUUID();
        String path = "/administration/records/" + id;
        Envelope locked = api.city.seal(api.revoked, id, new byte[1]);
        try (HttpClient administrator = api.administrator()) {
            Envelope record = api.city.seal(api.station, id, new byte[1]);
            api.expect(administrator, put, path, locked.bytes(), 403);
            api.expect(administrator, put, path, record.bytes(), 201);
            api.expect(administrator, put, path, record.bytes(), 200);
            api.expect(
                    administrator,
                    put,
                    path,
                    api.city.seal(api.station, id, new byte[1]).bytes(),
                    409);
            api.expect(administrator, put, path, new byte[Envelope.MAX_BYTES + 1], 413);
            api.expect(administrator, put, "/administration/records/x", record.bytes(), 422);
        }
    }

    void hearsOfTheStation() throws Exception {
        byte[] state = """
                {"toldAt":"2026-11-20T03:00:00Z","version":"0.1.0","waiting":0,"refused":0,"faults":{}}""".getBytes(UTF_8);
        byte[] tally = """
                {"day":"2026-11-20","hour":12,"totals":{"sealed":3}}""".getBytes(UTF_8);
        byte[] tooLarge = new byte[128 * 1024];

        for (Map.Entry<String, byte[]> word :
                Map.of("/station-state", state, "/tallies", tally).entrySet()) {
            String path = word.getKey();
            api.expect(api.client, "PUT " + path, path, word.getValue(), 200);
            api.expect(api.client, "PUT " + path, path, new byte[1], 422);
            api.expect(api.client, "PUT " + path, path, tooLarge, 413);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
