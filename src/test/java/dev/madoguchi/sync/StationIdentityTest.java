package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.EnrolmentRequest;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StationIdentityTest {
    private static final StationName NAME = new StationName(TestCity.MUNICIPALITY, "main", "W-01");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path directory;

    private final SecureRandom random = new SecureRandom();

    @Test
    void isTheSameAfterARestart() throws Exception {
        try (TestCity city = TestCity.create(directory.resolve("city"));
                StationIdentity made = city.station(NAME);
                StationKey key = StationKey.generate(random)) {
            var file = new SecretFile(directory.resolve("identity.secret"), key, "station identity");
            made.save(file);

            try (StationIdentity read = StationIdentity.load(file);
                    CityLink link = new CityLink(city.address(), read.tls())) {
                assertEquals(made.pins(), read.pins());
                assertEquals(made.signing().verifyingKey(), read.signing().verifyingKey());
                assertTrue(link.ask().isEmpty());
            }
        }
    }

    @Test
    void sendsNoPrivateKeyToTheCity() throws Exception {
        var request = new AtomicReference<String>("");

        assertThrows(
                EnrolmentException.class,
                () -> StationIdentity.enrol(NAME, random, sent -> {
                    request.set(sent);
                    throw new EnrolmentException("enough seen");
                }));

        assertEquals(
                List.of("municipality", "site", "station", "signing", "tls"),
                List.copyOf(JSON.readTree(request.get()).propertyNames()));
        assertFalse(JSON.readTree(request.get()).path("signing").has("d"));
    }

    @Test
    void refusesAnAnswerThatIsNotForItsOwnKey() throws Exception {
        try (TestCity city = TestCity.create(directory.resolve("city"))) {
            var earlier = new AtomicReference<String>("");
            StationIdentity.enrol(NAME, random, request -> {
                        earlier.set(enrolled(city, request));
                        return earlier.get();
                    })
                    .close();

            assertThrows(EnrolmentException.class, () -> StationIdentity.enrol(NAME, random, request -> earlier.get()));
        }
    }

    @Test
    void refusesAnAnswerThatIsNotTheCitys() {
        for (String answer : List.of("", "{}", "[1]", "{\"issuer\":\"x\"}")) {
            assertThrows(EnrolmentException.class, () -> StationIdentity.enrol(NAME, random, request -> answer));
        }
    }

    @Test
    void cannotBeReadWithAnotherStationsKey() throws Exception {
        try (TestCity city = TestCity.create(directory.resolve("city"));
                StationIdentity made = city.station(NAME);
                StationKey key = StationKey.generate(random);
                StationKey other = StationKey.generate(random)) {
            Path file = directory.resolve("identity.secret");
            made.save(new SecretFile(file, key, "station identity"));

            assertThrows(
                    EnrolmentException.class,
                    () -> StationIdentity.load(new SecretFile(file, other, "station identity")));
            assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("W-01"));
        }
    }

    @Test
    void isRefusedByTheCityWhenTheRequestIsNotProper() throws Exception {
        var proper = new AtomicReference<String>("");
        assertThrows(
                EnrolmentException.class,
                () -> StationIdentity.enrol(NAME, random, sent -> {
                    proper.set(sent);
                    throw new EnrolmentException("enough seen");
                }));
        EnrolmentRequest.parse(proper.get());
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        ObjectNode request = (ObjectNode) JSON.readTree(proper.get());
        byte[] altered = Base64.getDecoder().decode(request.path("tls").stringValue());
        altered[altered.length - 1] ^= 1;

        for (String refused : List.of(
                "",
                "[]",
                request.deepCopy().without("station").toString(),
                request.deepCopy().put("station", " ").toString(),
                request.deepCopy().put("tls", "AAAA").toString(),
                request.deepCopy().put("tls", "not base64!").toString(),
                request.deepCopy()
                        .put("tls", Base64.getEncoder().encodeToString(altered))
                        .toString(),
                request.deepCopy()
                        .put(
                                "tls",
                                Base64.getEncoder()
                                        .encodeToString(rsa.getPublic().getEncoded()))
                        .toString(),
                request.deepCopy().without("signing").toString())) {
            CityException e = assertThrows(CityException.class, () -> EnrolmentRequest.parse(refused), refused);
            assertEquals(CityFault.ENROLMENT_REQUEST, e.fault());
        }
    }

    private static String enrolled(TestCity city, String request) throws EnrolmentException {
        try {
            return city.home().enrol(EnrolmentRequest.parse(request)).toJson();
        } catch (CityException e) {
            throw new EnrolmentException("the city refuses", e);
        }
    }
}
