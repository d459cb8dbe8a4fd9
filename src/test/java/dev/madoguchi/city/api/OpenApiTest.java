package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.Administrator;
import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.publishing.Proposal;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds openapi.yaml against the running server: what the server does stands in the file, and what the file says the server does. */
class OpenApiTest {
    private static final String API = "/api/v1";
    private static final String SHA = "a".repeat(64);
    /** What the city's own programs ask each other changes with them and is for nobody else. */
    private static final List<String> INNER = List.of(API + "/desk/");

    private static final String CASE = "00000000-0000-4000-8000-000000000001";
    private static final String SHARE = "/shares/" + TestCity.DAY + "/day";
    private static final String ENROL = "POST /enrolments";
    private static final String RELEASE = "GET /releases/{sha256}";
    private static final String RENEW = "POST /enrolments/renewal";
    private static final String CODES = "POST /administration/codes";
    private static final String PROFILES = "POST /administration/profiles";
    private static final String STATIONS = "GET /administration/stations";
    private static final String REVOCATIONS = "POST /administration/revocations";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String QUEUE = "/queue/{municipality}/{site}/";
    private static final List<String> BOARDS = List.of("GET " + QUEUE + "board", "GET " + QUEUE + "congestion");
    private static final SiteSign SIGN = new SiteSign(
            "本庁",
            List.of(new SiteSign.Purpose("A", "申請")),
            List.of(new SiteSign.Counter("card-1", "カード窓口1", List.of("A"))));

    @TempDir
    private Path directory;

