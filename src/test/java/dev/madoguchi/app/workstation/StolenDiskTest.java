package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.StaffCard;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk is stolen in the middle of a day's work, with everything on it and without a password. */
class StolenDiskTest {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final String PASSWORD = "correct horse battery";
    private static final String PIN = "271828182";
    private static final byte[] CARD = {4, 0x5A, 0x17, 0x33, 0x6C, 0x2B, 0x71};
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"));

    private final NotedRandom random = new NotedRandom();

    @TempDir
    private Path folder;

    private Profile profile;
    private PracticeCity city;
    private StationHome home;
    private int tickets;

    @BeforeEach
    void workADay() throws Exception {
        profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        city = MadeCity.open(folder.resolve("city"), profile.name());
        home = new StationHome(folder.resolve("workstation"));
        new StationSetup(home, CHEAP, random)
                .run(
                        new StationName(profile.id(), profile.sites().getFirst().id(), "T01"),
                        city::enrol,
                        List.of(new StationSetup.Newcomer(new Person("1001", "職員", Role.SUPERVISOR), PASSWORD)));
        PeopleFile people = new PeopleFile(home.people(), new KeyWrap(CHEAP, new SecureRandom()));
        var counter = new Workstation.Counter(profile, profile.sites().getFirst(), city.address(), Clock.systemUTC());
        try (Session session = people.open("1001", PASSWORD.toCharArray()).orElseThrow()) {
            people.giveCard("1001", new StaffCard(CARD), PIN.toCharArray(), session.stationKey());
            try (Workstation workstation = Workstation.open(home, session.stationKey(), counter, status -> {})) {
                for (Stage stage : Stage.values()) {
                    serve(workstation, stage);
                }
                Files.createDirectories(folder.resolve("running"));
                copy(home.root(), folder.resolve("running"));
            }
        }
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void holdsNothingOfAVisitorNoPasswordAndNoKey() throws IOException {
        Map<String, byte[]> secrets = secrets();
        int files = 0;
        List<String> found = new ArrayList<>();
        for (Path root : List.of(home.root(), folder.resolve("running"))) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    byte[] content = Files.readAllBytes(file);
                    files++;
                    secrets.forEach((what, bytes) -> {
                        if (holds(content, bytes)) {
                            found.add(what + " in " + root.relativize(file));
                        }
                        if (holds(file.toString().getBytes(StandardCharsets.UTF_8), bytes)) {
                            found.add(what + " in the name of a file");
                        }
                    });
                }
            }
        }

        assertEquals(List.of(), found);
        assertTrue(files > 20, "only " + files + " files were looked at");
    }

    @Test
    void isLookedThroughByAScanThatFindsWhatIsThere() throws IOException {
        byte[] key = random.first();

        assertTrue(holds(
                ("x" + HexFormat.of().formatHex(key) + "y").getBytes(StandardCharsets.US_ASCII),
                Objects.requireNonNull(secrets().get("station key, hexadecimal"))));
        assertTrue(holds(Files.readAllBytes(home.people()), "argon2id".getBytes(StandardCharsets.US_ASCII)));
    }

    private void serve(Workstation workstation, Stage until) throws Exception {
        Ticket ticket = new Ticket("honcho", "A", LocalDate.of(2026, 11, 20), ++tickets, InventedVisit.NOON);
        try (Visit visit = new Visit(UUID.randomUUID(), ticket)) {
            while (visit.stage() != until && visit.stage() != Stage.FINISH) {
                InventedVisit.step(visit);
                workstation.drafts().save(visit);
            }
            if (until == Stage.FINISH) {
                workstation
                        .keeping(new Audit(workstation.audit(), "1001"))
                        .finish()
                        .finish(visit);
            }
        }
    }

    private Map<String, byte[]> secrets() {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        for (String text : List.of(
                "葛󠄀城",
                "𠮷美",
                "髙﨑",
                "東京都見本市窓口町",
                "19850412",
                "090-0000-0001",
                "12345678901234567890123",
                PASSWORD,
                PIN)) {
            for (Charset charset : CHARSETS) {
                if (charset.newEncoder().canEncode(text)) {
                    secrets.put(text + ", " + charset, text.getBytes(charset));
                }
            }
        }
        byte[] key = random.first();
        secrets.put("station key", key);
        secrets.put("station key, hexadecimal", HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
        secrets.put("station key, base64", Base64.getEncoder().withoutPadding().encode(key));
        secrets.put(
                "station key, base64url",
                Base64.getUrlEncoder().withoutPadding().encode(key));
        secrets.put("card number", CARD);
        secrets.put("card number, hexadecimal", HexFormat.of().formatHex(CARD).getBytes(StandardCharsets.US_ASCII));
        return secrets;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else if (Files.exists(file)) {
                    Files.copy(file, copied);
                }
            }
        }
    }

    private static boolean holds(byte[] content, byte[] wanted) {
        for (int at = 0; at + wanted.length <= content.length; at++) {
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** Remembers the first 32 bytes that it gave: the station's key. */
    private static final class NotedRandom extends SecureRandom {
        @Serial
        private static final long serialVersionUID = 1L;

        private byte[] first = {};

        @Override
        public void nextBytes(byte[] bytes) {
            super.nextBytes(bytes);
            if (first.length == 0 && bytes.length == 32) {
                first = bytes.clone();
            }
        }

        byte[] first() {
            return first.clone();
        }
    }
}
