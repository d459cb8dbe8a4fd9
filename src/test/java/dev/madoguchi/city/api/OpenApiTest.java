package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.DescribedCity.API;
import static dev.madoguchi.city.api.DescribedCity.BOARDS;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds openapi.yaml against the running server: what the server does stands in the file, and what the file says the server does. */
class OpenApiTest {
    /** What the city's own programs ask each other changes with them and is for nobody else. */
    private static final List<String> INNER = List.of(API + "/desk/");

    @TempDir
    private Path directory;

    private DescribedCity city;

    @BeforeEach
    void open() throws Exception {
        city = new DescribedCity(directory);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void namesEveryRouteOfTheServerAndNoOther() {
        var routes = new RecordedRoutes();
        try (CityServer server = city.server(true, StationPace.usual())) {
            server.routes(routes);
        }

        Set<String> api = routes.routes().stream()
                .filter(route -> route.contains(API))
                .filter(route -> INNER.stream().noneMatch(route::contains))
                .map(route -> route.replace(API, ""))
                .collect(toCollection(TreeSet::new));
        assertEquals("3.1.0", city.description.version());
        assertEquals(api, city.description.operations());
    }

    @Test
    void describesEveryAnswerOfTheServerAndNoneThatItNeverGives() throws Exception {
        var records = new ApiRecords(city);
        var queue = new ApiQueue(city);
        var publishing = new ApiPublishing(city, directory);
        var administration = new ApiAdministration(city);
        var doors = new ApiDoors(city);

        records.takesAndRefusesRecords();
        records.takesAndRefusesParts();
        records.hearsOfTheStation();
        queue.sharesShifts();
        queue.worksTheQueue();
        records.sharesKeys();
        records.takesAndRefusesHeads();
        publishing.publishes();
        publishing.givesReleases();
        records.takesAndRefusesReviews();
        administration.administers();
        administration.exchangesKeys();
        records.carriesRecordsIn();
        administration.runsTheConsole();
        publishing.publishesForStations();
        doors.enrols();
        doors.refusesWhoMayNot();
        city.expect(city.stranger, "GET /openapi.yaml", "/openapi.yaml", new byte[0], 200);
        administration.endsTheEarlierAuthority();

        Set<String> described = city.description.answers();
        described.removeIf(OpenApiTest::cannotBeBroughtAbout);
        assertEquals(described, city.seen());
    }

    /** Faults of the server, a quarter of an hour until a code expires (StationEnrolmentTest), half a minute of dripping bytes (BodyTest), and a certificate of the city's own authority that its register does not know. */
    private static boolean cannotBeBroughtAbout(String answer) {
        return answer.matches(".* (408|500|503|507)")
                || answer.equals("POST /enrolments 410")
                || BOARDS.stream().anyMatch(board -> answer.equals(board + " 401"));
    }
}
