package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.program.JavaProgram;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.visit.FormsOfToday;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workstation is killed at each step of a visit; the next start goes on with it or has it sealed. */
class KilledVisitTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** What a password costs is not what is tested here. */
    private static final PasswordCost CHEAP = new PasswordCost(1024, 1, 1);

    private static final long SEED = System.nanoTime();

    /** A city and its station, as they are before a day. */
    @TempDir
    private static Path made;

    private static Profile profile;

    @TempDir
    private Path folder;

    private PracticeCity city;
    private StationHome home;
    private StationSetup setup;

    @BeforeAll
    static void enrol() throws Exception {
        profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        StationHome home = new StationHome(made.resolve("workstation"));
        StationSetup setup = new StationSetup(home, CHEAP, new SecureRandom());
        try (PracticeCity city = MadeCity.open(made.resolve("city"), profile.name())) {
            setup.run(
                    new StationName(profile.id(), profile.sites().getFirst().id(), "T01"),
                    city::enrol,
                    List.of(new StationSetup.Newcomer(
                            new Person(Practice.ID, "試験", Role.SUPERVISOR), Practice.PASSWORD)));
            Session session = signedIn(setup);
            Workstation.open(home, session.stationKey(), counter(city), status -> {})
                    .close();
            session.close();
        }
    }

    private static Session signedIn(StationSetup setup) throws Exception {
        return setup.people().open(Practice.ID, Practice.PASSWORD.toCharArray()).orElseThrow();
    }

    @BeforeEach
    void copy() throws Exception {
        FolderCopy.make(made, folder.resolve("both"));
        city = PracticeCity.open(
                folder.resolve("both").resolve("city"), profile.name(), Clock.systemUTC(), new SecureRandom());
        home = new StationHome(folder.resolve("both").resolve("workstation"));
        setup = new StationSetup(home, CHEAP, new SecureRandom());
    }

    @AfterEach
    void close() {
        city.close();
    }

    static IntStream steps() {
        return IntStream.rangeClosed(0, Stage.values().length);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void resumesOrHasItSealedNeverLostNeverDoubled(int steps) throws Exception {
        System.out.println("kill after " + steps + " steps, seed " + SEED);

        List<String> said = killAfter(steps, new Random(SEED + steps));

        try (Session session = signedIn(setup);
                Workstation next = Workstation.open(home, session.stationKey(), counter(), status -> {})) {
            boolean formRead = lastDurable(said).compareTo(Stage.FORM) > 0;
            var forms = new FormsOfToday(next.daybook(), Clock.systemUTC());
            assertTrue(!formRead || forms.find(InventedVisit.ID).isPresent(), "the use of the form was forgotten");
            List<OpenDraft> drafts = next.drafts().look().open();
            for (OpenDraft draft : drafts) {
                assertTrue(draft.stage().compareTo(lastDurable(said)) >= 0, "went back to " + draft.stage());
                finish(next, draft);
            }

            assertEquals(1, next.outbox().rows().size());
            assertEquals(List.of(), next.drafts().look().open());
            OutboxRow record = next.outbox().rows().getFirst();
            assertEquals(List.of(record.id()), next.daybook().completed(record.day()));
            next.sync().wake();
            awaitReceipt(next);
        }
        assertEquals(1, city.home().vaults().records().count(profile.id()));
    }

    @Test
    void findsACaseThatWasBeingPutAsideByItsNumberOrAsADraft() throws Exception {
        Random random = new Random(SEED);
        boolean told = random.nextBoolean();
        System.out.println("kill while a case is put aside, told " + told + ", seed " + SEED);
        Optional<String> number = Optional.empty();
        Process process = start();
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII);
                BufferedWriter in = new BufferedWriter(
                        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII))) {
            out.readLine();
            for (int step = 0; step < 3; step++) {
                go(in);
                out.readLine();
            }
            in.write("aside\n");
            in.flush();
            if (told) {
                number = Optional.of(out.readLine());
            }
            LockSupport.parkNanos(random.nextInt(30_000_000));
            process.destroyForcibly();
            assertTrue(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS));
        }

        try (Session session = signedIn(setup);
                Workstation next = Workstation.open(home, session.stationKey(), counter(), status -> {})) {
            List<AsideCase> waiting = next.visitsAside().cases().waiting();
            assertEquals(
                    number.stream().toList(), told ? List.of(waiting.getFirst().number()) : List.of());
            OpenDraft draft = next.drafts().look().open().getFirst();
            waiting.forEach(put -> assertEquals(draft.id(), put.visit()));
            assertTrue(next.visitsAside().opens(draft.id()));
            assertEquals(Stage.IDENTITY, draft.stage());
            finish(next, draft);
            assertEquals(1, next.outbox().rows().size());
        }
    }

    /** The city has a new text of consent by the time the program is there again; nothing that was done before is lost. */
    @Test
    void asksAgainForAConsentWhoseWordsChangedBeforeTheNextStart() throws Exception {
        System.out.println("kill after the consent, seed " + SEED);
        List<String> said = killAfter(4, new Random(SEED));
        assertTrue(lastDurable(said).compareTo(Stage.IDENTITY) > 0, () -> "killed at " + said);
        var renewed = new Workstation.Counter(
                NewWords.of(folder, "kokubunji.yaml"), profile.sites().getFirst(), city.address(), Clock.systemUTC());

        try (Session session = signedIn(setup);
                Workstation next = Workstation.open(home, session.stationKey(), renewed, status -> {})) {
            OpenDraft draft = next.drafts().look().open().getFirst();
            assertEquals(Stage.CONSENT, draft.stage());
            try (Visit visit = next.drafts().resume(draft.id())) {
                assertTrue(visit.asksAgain());
                assertTrue(visit.applicant().isPresent(), "the card is asked for again");
            }
            finish(next, draft);

            assertEquals(1, next.outbox().rows().size());
            assertEquals(List.of(), next.drafts().look().open());
        }
    }

    /** Lets the visit go this many steps, then asks for one more and kills the process in the middle of it. */
    private List<String> killAfter(int steps, Random random) throws IOException, InterruptedException {
        Process process = start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII);
                BufferedWriter in = new BufferedWriter(
                        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII))) {
            said.add(out.readLine());
            for (int step = 0; step < steps; step++) {
                go(in);
                said.add(out.readLine());
            }
            go(in);
            LockSupport.parkNanos(random.nextInt(30_000_000));
            process.destroyForcibly();
            assertTrue(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
        return said;
    }

    private static void go(BufferedWriter in) throws IOException {
        in.write("go\n");
        in.flush();
    }

    private Process start() throws IOException {
        return JavaProgram.of(
                        VisitUnderFire.class,
                        home.root().toString(),
                        city.address().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Stage lastDurable(List<String> said) {
        String last = said.getLast();
        return last.equals("SEALED") ? Stage.FINISH : Stage.valueOf(last);
    }

    private static void finish(Workstation workstation, OpenDraft draft) throws Exception {
        try (Visit visit = workstation.drafts().resume(draft.id())) {
            while (visit.stage() != Stage.FINISH) {
                InventedVisit.step(visit);
                workstation.drafts().save(visit);
            }
            workstation.keeping(new Audit(workstation.audit(), "1001")).finish().finish(visit);
        }
    }

    private static void awaitReceipt(Workstation workstation) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (workstation.outbox().waiting() > 0) {
            assertTrue(System.nanoTime() < end, "no receipt in " + LIMIT);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private Workstation.Counter counter() {
        return counter(city);
    }

    private static Workstation.Counter counter(PracticeCity city) {
        return new Workstation.Counter(profile, profile.sites().getFirst(), city.address(), Clock.systemUTC());
    }
}
