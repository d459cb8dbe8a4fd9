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
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
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
        var request = new ArrayDeque<String>();

        assertThrows(
                EnrolmentException.class,
                () -> StationIdentity.enrol(NAME, random, sent -> {
                    request.add(sent);
                    throw new EnrolmentException("enough seen");
                }));

        assertEquals(
                List.of("municipality", "site", "station", "signing", "tls"),
                List.copyOf(JSON.readTree(request.getFirst()).propertyNames()));
        assertFalse(JSON.readTree(request.getFirst()).path("signing").has("d"));
    }

    @Test
    void refusesAnAnswerThatIsNotForItsOwnKey() throws Exception {
        try (TestCity city = TestCity.create(directory.resolve("city"))) {
            var earlier = new ArrayDeque<String>();
            StationIdentity.enrol(NAME, random, request -> {
                        earlier.add(enrolled(city, request));
                        return earlier.getFirst();
                    })
                    .close();

            assertThrows(
                    EnrolmentException.class, () -> StationIdentity.enrol(NAME, random, request -> earlier.getFirst()));
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
        var proper = new ArrayDeque<String>();
        assertThrows(
                EnrolmentException.class,
                () -> StationIdentity.enrol(NAME, random, sent -> {
                    proper.add(sent);
                    throw new EnrolmentException("enough seen");
                }));
        EnrolmentRequest.parse(proper.getFirst());
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        ObjectNode request = (ObjectNode) JSON.readTree(proper.getFirst());
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
