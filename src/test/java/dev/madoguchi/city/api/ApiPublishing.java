package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.DescribedCity.JSON;
import static dev.madoguchi.city.api.DescribedCity.RELEASE;
import static dev.madoguchi.city.api.DescribedCity.bytes;
import static dev.madoguchi.city.api.DescribedCity.path;
import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.publishing.Proposal;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What is asked about publications, proposals and releases: every answer of those addresses. */
final class ApiPublishing {
    private final DescribedCity api;
    private final Path directory;

    ApiPublishing(DescribedCity api, Path directory) {
        this.api = api;
        this.directory = directory;
    }

    /** To whoever asks: a file of the program is no secret. */
    void givesReleases() throws Exception {
        Path program = Files.createDirectory(directory.resolve("program"));
        Files.writeString(program.resolve("one.jar"), "jar");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("jar".getBytes(UTF_8));
        String sha256 = HexFormat.of().formatHex(digest);
        List<ReleaseFile> files = List.of(new ReleaseFile("one.jar", sha256, 3));
        api.city.home().releases().take(program, new Release("1.0", "linux-x86_64", 34, files));

        api.expect(api.stranger, RELEASE, "/releases/" + sha256, new byte[0], 200);
        api.expect(api.stranger, RELEASE, "/releases/" + sha256.replace(sha256.charAt(0), 'z'), new byte[0], 404);
    }

    void publishes() throws Exception {
        String yaml = "id: storm\ntitle: 台風\ntext: 早く閉めます\n";
        var draft = new Draft(MUNICIPALITY, "", PublishedKind.ANNOUNCEMENT, "storm.yaml", yaml);
        api.city.home().publishing().publish(draft, new Terms(TestCity.DAY, "市民課", ""));
        Proposal proposal = proposal("もっと短く書く");
        String put = "PUT /proposals/{id}";
        String path = "/proposals/" + proposal.id();

        api.expect(api.client, "GET /publications", "/publications?since=0", new byte[0], 200);
        api.expect(api.client, "GET /publications", "/publications?since=x", new byte[0], 404);
        api.expect(api.client, "GET /publications/{seq}", "/publications/1", new byte[0], 200);
        api.expect(api.client, "GET /publications/{seq}", "/publications/2", new byte[0], 404);
        api.expect(api.client, put, path, proposal.sign(api.station.signing()).getBytes(UTF_8), 200);
        api.expect(api.client, put, path, proposal.sign(api.station.signing()).getBytes(UTF_8), 200);
        Proposal other =
                new Proposal(proposal.id(), api.station.pins().name(), "", "", "題名", "ほかの文", "1001", TestCity.NOON);
        api.expect(api.client, put, path, other.sign(api.station.signing()).getBytes(UTF_8), 409);
        api.expect(api.client, put, path, proposal.sign(api.revoked.signing()).getBytes(UTF_8), 422);
        api.expect(api.client, put, path, new byte[Proposal.LONGEST_STATEMENT + 1], 413);
    }

    private Proposal proposal(String text) {
        return new Proposal(UUID.randomUUID(), api.station.pins().name(), "", "", "題名", text, "1001", TestCity.NOON);
    }

    void publishesForStations() throws Exception {
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
                        api.city
                                .home()
                                .publishing()
                                .proposals(MUNICIPALITY, 0)
                                .getFirst()
                                .id()
                                .toString())
                .put("reason", "今のままにします");
        String publishing = "/administration/publishing";
        try (HttpClient administrator = api.administrator()) {
            for (Map.Entry<String, ObjectNode> deed :
                    Map.of("/publications", draft, "/refusals", refusal).entrySet()) {
                String path = publishing + deed.getKey();
                api.expect(administrator, "POST " + path, path, bytes(deed.getValue()), 200);
                api.expect(administrator, "POST " + path, path, new byte[0], 422);
                api.expect(administrator, "POST " + path, path, new byte[400 * 1024], 413);
            }
            String unknown = UUID.randomUUID().toString();
            String publications = publishing + "/publications";
            api.expect(
                    administrator,
                    "POST " + publications,
                    publications,
                    bytes(draft.deepCopy().put("answers", unknown)),
                    404);
            String refusals = publishing + "/refusals";
            api.expect(
                    administrator,
                    "POST " + refusals,
                    refusals,
                    bytes(refusal.deepCopy().put("proposal", unknown)),
                    404);
            String withdrawals = publishing + "/withdrawals";
            api.expect(administrator, "POST " + withdrawals, withdrawals, bytes(series), 200);
            api.expect(administrator, "POST " + withdrawals, withdrawals, bytes(series), 404);
            api.expect(administrator, "POST " + withdrawals, withdrawals, new byte[0], 422);
            api.expect(administrator, "POST " + withdrawals, withdrawals, new byte[400 * 1024], 413);
            String asked = "?municipality=" + MUNICIPALITY;
            api.expect(administrator, "GET " + publishing, publishing + asked, new byte[0], 200);
            api.expect(
                    administrator,
                    "GET " + publishing + "/proposals",
                    publishing + "/proposals" + asked,
                    new byte[0],
                    200);
        }
    }
}
