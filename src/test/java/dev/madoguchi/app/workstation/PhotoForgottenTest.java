package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ErasureCertificate;
import dev.madoguchi.closing.PictureSearch;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A photo on a whole workstation, from the shot to the certificate: when it goes, and that it is never a file in the clear. */
class PhotoForgottenTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** What a password costs is not what is tested here. */
    private static final PasswordCost CHEAP = new PasswordCost(1024, 1, 1);

    private static final Person CHIEF = new Person(Practice.ID, "試験", Role.SUPERVISOR);
    private static final byte[] JPEG = InventedVisit.photo().jpeg();

    @TempDir
    private Path folder;

    private Profile profile;
    private PracticeCity city;
    private StationHome home;
    private Session session;
    private Workstation workstation;

    @BeforeEach
    void enrol() throws Exception {
        SecureRandom random = new SecureRandom();
        profile = Profiles.read(Path.of("sample-config", "kitakyushu.yaml"));
        city = MadeCity.open(folder.resolve("city"), profile.name());
        home = new StationHome(folder.resolve("workstation"));
        new StationSetup(home, CHEAP, random)
                .run(
                        new StationName(profile.id(), profile.sites().getFirst().id(), "T01"),
                        city::enrol,
                        List.of(new StationSetup.Newcomer(CHIEF, Practice.PASSWORD)));
        open(home);
    }

    private void open(StationHome at) throws Exception {
        session = new StationSetup(at, CHEAP, new SecureRandom())
                .people()
                .open(Practice.ID, Practice.PASSWORD.toCharArray())
                .orElseThrow();
        workstation = Workstation.open(at, session.stationKey(), counter(), status -> {});
    }

    private void workFor(String name) throws Exception {
        shut();
        profile = Profiles.read(Path.of("sample-config", name + ".yaml"));
        open(home);
    }

    private void shut() {
        workstation.close();
        session.close();
    }

    @AfterEach
    void close() {
        shut();
        city.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kitakyushu, AFTER_COMPLETION, COMPLETED",
        "kawagoe, AFTER_PRINTING, PRINTED",
        "kokubunji, AFTER_DELIVERY, DELIVERED"
    })
    void goesByTheCitysRuleAndIsNeverAFileInTheClear(String name, Moment rule, Reason reason) throws Exception {
        workFor(name);
        assertEquals(rule, profile.retention().photo());
        VisitViewModel model = model();
        model.begin(workstation.tickets().issue(profile.sites().getFirst().id(), "A"));
        while (visit(model).stage() != Stage.PAPER) {
            step(model);
            assertNoPictureInAnyFile();
        }
        UUID photo = visit(model).photoId().orElseThrow();
        UUID id = visit(model).id();
        model.photographed(InventedVisit.reviewed());
        assertNoPictureInAnyFile();
        UUID second = visit(model).photoId().orElseThrow();

        model.photoPrinted();
        assertNoPictureInAnyFile();
        model.papersGiven();
        assertNoPictureInAnyFile();
        workstation.sync().wake();
        await(() -> keys().isEmpty());
        assertNoPictureInAnyFile();

        await(() -> workstation.outbox().waiting() == 0);
        LocalDate day = workstation.outbox().rows().getFirst().day();
        ErasureCertificate certificate = close(day);
        assertNoPictureInAnyFile();
        JsonNode photos = statement(certificate).path("what").path("photos");
        assertEquals(
                List.of(photo + " RETAKEN " + id, second + " " + reason + " " + id),
                photos.valueStream()
                        .map(each -> each.path("id").stringValue() + " "
                                + each.path("reason").stringValue() + " "
                                + each.path("visit").stringValue())
                        .toList());
        assertEquals(profile.retention().clause(), photos.path(1).path("clause").stringValue());
        assertTrue(text(certificate).contains("写真 2件（撮り直し 1、"), text(certificate));
    }

    @Test
    void opensFromACopyMadeBeforeAndNeverFromTheFolderOfAfter() throws Exception {
        Visit visit = upToPaper();
        byte[] jpeg = visit.photo().orElseThrow().jpeg();
        shut();
        StationHome before = copy("before");
        StationHome mixed = copy("mixed");
        open(home);
        VisitViewModel model = model();
        model.resume(visit.id());
        model.papersGiven();
        shut();

        open(before);
        assertArrayEquals(jpeg, workstation.daybook().photos().open(visit.id()));
        shut();

        // The database of before, the keys of after, and the password: the photo stays shut.
        FolderCopy.replace(home.photoKeys(), mixed.photoKeys());
        FolderCopy.replace(home.keys(), mixed.keys());
        open(mixed);
        assertEquals(Stage.PHOTO, workstation.drafts().resume(visit.id()).stage());
        shut();

        open(home);
        var error = assertThrows(
                SecretException.class, () -> workstation.daybook().photos().open(visit.id()));
        assertEquals(SecretFault.ABSENT, error.fault());
    }

    private VisitViewModel model() {
        return new VisitViewModel(
                workstation.keeping(new Audit(workstation.audit(), "sato")),
                new ImmediateBackground(),
                Clock.systemUTC());
    }

    private Visit upToPaper() throws Exception {
        Visit visit = new Visit(
                UUID.randomUUID(),
                workstation.tickets().issue(profile.sites().getFirst().id(), "A"));
        while (visit.stage() != Stage.PAPER) {
            InventedVisit.step(visit);
            workstation.drafts().save(visit);
        }
        return visit;
    }

    private static void step(VisitViewModel model) {
        Visit next = new Visit(UUID.randomUUID(), visit(model).ticket());
        while (next.stage() != visit(model).stage()) {
            InventedVisit.step(next);
        }
        InventedVisit.step(next);
        switch (visit(model).stage()) {
            case RECEPTION -> model.received(next.reception().orElseThrow());
            case CONSENT -> model.agreed(next.consent().orElseThrow());
            case FORM -> model.formRead(next.applicationId().orElseThrow());
            case IDENTITY ->
                model.identified(next.applicant().orElseThrow(), next.card().orElseThrow());
            case PHOTO -> model.photographed(InventedVisit.reviewed());
            default -> throw new IllegalStateException("a step after the photo");
        }
    }

    private static Visit visit(VisitViewModel model) {
        return model.visit().orElseThrow();
    }

    private ErasureCertificate close(LocalDate day) throws Exception {
        CloseDay closing = workstation.closing(counter(), new SimulatedDocumentPrinter(), new Texts(Locale.JAPANESE));
        closing.confirmLedger(day, closing.writeLedger(day, CHIEF).pages(), CHIEF);
        closing.deliver(day, "市民課　秋山", CHIEF);
        closing.erase(day, CHIEF, Optional.empty(), step -> {});
        assertTrue(closing.scan(day, CHIEF).report().clean());
        return closing.certify(day, CHIEF);
    }

    private static JsonNode statement(ErasureCertificate certificate) {
        String payload = certificate
                .jws()
                .substring(certificate.jws().indexOf('.') + 1, certificate.jws().lastIndexOf('.'));
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }

    private static String text(ErasureCertificate certificate) throws IOException {
        try (PDDocument document = Loader.loadPDF(certificate.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void assertNoPictureInAnyFile() throws IOException {
        new PictureSearch(home.root(), JPEG).requireNothing();
    }

    private List<Path> keys() throws IOException {
        try (Stream<Path> files = Files.list(home.photoKeys())) {
            return files.toList();
        }
    }

    /** Something that comes true by itself. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "nothing came of it in " + LIMIT);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private StationHome copy(String name) throws IOException {
        Path to = folder.resolve(name);
        FolderCopy.make(home.root(), to);
        return new StationHome(to);
    }

    private Workstation.Counter counter() {
        return new Workstation.Counter(profile, profile.sites().getFirst(), city.address(), Clock.systemUTC());
    }
}
