package dev.madoguchi.sync;

import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import dev.madoguchi.seal.VerifyingKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a station must know of its city before anybody signs in: the server's address, who the station is, and the profile that the
 * city signed. A JSON file in the clear; nothing of it is secret, and records go only to who has the authority that is pinned
 * under the station's key.
 *
 * @param addresses where the city's servers are reached, the one of the enrolment's code first
 * @param profile the text of the municipality's profile
 * @param issuer the city's name as it stands in every statement
 * @param authority vouches for the keys that came after
 * @param receipt signed what the city said at the enrolment
 */
public record CityPlace(
        List<URI> addresses,
        StationName name,
        String profile,
        String issuer,
        X509Certificate authority,
        VerifyingKey receipt) {
    private static final String PROFILE_TYPE = "madoguchi-profile+jws";
    private static final JsonMapper JSON = new JsonMapper();

    /** Takes it out of the city's answer to an enrolment, and keeps it. */
    public static CityPlace keep(Path file, URI server, StationIdentity identity)
            throws EnrolmentException, IOException {
        JsonNode answer = JSON.readTree(identity.answer());
        ObjectNode kept = JSON.createObjectNode();
        kept.put("format", 1);
        ArrayNode servers = kept.putArray("servers");
        Stream.concat(
                        Stream.of(server.toString()),
                        answer.path("servers").valueStream().map(other -> other.asString("")))
                .distinct()
                .forEach(servers::add);
        for (String field :
                new String[] {"issuer", "municipality", "site", "station", "authority", "receipt", "profile"}) {
            kept.set(field, answer.path(field));
        }
        CityPlace place = of(kept);
        DurableFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept));
        return place;
    }

    /**
     * Reads what {@link #keep} wrote.
     *
     * @throws EnrolmentException {@code DAMAGED} where the file does not hold what the city signed
     */
    public static CityPlace read(Path file) throws EnrolmentException {
        try {
            return of(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException | JacksonException e) {
            throw new EnrolmentException(EnrolmentFault.DAMAGED, file + " cannot be read", e);
        }
    }

    private static CityPlace of(JsonNode kept) throws EnrolmentException {
        try {
            VerifyingKey key = VerifyingKey.fromJwk(kept.path("receipt").toString());
            JsonNode says = Jws.verify(kept.path("profile").asString(""), PROFILE_TYPE, key);
            var name = new StationName(
                    kept.path("municipality").asString(""),
                    kept.path("site").asString(""),
                    kept.path("station").asString(""));
            boolean ours =
                    says.path("iss").asString("").equals(kept.path("issuer").asString(""))
                            && says.path("municipality").asString("").equals(name.municipality());
            if (!ours) {
                throw new EnrolmentException(EnrolmentFault.DAMAGED, "the profile is not that of this station's city");
            }
            return new CityPlace(
                    new CityServers(kept.path("servers")
                                    .valueStream()
                                    .map(server -> URI.create(server.asString("")))
                                    .toList())
                            .addresses(),
                    name,
                    says.path("profile").asString(""),
                    kept.path("issuer").asString(""),
                    CityPins.certificate(kept.path("authority").asString("")),
                    key);
        } catch (SecretException | JwsException | CertificateException | IllegalArgumentException e) {
            throw new EnrolmentException(EnrolmentFault.DAMAGED, "the city's signature does not fit the profile", e);
        }
    }

    /**
     * What the city's statements are checked with: the key of the enrolment, and those that came after.
     *
     * @param learned where the station keeps the document of the newer keys; need not exist
     */
    public VerifyingKeys receipts(Path learned) {
        return KeyDocumentFile.receipts(new KeyDocumentFile(learned, issuer, authority).read(), receipt);
    }

    /** The server that enrolled the station. */
    public URI server() {
        return addresses.getFirst();
    }

    /** All servers, of which one at a time is asked. */
    public CityServers servers() {
        return new CityServers(addresses);
    }
}
