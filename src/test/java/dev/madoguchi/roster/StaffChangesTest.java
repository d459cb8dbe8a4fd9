package dev.madoguchi.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.HandingPrinter;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.Marked;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.paper.TablePdf;
import dev.madoguchi.role.Role;
import dev.madoguchi.roster.ChangesDesk.Owed;
import dev.madoguchi.roster.StaffChange.Kind;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F130: the city hears of everybody who comes, goes, or has another role (002 別記4条2項, 003 §18-1(2)). */
@SuppressWarnings("NullAway.Init")
class StaffChangesTest {
    /** A Friday, five past five in the afternoon. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T08:05:00Z"), ZoneId.of("Asia/Tokyo"));

    private static final char[] WORD = "a long enough one".toCharArray();

    @TempDir
    private Path folder;

    private final StationKey key = MadeStore.key();
    private Database database;
    private AuditTrail audit;
    private PeopleFile people;
    private ChangesDesk desk;

    @BeforeEach
    void open() throws Exception {
        database = MadeStore.open(folder.resolve("store"), key, CLOCK).database();
        audit = new AuditTrail(database, CLOCK);
        people = new PeopleFile(
                folder.resolve("people.json"), new KeyWrap(new PasswordCost(64, 1, 1), new SecureRandom()));
        put(new Person("shigeo", "責任 茂男", Role.SUPERVISOR));
        put(new Person("hanako", "山田 花子", Role.CLERK));
        desk = desk();
        desk.look();
    }

    @Test
    void notesOnceInTheTrailWhatTheCityWasToldTwice() throws Exception {
        put(new Person("jiro", "別人 次郎", Role.CLERK));
        desk.look();
        var changes = new StaffChanges(database, "city-hall", audit, CLOCK);
        List<StaffChange> owed = changes.owed();

        changes.reported(owed, "shigeo");
        changes.reported(owed, "shigeo");

        assertEquals(
                owed.stream().map(change -> change.id().toString()).toList(),
                audit.after(0, 100).stream()
                        .filter(row -> row.deed().equals("people.changesReported"))
                        .map(AuditRow::subject)
                        .toList());
        assertEquals(1, owed.size());
    }

    private ChangesDesk desk() throws Exception {
        return desk(new SimulatedDocumentPrinter());
    }

    private ChangesDesk desk(DocumentPrinter printer) throws Exception {
        Texts texts = new Texts(Locale.JAPANESE);
        var rule = Profiles.read(Path.of("sample-config", "yatsushiro.yaml"))
                .rules()
                .roster()
                .changes();
        var terms = new ChangeReport.Terms("見本市　本庁", rule, new Deadlines(new BusinessDays(new NationalHolidays())));
        return new ChangesDesk(
                new StaffChanges(database, "city-hall", audit, CLOCK),
                people,
                new ChangeReport(terms, new TablePdf(JapaneseFonts.installed(), texts), texts, CLOCK),
                new ChangesDesk.Place(folder.resolve("reports"), printer, "変更届"),
                CLOCK);
    }

    private void put(Person person) throws Exception {
        people.put(person, WORD.clone(), key);
    }

    @AfterEach
    void close() {
        database.close();
        key.close();
    }

    @Test
    void owesNothingForWhoeverWasThereAtTheBeginning() throws Exception {
        assertEquals(Owed.NOTHING, desk.look());
    }

    @Test
    void owesEveryoneWhoCameWentOrChangedByTheNextBusinessDay() throws Exception {
        put(new Person("jiro", "別人 次郎", Role.CLERK));
        people.change(new Person("hanako", "山田 花子", Role.DEPUTY));
        desk.look();
        people.remove("jiro");

        Owed owed = desk().look();

        assertEquals(
                List.of(
                        List.of("hanako", "ROLE", "CLERK", "DEPUTY"),
                        List.of("jiro", "JOINED", "", "CLERK"),
                        List.of("jiro", "LEFT", "CLERK", "")),
                owed.changes().stream()
                        .map(change -> List.of(change.person(), change.kind().name(), change.was(), change.becomes()))
                        .toList());
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 30, 23, 59, 59)), owed.due());
        assertEquals(owed, desk.look());
    }

    @Test
    void leavesTheCitysOwnPeopleOut() throws Exception {
        put(new Person("officer", "市役所 太郎", Role.CITY_OFFICER));
        put(new Person("inspector", "検査 一子", Role.INSPECTOR));

        assertEquals(Owed.NOTHING, desk.look());
    }

    @Test
    void namesFilesAfterPracticeWherePapersAreMarked() throws Exception {
        ChangesDesk practice = desk(new HandingPrinter(new SimulatedDocumentPrinter(), new Marked("研修用")));
        practice.look();
        put(new Person("jiro", "別人 次郎", Role.CLERK));

        Path made = practice.handIn(practice.look().changes(), "shigeo").orElseThrow();

        try (Stream<Path> files = Files.list(made)) {
            assertTrue(files.allMatch(file -> file.getFileName().toString().startsWith("研修用_")));
        }
    }

    @Test
    void handsInFilesThatNameTheChangeAndOwesItNoMore() throws Exception {
        put(new Person("jiro", "別人 次郎", Role.CLERK));
        List<StaffChange> owed = desk.look().changes();

        Path made = desk.handIn(owed, "shigeo").orElseThrow();

        assertEquals(Owed.NOTHING, desk.look());
        assertEquals(folder.resolve("reports/2026-11-27"), made);
        String name = "staff-changes-" + owed.getFirst().id().toString().substring(0, 8);
        try (var pdf = Loader.loadPDF(Files.readAllBytes(made.resolve(name + ".pdf")));
                var book =
                        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(made.resolve(name + ".xlsx"))))) {
            String said = new PDFTextStripper().getText(pdf);
            assertTrue(said.contains("業務従事者変更届") && said.contains("別人 次郎") && said.contains("2026-11-30"), said);
            assertEquals("別人 次郎", book.getSheetAt(0).getRow(3).getCell(3).getStringCellValue());
        }
        var row = audit.after(0, 10).getLast();
        assertEquals(
                "shigeo people.changesReported " + owed.getFirst().id(),
                row.who() + " " + row.deed() + " " + row.subject());
    }

    @Test
    void makesTheSameFilesAndNoSecondReportWhenItIsCutOffAndDoneAgain() throws Exception {
        put(new Person("jiro", "別人 次郎", Role.CLERK));
        List<StaffChange> owed = desk.look().changes();
        desk.handIn(owed, "shigeo");

        Path again = desk.handIn(owed, "shigeo").orElseThrow();

        assertEquals(Kind.JOINED, owed.getFirst().kind());
        try (var files = Files.list(again)) {
            assertEquals(2, files.count());
        }
        assertEquals(Owed.NOTHING, desk.look());
    }

    @Test
    void looksAsItShould() throws Exception {
        put(new Person("jiro", "別人 次郎", Role.CLERK));
        put(new Person("hanako", "山田 花子", Role.DEPUTY));
        put(new Person("long", "勅使河原　久美子アレクサンドラ・マルガリータ・フォン・ホーエンツォレルン", Role.PHOTOGRAPHER));
        people.remove("shigeo");
        Files.createDirectories(Path.of("target", "screens"));
        var model = new ChangesViewModel(desk, "shigeo", new ImmediateBackground());
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Texts texts = new Texts(locale);
            FxThread.call(() -> {
                Shell shell = new Shell(texts, new Header(texts, CLOCK, () -> {}), new DeviceBoard());
                Scene scene = Theme.scene(shell.root(), 1366, 768);
                shell.show(new ChangesView(model, texts, () -> {}));
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                Screenshot.save(scene, Path.of("target", "screens", "changes-" + locale + ".png"));
                return true;
            });
        }

        assertEquals(4, model.stateProperty().get().owed().changes().size());
    }
}
