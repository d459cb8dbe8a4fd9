package dev.madoguchi.ending;

import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is going to be erased, signed by the station while it still can: a compact JWS, {@code typ}
 * {@code madoguchi-full-erase-plan+jws} (carry-out, "Full erase").
 *
 * @param place the municipality and the site, as people read them
 * @param home the workstation's folder
 * @param memory the folder in memory that belongs to it
 * @param witness who looks on, where the city asked for it (002 別記13条5項)
 * @param amount what is there
 * @param station signs the plan
 * @param report will sign the report
 */
record ErasePlan(
        UUID id,
        StationName name,
        String place,
        Path home,
        Optional<Path> memory,
        Instant madeAt,
        String by,
        Optional<String> witness,
        Amount amount,
        VerifyingKey station,
        VerifyingKey report) {
    private static final String TYPE = "madoguchi-full-erase-plan+jws";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param delivered records that the city has receipted
     * @param halves keys of which the city has destroyed its half
     */
    record Amount(int files, long bytes, int delivered, int halves) {}

    String sign(SigningKey key) {
        ObjectNode root = JSON.createObjectNode();
        root.put("v", 1)
                .put("id", id.toString())
                .put("municipality", name.municipality())
                .put("site", name.site())
                .put("station", name.station())
                .put("place", place)
                .put("home", home.toString())
                .put("madeAt", madeAt.toString())
                .put("by", by)
                .put("files", amount.files())
                .put("bytes", amount.bytes())
                .put("delivered", amount.delivered())
                .put("halves", amount.halves());
        memory.ifPresent(folder -> root.put("memory", folder.toString()));
        witness.ifPresent(person -> root.put("witness", person));
        root.set("stationKey", JSON.readTree(station.toJwk()));
        root.set("reportKey", JSON.readTree(report.toJwk()));
        return Jws.sign(key, TYPE, root);
    }

    /**
     * Reads a plan and checks that the key it names signed it; whether that is a station's is for the city to say.
     *
     * @throws EndingException {@code PLAN}
     */
    static ErasePlan read(String jws) throws EndingException {
        try {
            VerifyingKey station =
                    VerifyingKey.fromJwk(unproved(jws).path("stationKey").toString());
            JsonNode root = Jws.verify(jws, TYPE, station);
            return new ErasePlan(
                    UUID.fromString(text(root, "id")),
                    new StationName(text(root, "municipality"), text(root, "site"), text(root, "station")),
                    text(root, "place"),
                    Path.of(text(root, "home")),
                    optional(root, "memory").map(Path::of),
                    Instant.parse(text(root, "madeAt")),
                    text(root, "by"),
                    optional(root, "witness"),
                    new Amount(
                            root.path("files").intValue(),
                            root.path("bytes").longValue(),
                            root.path("delivered").intValue(),
                            root.path("halves").intValue()),
                    station,
                    VerifyingKey.fromJwk(root.path("reportKey").toString()));
        } catch (SecretException | JwsException | JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new EndingException(EndingFault.PLAN, "the plan is not to be believed", e);
        }
    }

    private static JsonNode unproved(String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a compact JWS");
        }
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }

    private static String text(JsonNode root, String field) {
        return root.required(field).stringValue();
    }

    private static Optional<String> optional(JsonNode root, String field) {
        return Optional.ofNullable(root.get(field)).map(JsonNode::stringValue);
    }
}
