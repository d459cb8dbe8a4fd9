package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCompareCommandTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatGotBetterOrWorseBeyondTheNoise() throws IOException {
        Path before = run(
                "before",
                figure("start", 1.2, 1.5, 0.02),
                figure("seal", 10, 40, 0.1),
                figure("preview (camera: 29.9/s)", 1, 2, 0.05),
                figure("ingest", 1.5, 1.6, 0.2),
                figure("lost", 0, 1, 0.1),
                figure("fax", 1, 2, 0.1));
        Path after = run(
                "after",
                figure("start", 1.6, 1.5, 0.02),
                figure("seal", 8, 40, 0.1),
                figure("preview (camera: 30.1/s)", 1.04, 2, 0.01),
                figure("ingest", 1.2, 1.6, 0.2),
                figure("lost", 0, 1, 0.1),
                figure("kiosk", 1, 2, 0.1));

        Said said = Said.by("bench", "compare", before.toString(), after.toString());

        assertEquals(0, said.exit(), said.err());
        assertEquals("worse, NOT KEPT any more", verdict(said, "start"));
        assertEquals("better", verdict(said, "seal"));
        assertEquals("same", verdict(said, "preview"));
        assertEquals("same", verdict(said, "ingest"));
        assertEquals("same", verdict(said, "lost"));
        assertEquals("new", verdict(said, "kiosk"));
        assertEquals("gone", verdict(said, "fax"));
        assertTrue(
                said.out()
                        .endsWith("1 better, 1 worse, 3 the same, 1 new, 1 gone; 1 promises not kept any more"
                                + System.lineSeparator()),
                said.out());
    }

    /** Runs that were kept before figures had a noise are compared all the same. */
    @Test
    void takesARunOfAnEarlierVersion() throws IOException {
        Path old = folder.resolve("old.json");
        Files.writeString(old, """
                {"machine":"old","figures":[{"name":"start","value":1,"unit":"ms","reference":1,"ratio":1,"limit":2}]}""");

        Said said = Said.by(
                "bench",
                "compare",
                old.toString(),
                run("new", figure("start", 2, 2, 0.1)).toString());

        assertEquals("worse", verdict(said, "start"));
    }

    @Test
    void refusesWhatIsNoRun() throws IOException {
        Path run = run("run", figure("start", 1, 2, 0.1));
        for (String other : new String[] {
            "", "[]", "{}", "{\"machine\":\"a\",\"figures\":[null]}", "{\"machine\":\"a\",\"figures\":[{}]}"
        }) {
            Path bad = Files.writeString(folder.resolve("bad.json"), other);

            Said said = Said.by("bench", "compare", run.toString(), bad.toString());

            assertEquals(1, said.exit(), other);
            assertTrue(said.err().startsWith("madoguchi: " + bad), said.err());
        }
    }

    private static String verdict(Said said, String name) {
        return said.out()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.replaceFirst(".*noise +\\d+ % +", ""))
                .findFirst()
                .orElseThrow();
    }

    private Path run(String name, String... figures) throws IOException {
        String json = "{\"machine\":\"" + name + "\",\"figures\":[" + String.join(",", figures) + "]}";
        return Files.writeString(folder.resolve(name + ".json"), json);
    }

    private static String figure(String name, double ratio, double limit, double noise) {
        return """
                {"name":"%s","value":%s,"unit":"ms","reference":1,"ratio":%s,"limit":%s,"noise":%s,"kept":true}""".formatted(name, ratio, ratio, limit, noise);
    }
}
