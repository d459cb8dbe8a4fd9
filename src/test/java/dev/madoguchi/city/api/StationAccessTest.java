package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static dev.madoguchi.city.api.TestClients.client;
import static dev.madoguchi.city.api.TestClients.trusting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.Enrolling;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StationAccessTest {
    private static final StationName NAME = new StationName(MUNICIPALITY, "main", "W-01");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path directory;

    private static TestCity city;
    private static TestCity other;

    private StationIdentity station;

    @BeforeAll
    static void openTwoCities() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        other = TestCity.create(directory.resolve("other"));
    }

    @AfterAll
    static void closeTheCities() {
        city.close();
        other.close();
    }

    @BeforeEach
    void enrol() throws Exception {
        station = city.station("W-01");
    }

    @AfterEach
    void forget() {
        station.close();
    }

    @Test
    void letsNobodyInWithoutACertificate() throws Exception {
        try (HttpClient stranger = client(trusting(station))) {
            assertEquals(401, health(stranger));
        }
    }

    @Test
    void letsNobodyInWithAnotherCitysCertificate() throws Exception {
        JsonNode authority = JSON.readTree(city.enrol(request())).path("authority");
        Enrolling deceived = request -> {
            ObjectNode answer = (ObjectNode) JSON.readTree(other.enrol(request));
            answer.set("authority", authority);
            return answer.toString();
        };
        try (StationIdentity foreigner = StationIdentity.enrol(NAME, new SecureRandom(), deceived);
                HttpClient client = client(foreigner.tls())) {
            assertThrows(IOException.class, () -> health(client));
        }
    }

    @Test
    void isNotMistakenForAnotherCitysServer() throws Exception {
        try (StationIdentity foreigner = other.station(NAME);
                HttpClient client = client(foreigner.tls())) {
            assertThrows(SSLHandshakeException.class, () -> health(client));
        }
    }

    @Test
    void speaksNothingOlderThanTls13() throws Exception {
        try (SSLSocket socket = (SSLSocket) station.tls().getSocketFactory().createSocket("127.0.0.1", city.port())) {
            socket.setSoTimeout(5000);
            var parameters = new SSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.2"});
            socket.setSSLParameters(parameters);

            assertThrows(SSLHandshakeException.class, socket::startHandshake);
        }
    }

    @Test
    void locksAStationOutFromItsNextRequestOn() throws Exception {
        try (HttpClient client = client(station.tls())) {
            assertEquals(200, health(client));

            city.home().revoke(MUNICIPALITY, "W-01");

            assertEquals(403, health(client));
        }
    }

    @Test
    void letsAStationThatIsEnrolledAgainBackIn() throws Exception {
        city.home().revoke(MUNICIPALITY, "W-01");

        try (StationIdentity again = city.station("W-01");
                HttpClient client = client(again.tls())) {
            assertEquals(200, health(client));
        }
    }

    @Test
    void saysSoWhenThereIsNobodyToLockOut() {
        CityException refused =
                assertThrows(CityException.class, () -> city.home().revoke(MUNICIPALITY, "W-99"));

        assertEquals(CityFault.UNKNOWN_STATION, refused.fault());
    }

    @Test
    void doesNotKnowACertificateThatIsNotInItsRegister() throws Exception {
        city.stop();
        try (Stream<Path> files = Files.walk(directory.resolve("city").resolve("vault"))) {
            List<Path> database = files.filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : database) {
                Files.delete(file);
            }
        }
        city.start();

        try (HttpClient client = client(station.tls())) {
            assertEquals(401, health(client));
        }
    }

    /** What a station sends to be enrolled. */
    private static String request() throws EnrolmentException {
        var sent = new ArrayDeque<String>();
        StationIdentity.enrol(NAME, new SecureRandom(), request -> {
                    sent.add(request);
                    return other.enrol(request);
                })
                .close();
        return sent.getFirst();
    }

    private int health(HttpClient client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(city.address().resolve("/api/v1/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }
}
