package dev.madoguchi.app.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.doctor.Finding;
import dev.madoguchi.app.doctor.UsualChecks;
import dev.madoguchi.app.station.Program;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.CameraMark;
import dev.madoguchi.support.StationLog;
import dev.madoguchi.support.SupportBundle;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.FaultCode;
import dev.madoguchi.ui.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a supporter gets holds nothing of anybody, wherever a name was left (F151). */
class SupportFilesTest {
    private static final String NAME = "高﨑さくら";
    private static final String LATIN = "SakuraTakasaki";
    private static final String NUMBER = "12345678901234567890123";
    private static final List<String> PERSONAL =
            List.of(NAME, LATIN, NUMBER, System.getProperty("user.home") + "/", "1001");

    @TempDir
    private Path folder;

    private StationHome home;

    @BeforeEach
    void leaveNamesEverywhere() throws IOException {
        home = new StationHome(folder.resolve(NAME)).prepared();
        StationSettings settings = new StationSettings(home.settings());
        settings.keep(new CameraMark("usb:" + LATIN, NAME + "のiPhone"));
        settings.keepWindow(LATIN);
        settings.keepLook(new Look(150, true));
        Files.writeString(home.people(), "{\"people\":[{\"id\":\"1001\",\"name\":\"" + NAME + "\"}]}");
        Files.writeString(home.tries(), "{\"1001\":3}");
        Files.writeString(home.logs().resolve(LATIN + ".log"), NAME);
        Files.writeString(home.root().resolve(NAME + ".pdf"), NUMBER);
        Files.createDirectories(home.reports().resolve(LATIN));
        Files.writeString(home.reports().resolve(LATIN).resolve(NUMBER + ".csv"), NAME);
        Files.writeString(home.envelopes().resolve(NUMBER), NAME);
        Files.writeString(home.city(), "{\"station\":\"" + LATIN + "\"}");
        try (StationLog log = StationLog.begin(home.logs())) {
            log.mark();
            LoggerFactory.getLogger(SupportFilesTest.class)
                    .error("The visit of {} failed", NAME, new IOException(NUMBER + " of " + LATIN));
            LoggerFactory.getLogger("org.example.Library").warn(NAME + " " + NUMBER);
        }
    }

    @Test
    void holdNothingOfAnybodyWhereverANameWasLeft() throws IOException {
        assertTrue(everything(folder).contains(NAME), "the control finds what was left");
        assertTrue(everything(folder).contains(LATIN), "the control finds what was left");

        SupportBundle bundle = files(UsualChecks.all()).gather(Optional.of(new FaultCode("3F2A")));

        for (String personal : PERSONAL) {
            bundle.files().forEach(file -> {
                assertFalse(file.name().contains(personal), file.name());
                assertFalse(file.text().contains(personal), file.name() + " holds " + personal + ":\n" + file.text());
            });
        }
    }

    @Test
    void tellASupporterWhatIsAmiss() throws IOException {
        SupportBundle bundle = files(List.of()).gather(Optional.of(new FaultCode("3F2A")));

        assertEquals(
                List.of(
                        "about.txt",
                        "versions.txt",
                        "station.txt",
                        "devices.txt",
                        "doctor.txt",
                        "folders.txt",
                        "logs/station.log"),
                bundle.files().stream().map(file -> file.name()).toList());
        String all = bundle.files().stream().map(file -> file.text()).collect(Collectors.joining());
        for (String wanted : List.of(
                "3F2A",
                "madoguchi: " + Program.VERSION,
                "text, percent: 150",
                "fault of camera: ABSENT",
                "ticket printer: queue",
                "envelopes: 1 files",
                "The visit of … failed",
                "jdk")) {
            assertTrue(all.contains(wanted), wanted + " is not in\n" + all);
        }
    }

    @Test
    void areOneZipWholeOrNotAtAll() throws IOException {
        SupportBundle bundle = files(List.of()).gather(Optional.empty());
        Path file = folder.resolve("bundle.zip");

        bundle.save(file);

        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), UTF_8)) {
            for (var each : bundle.files()) {
                ZipEntry entry = zip.getNextEntry();
                assertEquals(each.name(), entry == null ? "" : entry.getName());
                assertEquals(each.text(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        assertThrows(
                IOException.class, () -> bundle.save(folder.resolve("nowhere").resolve("bundle.zip")));
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    private SupportFiles files(List<Supplier<Finding>> checks) {
        DeviceAddresses usual = DeviceAddresses.simulated();
        var addresses = new DeviceAddresses(
                List.of(NAME + "のカメラ", "http://" + LATIN + "/video"),
                LATIN + " reader",
                "queue:" + LATIN,
                NAME + "のプリンター",
                usual.scanner(),
                usual.wedgeMillis(),
                "",
                "",
                NAME);
        var devices = new SupportFiles.Devices(Optional.of(addresses), Map.of(DeviceKind.CAMERA, DeviceFault.ABSENT));
        return new SupportFiles(home, () -> devices, checks, Clock.systemUTC());
    }

    private static String everything(Path root) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                all.append(file);
                if (Files.isRegularFile(file)) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}