    private final Set<String> seen = new TreeSet<>();
    private TestCity city;
    private StationIdentity station;
    private StationIdentity revoked;
    private HttpClient client;
    private HttpClient lockedOut;
    private HttpClient stranger;
    private ApiDescription description;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory);
        station = city.station("W-01");
        revoked = city.station("W-02");
        city.home().revoke(MUNICIPALITY, "W-02");
        client = client(station.tls());
        lockedOut = client(revoked.tls());
        stranger = client(trusting(station));
        HttpRequest asked = HttpRequest.newBuilder(city.address().resolve(API + "/openapi.yaml"))
                .build();
        description =
                new ApiDescription(stranger.send(asked, BodyHandlers.ofString()).body());
    }

    @AfterEach
    void close() {
        stranger.close();
        lockedOut.close();
        client.close();
        revoked.close();
        station.close();
        city.close();
    }

    @Test
    void namesEveryRouteOfTheServerAndNoOther() {
        var routes = new RecordedRoutes();
        try (CityServer server = server(true, StationPace.usual())) {
            server.routes(routes);
        }

        Set<String> api = routes.routes().stream()
                .filter(route -> route.contains(API))
                .filter(route -> INNER.stream().noneMatch(route::contains))
                .map(route -> route.replace(API, ""))
                .collect(toCollection(TreeSet::new));
        assertEquals("3.1.0", description.version());
        assertEquals(api, description.operations());
    }

    @Test
    void describesEveryAnswerOfTheServerAndNoneThatItNeverGives() throws Exception {
        takesAndRefusesRecords();
        takesAndRefusesParts();
        hearsOfTheStation();
        sharesShifts();
        worksTheQueue();
        sharesKeys();
        takesAndRefusesHeads();
        publishes();
        givesReleases();
        takesAndRefusesReviews();
        administers();
        exchangesKeys();
        carriesRecordsIn();
        runsTheConsole();
        publishesForStations();
        enrols();
        refusesWhoMayNot();

        expect(stranger, "GET /openapi.yaml", "/openapi.yaml", new byte[0], 200);
        endsTheEarlierAuthority();
        Set<String> described = description.answers();
        described.removeIf(OpenApiTest::cannotBeBroughtAbout);
        assertEquals(described, seen);
    }

    /** Faults of the server, a quarter of an hour until a code expires (StationEnrolmentTest), half a minute of dripping bytes (BodyTest), and a certificate of the city's own authority that its register does not know. */
    private static boolean cannotBeBroughtAbout(String answer) {
        return answer.matches(".* (408|500|503|507)")
                || answer.equals("POST /enrolments 410")
                || BOARDS.stream().anyMatch(board -> answer.equals(board + " 401"));
    }

    private void takesAndRefusesRecords() throws Exception {
        UUID id = UUID.randomUUID();
        Envelope first = city.seal(station, id, new byte[1]);
        Envelope other = city.seal(station, id, new byte[1]);
        byte[] tooLarge = new byte[Envelope.MAX_BYTES + 1];

        expect(client, "GET /health", "/health", new byte[0], 200);
        expect(client, "PUT /records/{id}", "/records/" + id, first.bytes(), 201);
        expect(client, "PUT /records/{id}", "/records/" + id, first.bytes(), 200);
        expect(client, "PUT /records/{id}", "/records/" + id, other.bytes(), 409);
        expect(client, "PUT /records/{id}", "/records/" + id, tooLarge, 413);
        expect(client, "PUT /records/{id}", "/records/x", first.bytes(), 422);
        expect(client, "POST /records", "/records", joined(first.bytes(), new byte[] {1}), 200);
        expect(client, "POST /records", "/records", tooLarge, 413);
    }

    private void takesAndRefusesParts() throws Exception {
        UUID id = UUID.randomUUID();
        Envelope envelope = city.seal(station, id, new byte[1]);
        Envelope other = city.seal(station, id, new byte[1]);
        String part = "PATCH /uploads/{sha256}";
        String end = "POST /uploads/{sha256}/{id}";
        String path = "/uploads/" + envelope.sha256();

        expect(client, "GET /uploads/{sha256}", path, new byte[0], 200);
        expect(client, "GET /uploads/{sha256}", "/uploads/x", new byte[0], 422);
        expect(client, part, path, envelope.bytes(), 422);
        expect(client, part, path, envelope.bytes(), 412, "Upload-Offset", "5");
        expect(client, part, path, new byte[1024 * 1024 + 1], 413, "Upload-Offset", "0");
        expect(client, part, path, envelope.bytes(), 413, "Upload-Offset", "999999999");
        String length = Integer.toString(envelope.bytes().length);
        expect(client, end, path + "/" + id, new byte[0], 412, "Upload-Length", length);
        expect(client, end, path + "/" + id, new byte[0], 422);
        expect(client, part, path, envelope.bytes(), 200, "Upload-Offset", "0");
        expect(client, end, path + "/" + id, new byte[0], 201, "Upload-Length", length);
        expect(client, end, path + "/" + id, new byte[0], 200, "Upload-Length", length);
        String conflicting = "/uploads/" + other.sha256();
        expect(client, part, conflicting, other.bytes(), 200, "Upload-Offset", "0");
        expect(client, end, conflicting + "/" + id, new byte[0], 409, "Upload-Length", length);
    }

    private void worksTheQueue() throws Exception {
        String here = "/queue/" + MUNICIPALITY + "/main/";
        String away = "/queue/" + MUNICIPALITY + "/branch/";
        byte[] garbage = "garbage".getBytes(UTF_8);
        byte[] tooLarge = new byte[300 * 1024];

        expect(client, "POST " + QUEUE + "join", here + "join", QueueJson.bytes(SIGN), 200);
        expect(client, "POST " + QUEUE + "join", here + "join", garbage, 422);
        expect(client, "POST " + QUEUE + "join", here + "join", tooLarge, 413);
        for (QueueEvent event : List.of(
                event(QueueAction.ISSUE, 0),
                event(QueueAction.ISSUE, 0),
                event(QueueAction.CALL, 1),
                event(QueueAction.CALL, 9))) {
            expect(client, "POST " + QUEUE + "events", here + "events", QueueJson.bytes(List.of(event)), 200);
        }
        expect(client, "POST " + QUEUE + "events", here + "events", garbage, 422);
        expect(client, "POST " + QUEUE + "events", here + "events", tooLarge, 413);
        expect(client, "GET " + QUEUE + "events", here + "events", new byte[0], 200);
        expect(client, "GET " + QUEUE + "events", away + "events", new byte[0], 422);
        for (String board : List.of("board", "congestion")) {
            expect(stranger, "GET " + QUEUE + board, here + board, new byte[0], 200);
            expect(stranger, "GET " + QUEUE + board, away + board, new byte[0], 404);
        }
        expect(stranger, "GET " + QUEUE + "board", here + "board?since=x", new byte[0], 422);
    }

    private void sharesKeys() throws Exception {
        String put = "PUT /shares/{day}/{purpose}";
        String delete = "DELETE /shares/{day}/{purpose}";

        expect(client, put, SHARE, new byte[0], 200);
        expect(client, put, "/shares/x/day", new byte[0], 422);
        expect(client, delete, SHARE, new byte[0], 200);
        expect(client, delete, "/shares/x/day", new byte[0], 422);
        expect(client, put, SHARE, new byte[0], 410);
    }

    private void takesAndRefusesHeads() throws Exception {
        String put = "PUT /audit-heads/{day}";
        String path = "/audit-heads/" + TestCity.DAY;

        expect(client, put, path, head(1), 201);
        expect(client, put, path, head(1), 200);
        expect(client, put, path, head(2), 409);
        expect(client, put, path, new byte[5000], 413);
        expect(client, put, path, "garbage".getBytes(UTF_8), 422);
        expect(client, "GET /audit-heads", "/audit-heads", new byte[0], 200);
        expect(client, "GET /acceptances/{day}", "/acceptances/" + TestCity.DAY, new byte[0], 200);
        expect(client, "GET /keys", "/keys", new byte[0], 200);
        expect(client, "GET /acceptances/{day}", "/acceptances/x", new byte[0], 404);
    }

    private void takesAndRefusesReviews() throws Exception {
        String put = "PUT /reviews/{case}/{round}";
        String delete = "DELETE /reviews/{case}/{round}";
        String get = "GET /reviews/{case}";
        String path = "/reviews/" + CASE;

        expect(client, get, path, new byte[0], 404);
        expect(client, delete, path + "/1", new byte[0], 404);
        expect(client, put, path + "/1", review(5), 200);
        expect(client, put, path + "/1", review(5), 200);
        expect(client, put, path + "/1", review(6), 409);
        expect(client, put, path + "/1", new byte[9000], 413);
        expect(client, put, path + "/2", review(5), 422);
        expect(client, get, path, new byte[0], 200);
        expect(client, get, "/reviews/x", new byte[0], 422);
        expect(client, delete, path + "/1", new byte[0], 200);
        expect(client, delete, path + "/x", new byte[0], 422);
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
        return Jws.sign(station.signing(), "madoguchi-review+jws", says).getBytes(UTF_8);
    }

    private byte[] head(int seq) {
        ObjectNode says = JSON.createObjectNode()
                .put("station", "W-01")
                .put("day", TestCity.DAY.toString())
                .put("seq", seq)
                .put("hash", SHA)
                .put("signedAt", TestCity.NOON.toString());
        return Jws.sign(station.signing(), "madoguchi-audit-head+jws", says).getBytes(UTF_8);
    }

    /** To whoever asks: a file of the program is no secret. */
    private void givesReleases() throws Exception {
        Path program = Files.createDirectory(directory.resolve("program"));
        Files.writeString(program.resolve("one.jar"), "jar");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("jar".getBytes(UTF_8));
        String sha256 = HexFormat.of().formatHex(digest);
        List<ReleaseFile> files = List.of(new ReleaseFile("one.jar", sha256, 3));
        city.home().releases().take(program, new Release("1.0", "linux-x86_64", 34, files));

        expect(stranger, RELEASE, "/releases/" + sha256, new byte[0], 200);
        expect(stranger, RELEASE, "/releases/" + sha256.replace(sha256.charAt(0), 'z'), new byte[0], 404);
    }

    private void publishes() throws Exception {
        String yaml = "id: storm\ntitle: 台風\ntext: 早く閉めます\n";
        var draft = new Draft(MUNICIPALITY, "", PublishedKind.ANNOUNCEMENT, "storm.yaml", yaml);
        city.home().publishing().publish(draft, new Terms(TestCity.DAY, "市民課", ""));
        Proposal proposal = proposal("もっと短く書く");
        String put = "PUT /proposals/{id}";
        String path = "/proposals/" + proposal.id();

        expect(client, "GET /publications", "/publications?since=0", new byte[0], 200);
        expect(client, "GET /publications", "/publications?since=x", new byte[0], 404);
        expect(client, "GET /publications/{seq}", "/publications/1", new byte[0], 200);
        expect(client, "GET /publications/{seq}", "/publications/2", new byte[0], 404);
        expect(client, put, path, proposal.sign(station.signing()).getBytes(UTF_8), 200);
        expect(client, put, path, proposal.sign(station.signing()).getBytes(UTF_8), 200);
        Proposal other =
                new Proposal(proposal.id(), station.pins().name(), "", "", "題名", "ほかの文", "1001", TestCity.NOON);
        expect(client, put, path, other.sign(station.signing()).getBytes(UTF_8), 409);
        expect(client, put, path, proposal.sign(revoked.signing()).getBytes(UTF_8), 422);
        expect(client, put, path, new byte[Proposal.LONGEST_STATEMENT + 1], 413);
    }

    private Proposal proposal(String text) {
        return new Proposal(UUID.randomUUID(), station.pins().name(), "", "", "題名", text, "1001", TestCity.NOON);
    }

    private void administers() throws Exception {
        byte[] tooLarge = new byte[300 * 1024];
        ObjectNode site = JSON.createObjectNode()
                .put("municipality", "kokubunji")
                .put("site", "city-hall")
                .put("station", "K01")
                .put("server", city.address().toString());
        ObjectNode profile =
                JSON.createObjectNode().put("profile", Files.readString(Path.of("sample-config", "kokubunji.yaml")));
        ObjectNode gone =
                JSON.createObjectNode().put("municipality", MUNICIPALITY).put("station", "W-03");
        city.station("W-03").close();
        try (HttpClient administrator = administrator()) {
            expect(administrator, CODES, "/administration/codes", bytes(site), 404);
            expect(administrator, PROFILES, "/administration/profiles", bytes(profile), 200);
            expect(administrator, CODES, "/administration/codes", bytes(site), 200);
            expect(
                    administrator,
                    CODES,
                    "/administration/codes",
                    bytes(site.deepCopy().put("site", "no")),
                    422);
            expect(administrator, PROFILES, "/administration/profiles", bytes(gone), 422);
            expect(administrator, REVOCATIONS, "/administration/revocations", bytes(gone), 200);
            expect(
                    administrator,
                    REVOCATIONS,
                    "/administration/revocations",
                    bytes(gone.deepCopy().put("station", "no")),
                    404);
            expect(administrator, REVOCATIONS, "/administration/revocations", bytes(profile), 422);
            expect(administrator, STATIONS, "/administration/stations", new byte[0], 200);
            for (String operation : List.of(CODES, PROFILES, REVOCATIONS)) {
                expect(administrator, operation, path(operation), tooLarge, 413);
            }
        }
    }

    private HttpClient administrator() throws Exception {
        return client(Administrator.tls(city.folder(), TestCity.PASSPHRASE, Clock.systemUTC(), new SecureRandom()));
    }

    private void exchangesKeys() throws Exception {
        String sealing = "POST /administration/sealing-keys";
        String endings = "POST /administration/receipt-key-endings";
        String first = city.home().keys().getLast().keyId();
        try (HttpClient administrator = administrator();
                CityPrivateKey fresh = CityPrivateKey.generate(new SecureRandom())) {
            byte[] key =
                    bytes(JSON.createObjectNode().put("key", fresh.publicKey().toJwk()));
            byte[] named = bytes(JSON.createObjectNode().put("key", first));
            expect(administrator, sealing, path(sealing), key, 200);
            expect(administrator, sealing, path(sealing), named, 422);
            expect(administrator, sealing, path(sealing), new byte[300 * 1024], 413);
            expect(administrator, endings, path(endings), named, 409);
            String receipts = "POST /administration/receipt-keys";
            expect(administrator, receipts, path(receipts), new byte[0], 200);
            expect(administrator, endings, path(endings), named, 200);
            expect(
                    administrator,
                    endings,
                    path(endings),
                    bytes(JSON.createObjectNode().put("key", "no")),
                    404);
            expect(administrator, endings, path(endings), new byte[0], 422);
            expect(administrator, endings, path(endings), new byte[300 * 1024], 413);
            expect(administrator, "GET /administration/keys", "/administration/keys", new byte[0], 200);
            exchangesTheAuthority(administrator);
        }
    }

    private void exchangesTheAuthority(HttpClient administrator) throws Exception {
        String authorities = "POST /administration/authorities";
        String endings = "POST /administration/authority-endings";
        List<String> sealed = new ArrayList<>();
        city.folder().exchangeAuthority(TestCity.PASSPHRASE, Clock.systemUTC(), new SecureRandom(), sealed::add);
        for (String operation : List.of(authorities, endings)) {
            expect(administrator, operation, path(operation), new byte[300 * 1024], 413);
            expect(administrator, operation, path(operation), new byte[0], 422);
        }
        byte[] none = bytes(JSON.createObjectNode().put("sealed", "none"));
        expect(administrator, authorities, path(authorities), none, 409);
        byte[] next = bytes(JSON.createObjectNode().put("sealed", sealed.getFirst()));
        expect(administrator, authorities, path(authorities), next, 200);
        expect(administrator, endings, path(endings), bytes(JSON.createObjectNode()), 409);
    }

    /** The last deed of all: it locks the stations out. */
    private void endsTheEarlierAuthority() throws Exception {
        String endings = "POST /administration/authority-endings";
        byte[] leave = bytes(JSON.createObjectNode().put("leaveBehind", true));
        try (HttpClient administrator = administrator()) {
            expect(administrator, endings, path(endings), leave, 200);
        }
    }

    private void carriesRecordsIn() throws Exception {
        String put = "PUT /administration/records/{id}";
        UUID id = UUID.randomUUID();
        String path = "/administration/records/" + id;
        Envelope locked = city.seal(revoked, id, new byte[1]);
        try (HttpClient administrator = administrator()) {
            Envelope record = city.seal(station, id, new byte[1]);
            expect(administrator, put, path, locked.bytes(), 403);
            expect(administrator, put, path, record.bytes(), 201);
            expect(administrator, put, path, record.bytes(), 200);
            expect(administrator, put, path, city.seal(station, id, new byte[1]).bytes(), 409);
            expect(administrator, put, path, new byte[Envelope.MAX_BYTES + 1], 413);
            expect(administrator, put, "/administration/records/x", record.bytes(), 422);
        }
    }

    private void runsTheConsole() throws Exception {
        ObjectNode chief =
                JSON.createObjectNode().put("municipality", MUNICIPALITY).put("id", "chief");
        ObjectNode nobody = chief.deepCopy().put("id", "nobody");
        ObjectNode account = chief.deepCopy().put("role", "VIEWER");
        ObjectNode network =
                JSON.createObjectNode().put("municipality", MUNICIPALITY).put("network", "10.20.0.0/16");
        String console = "/administration/console";
        try (HttpClient administrator = administrator()) {
            expect(administrator, "POST " + console + "/accounts", console + "/accounts", bytes(account), 200);
            expect(administrator, "POST " + console + "/accounts", console + "/accounts", bytes(account), 409);
            for (String deed : List.of("/resets", "/locks", "/openings")) {
                expect(administrator, "POST " + console + deed, console + deed, bytes(chief), 200);
                expect(administrator, "POST " + console + deed, console + deed, bytes(nobody), 404);
            }
            for (String deed : List.of("/networks", "/removals")) {
                expect(administrator, "POST " + console + deed, console + deed, bytes(network), 200);
            }
            for (String deed : List.of("/accounts", "/resets", "/locks", "/openings", "/networks", "/removals")) {
                expect(administrator, "POST " + console + deed, console + deed, new byte[0], 422);
                expect(administrator, "POST " + console + deed, console + deed, new byte[9000], 413);
            }
            expect(administrator, "GET " + console, console + "?municipality=" + MUNICIPALITY, new byte[0], 200);
        }
    }

    private void publishesForStations() throws Exception {
        ObjectNode draft = JSON.createObjectNode()
                .put("municipality", MUNICIPALITY)
                .put("site", "")
                .put("kind", "ANNOUNCEMENT")
                .put("file", "heat.yaml")
                .put("content", "id: heat\ntitle: 暑さ\ntext: 水をどうぞ\n")
                .put("from", TestCity.DAY.toString())
                .put("by", "市民課")
                .put("answers", "");
        ObjectNode series = draft.deepCopy().put("name", "heat");
        ObjectNode refusal = draft.deepCopy()
                .put(
                        "proposal",
                        city.home()
                                .publishing()
                                .proposals(MUNICIPALITY, 0)
                                .getFirst()
                                .id()
                                .toString())
                .put("reason", "今のままにします");
        String publishing = "/administration/publishing";
        try (HttpClient administrator = administrator()) {
            for (Map.Entry<String, ObjectNode> deed :
                    Map.of("/publications", draft, "/refusals", refusal).entrySet()) {
                String path = publishing + deed.getKey();
                expect(administrator, "POST " + path, path, bytes(deed.getValue()), 200);
                expect(administrator, "POST " + path, path, new byte[0], 422);
                expect(administrator, "POST " + path, path, new byte[400 * 1024], 413);
            }
            String unknown = UUID.randomUUID().toString();
            String publications = publishing + "/publications";
            expect(
                    administrator,
                    "POST " + publications,
                    publications,
                    bytes(draft.deepCopy().put("answers", unknown)),
                    404);
            String refusals = publishing + "/refusals";
            expect(
                    administrator,
                    "POST " + refusals,
                    refusals,
                    bytes(refusal.deepCopy().put("proposal", unknown)),
                    404);
            String withdrawals = publishing + "/withdrawals";
            expect(administrator, "POST " + withdrawals, withdrawals, bytes(series), 200);
            expect(administrator, "POST " + withdrawals, withdrawals, bytes(series), 404);
            expect(administrator, "POST " + withdrawals, withdrawals, new byte[0], 422);
            expect(administrator, "POST " + withdrawals, withdrawals, new byte[400 * 1024], 413);
            String asked = "?municipality=" + MUNICIPALITY;
            expect(administrator, "GET " + publishing, publishing + asked, new byte[0], 200);
            expect(
                    administrator,
                    "GET " + publishing + "/proposals",
                    publishing + "/proposals" + asked,
                    new byte[0],
                    200);
        }
    }

    private void enrols() throws Exception {
        var name = new StationName("kokubunji", "city-hall", "K02");
        EnrolmentCode code =
                EnrolmentCode.parse(city.home().offer(name, city.address()).text());
        ObjectNode asked = JSON.createObjectNode();
        StationIdentity.enrol(name, new SecureRandom(), request -> {
                    asked.setAll((ObjectNode) JSON.readTree(request));
                    return city.enrol(request);
                })
                .close();
        asked.put("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(code.secret()));
        ObjectNode other = JSON.createObjectNode();
        StationIdentity.enrol(name, new SecureRandom(), request -> {
                    other.setAll((ObjectNode) JSON.readTree(request));
                    return city.enrol(request);
                })
                .close();
        other.set("secret", asked.get("secret"));

        expect(stranger, ENROL, "/enrolments", bytes(asked), 200);
        expect(stranger, ENROL, "/enrolments", bytes(other), 409);
        expect(stranger, ENROL, "/enrolments", new byte[9000], 413);
        expect(stranger, ENROL, "/enrolments", new byte[0], 422);
        expect(client, RENEW, "/enrolments/renewal", bytes(asked), 200);
        expect(client, RENEW, "/enrolments/renewal", new byte[9000], 413);
        expect(client, RENEW, "/enrolments/renewal", new byte[0], 422);
        asked.put("secret", "AAAAAAAAAAAAAA");
        for (int tries = 0; tries < 10; tries++) {
            expect(stranger, ENROL, "/enrolments", bytes(asked), 404);
        }
        expect(stranger, ENROL, "/enrolments", bytes(asked), 429);
    }

    private static byte[] bytes(ObjectNode json) {
        return JSON.writeValueAsBytes(json);
    }

    private static String path(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    private void hearsOfTheStation() throws Exception {
        byte[] state = """
                {"toldAt":"2026-11-20T03:00:00Z","version":"0.1.0","waiting":0,"refused":0,"faults":{}}""".getBytes(UTF_8);
        byte[] tally = """
                {"day":"2026-11-20","hour":12,"totals":{"sealed":3}}""".getBytes(UTF_8);
        byte[] tooLarge = new byte[128 * 1024];

        for (Map.Entry<String, byte[]> word :
                Map.of("/station-state", state, "/tallies", tally).entrySet()) {
            String path = word.getKey();
            expect(client, "PUT " + path, path, word.getValue(), 200);
            expect(client, "PUT " + path, path, new byte[1], 422);
            expect(client, "PUT " + path, path, tooLarge, 413);
        }
    }

    private void sharesShifts() throws Exception {
        String people = "/shifts/people/" + TestCity.DAY;
        byte[] planned = """
                {"changes":[{"day":"2026-11-20","person":"1001","shifts":"08:30-12:00 CLERK","follows":0}]}""".getBytes(UTF_8);
        byte[] there = """
                {"people":[{"person":"1001","first":"08:31"}]}""".getBytes(UTF_8);
        String ofAKing = new String(planned, UTF_8).replace("CLERK", "KING");
        String farAway = new String(planned, UTF_8).replace("2026-11-20", "2036-11-20");

        expect(client, "PUT /shifts", "/shifts", planned, 200);
        expect(client, "PUT /shifts", "/shifts", ofAKing.getBytes(UTF_8), 422);
        expect(client, "PUT /shifts", "/shifts", farAway.getBytes(UTF_8), 422);
        expect(client, "PUT /shifts", "/shifts", "{}".getBytes(UTF_8), 422);
        expect(client, "PUT /shifts", "/shifts", new byte[128 * 1024], 413);
        expect(client, "GET /shifts", "/shifts", new byte[0], 200);
        expect(client, "GET /shifts", "/shifts?since=x", new byte[0], 422);
        expect(client, "PUT /shifts/people/{day}", people, there, 200);
        expect(client, "PUT /shifts/people/{day}", people, planned, 422);
        expect(client, "PUT /shifts/people/{day}", people, new byte[128 * 1024], 413);
        expect(client, "GET /shifts/people/{day}", people, new byte[0], 200);
        expect(client, "GET /shifts/people/{day}", "/shifts/people/x", new byte[0], 422);
    }

    private void refusesWhoMayNot() throws Exception {
        Map<String, String> samples = Map.of(
                "{seq}",
                "1",
                "{case}",
                CASE,
                "{round}",
                "1",
                "{id}",
                UUID.randomUUID().toString(),
                "{sha256}",
                SHA,
                "{day}",
                TestCity.DAY.toString(),
                "{purpose}",
                "day",
                "{municipality}",
                MUNICIPALITY,
                "{site}",
                "main");
        Set<String> guarded = description.operations();
        guarded.remove("GET /openapi.yaml");
        guarded.remove(ENROL);
        guarded.remove(RELEASE);
        List<String> administration = guarded.stream()
                .filter(operation -> path(operation).startsWith("/administration"))
                .toList();
        guarded.removeAll(administration);
        for (String operation : administration) {
            expect(lockedOut, operation, path(operation).replace("{id}", CASE), new byte[0], 401);
        }
        try (CityServer shut = server(false, StationPace.usual());
                CityServer busy = server(false, new StationPace(1, 1, () -> 0))) {
            shut.start();
            busy.start();
            expect(client, address(busy), "GET /health", "/health", new byte[0], 200);
            for (String operation : guarded) {
                String path = path(operation);
                for (Map.Entry<String, String> sample : samples.entrySet()) {
                    path = path.replace(sample.getKey(), sample.getValue());
                }
                if (!BOARDS.contains(operation)) {
                    expect(stranger, operation, path, new byte[0], 401);
                }
                expect(lockedOut, address(shut), operation, path, new byte[0], 403);
                expect(client, address(busy), operation, path, new byte[0], 429);
            }
            expect(client, address(shut), BOARDS.getLast(), "/queue/131024/main/congestion", new byte[0], 422);
        }
    }

    private void expect(HttpClient who, String operation, String path, byte[] body, int status, String... headers)
            throws IOException, InterruptedException {
        expect(who, city.address(), operation, path, body, status, headers);
    }

    private void expect(
            HttpClient who, URI server, String operation, String path, byte[] body, int status, String... headers)
            throws IOException, InterruptedException {
        String method = operation.substring(0, operation.indexOf(' '));
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(API + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, "GET".equals(method) ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }

        HttpResponse<byte[]> answer = who.send(request.build(), BodyHandlers.ofByteArray());

        String told = operation + " " + answer.statusCode();
        assertEquals(operation + " " + status, told);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertEquals(List.of(), description.faults(operation, status, type, answer.body()), told);
        for (String header : description.headers(operation, status)) {
            assertTrue(answer.headers().firstValue(header).isPresent(), told + " has no " + header);
        }
        seen.add(told);
    }

    private CityServer server(boolean open, StationPace pace) {
        var queue = new QueueSettings(QueueSettings.usual().zone(), open);
        return new CityServer(
                city.home(),
                ServerAddress.loopback(0),
                queue,
                new Limits(pace, new DiskRoom(() -> Long.MAX_VALUE), Limits.USUALLY_WAITING),
                Clock.fixed(TestCity.NOON, ZoneOffset.UTC));
    }

    private static URI address(CityServer server) {
        return URI.create("https://127.0.0.1:" + server.port());
    }

    private static QueueEvent event(QueueAction action, int number) {
        return new QueueEvent(
                UUID.randomUUID(),
                new TicketNumber("main", TestCity.DAY, "A", number),
                action,
                Optional.of("card-1"),
                Destination.none(),
                new QueueActor("W-01", "1001"),
                TestCity.NOON);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static HttpClient client(SSLContext tls) {
        return HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Trusts the city's server and shows no certificate. */
    private static SSLContext trusting(StationIdentity station) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("city", station.pins().authority());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
