package dev.madoguchi.city.desk;

import static dev.madoguchi.city.desk.DeskAtTheCity.CLOCK;
import static dev.madoguchi.city.desk.DeskAtTheCity.DAY;
import static dev.madoguchi.city.desk.DeskAtTheCity.jpeg;
import static dev.madoguchi.city.desk.DeskAtTheCity.visit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.city.desk.DeskStep.Choosing;
import dev.madoguchi.city.desk.DeskStep.Comparing;
import dev.madoguchi.city.desk.DeskStep.Told;
import dev.madoguchi.device.media.Mounted;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.ui.ImmediateBackground;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** F87: what the desk of the city writes to a disk and reads from one, and that it leaves nobody there. */
@Timeout(300)
class DeskFilesTest {
    @TempDir
    private Path out;

    @TempDir
    private Path folder;

    private DeskAtTheCity at;

    @BeforeEach
    void open() throws Exception {
        at = new DeskAtTheCity(folder);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void exportsExpressPhotosWithAListAndOverwritesNothing() throws Exception {
        at.deliver(visit(1, "山田 太郎", true));
        at.deliver(visit(2, "国分 花子", false));
        at.opened();

        at.model.export(out);
        at.model.export(out);

        var exported =
                assertInstanceOf(Told.Exported.class, at.model.toldProperty().get());
        Path second = exported.what().orElseThrow().folder();
        Path first = out.resolve("express-2026-11-20-mado-1-1");
        assertEquals(out.resolve("express-2026-11-20-mado-1-2"), second);
        assertArrayEquals(jpeg(), Files.readAllBytes(first.resolve("20261120_A-001_001.jpg")));
        JsonNode list = new JsonMapper().readTree(Files.readString(first.resolve("manifest.json")));
        assertEquals(1, list.path("photos").intValue());
        assertFalse(list.toString().contains("山田"));
    }

    @Test
    void leavesNoPartOfAnExportThatFails() throws Exception {
        at.deliver(visit(1, "山田 太郎", true));
        at.opened();

        at.model.export(out.resolve("not-there"));

        assertEquals(new Told.Failed(DeskFault.EXPORT), at.model.toldProperty().get());
        assertInstanceOf(Comparing.class, at.model.stepProperty().get());
        assertEquals(List.of(), files(out));
    }

    @Test
    void leavesNoPartOfAPhotoForWhichThereIsNoRoom() throws Exception {
        at.deliver(visit(1, "山田 太郎", true));
        at.opened();

        try (Mounted disk = Mounted.memory(folder.resolve("disk"), 8)) {
            Path ballast = Files.write(disk.root().resolve("ballast"), new byte[8 * 1024]);
            at.model.export(disk.root());

            assertEquals(
                    new Told.Failed(DeskFault.EXPORT), at.model.toldProperty().get());
            assertEquals(List.of(ballast), files(disk.root()));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void exportsForTheOfficersAccountAlone() throws Exception {
        at.deliver(visit(1, "山田 太郎", true));
        at.opened();

        at.model.export(out);

        Path exported = out.resolve("express-2026-11-20-mado-1-1");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(exported)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(exported.resolve("20261120_A-001_001.jpg"))));
    }

    @Test
    void looksAtFilesOfAFolderButSignsNothingThere() throws Exception {
        Envelope envelope = at.city.seal(at.station, visit(1, "山田 太郎", false));
        Files.write(out.resolve("one.cbor"), envelope.bytes());
        Files.writeString(out.resolve("broken.cbor"), "no record");
        Files.writeString(
                out.resolve("stations.jwk"), at.city.home().stations().keys().toJwks());
        var source = new FolderSource(out, out.resolve("stations.jwk"));
        at.model = new DeskViewModel(
                new DeskWork(
                        source, new DeliveryOpener(source, at.key), Optional.empty(), new PhotoExport(CLOCK), CLOCK),
                new ImmediateBackground(),
                DAY);

        at.model.show(DAY);

        List<Delivery> deliveries =
                assertInstanceOf(Choosing.class, at.model.stepProperty().get()).deliveries();
        assertEquals(
                List.of("", "mado-1"),
                deliveries.stream().map(Delivery::station).toList());
        at.model.open(deliveries.get(0));
        Comparing broken =
                assertInstanceOf(Comparing.class, at.model.stepProperty().get());
        assertInstanceOf(Line.NotOpened.class, broken.lines().getFirst());
        assertFalse(at.model.signs());
    }

    @Test
    void leavesNothingOfAnyVisitorOnTheDisk() throws Exception {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = young(temp);
        at.deliver(visit(1, "山田 太郎", false));
        at.acceptAll();

        List<Path> after = new ArrayList<>(young(temp));
        after.removeAll(before);
        after.addAll(files(folder));
        assertFalse(after.isEmpty());
        for (Path file : after) {
            String bytes = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            assertFalse(bytes.contains(inBytes("山田")) || bytes.contains("042-000"), file.toString());
        }
    }

    /** Its bytes as characters, for looking in files of any kind. */
    private static String inBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The files right in the folder, as others use the temporary folder at the same time. */
    private static List<Path> young(Path temp) throws Exception {
        try (Stream<Path> all = Files.list(temp)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
