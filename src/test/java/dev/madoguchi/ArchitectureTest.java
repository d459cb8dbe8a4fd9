package dev.madoguchi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.image.RenderedImage;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The plan of the house: which package may use which. A new arrow is a decision that someone reviews. */
class ArchitectureTest {
    private static final String ROOT = "dev.madoguchi.";
    private static final Set<String> STEP = Set.of("municipality", "device", "ui");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("municipality", Set.of("role", "yaml")),
            Map.entry("yaml", Set.of()),
            Map.entry("role", Set.of()),
            Map.entry("staff", Set.of("role", "municipality", "device", "store", "audit", "seal", "sync", "ui")),
            Map.entry(
                    "visit",
                    Set.of(
                            "role",
                            "ticket",
                            "aside",
                            "reception",
                            "consent",
                            "form",
                            "identity",
                            "photo",
                            "express",
                            "paperwork",
                            "municipality",
                            "seal",
                            "daybook",
                            "freetext",
                            "outbox",
                            "sync",
                            "report",
                            "audit",
                            "ui")),
            Map.entry("ticket", Set.of("municipality", "device", "ui", "store")),
            Map.entry("queue", Set.of("municipality", "ticket", "seal", "store", "ui")),
            Map.entry("slip", Set.of("device", "store", "ui")),
            Map.entry("machine", Set.of("municipality", "ticket", "slip", "device", "store", "audit", "ui")),
            Map.entry("computer", Set.of("municipality", "device", "trial", "paper", "store", "audit", "ui")),
            Map.entry("inspection", Set.of("audit", "paper", "device", "ui")),
            Map.entry("reception", STEP),
            Map.entry("guide", Set.of("reception", "municipality", "device", "ui")),
            Map.entry("aside", Set.of("reception", "municipality", "paper", "device", "store", "ui")),
            Map.entry("consent", Set.of("municipality", "ui")),
            Map.entry("form", Set.of("device", "ui")),
            Map.entry("identity", Set.of("device", "ui", "names")),
            Map.entry("names", Set.of()),
            Map.entry("freetext", Set.of("names", "report")),
            Map.entry("dayrecord", Set.of("freetext", "municipality", "store", "audit", "ui")),
            Map.entry("manual", Set.of("dayrecord", "municipality", "ui")),
            Map.entry(
                    "publishing",
                    Set.of("manual", "municipality", "seal", "sync", "store", "freetext", "dayrecord", "ui")),
            Map.entry(
                    "dayreport",
                    Set.of(
                            "role",
                            "audit",
                            "report",
                            "layout",
                            "dayrecord",
                            "freetext",
                            "calendar",
                            "municipality",
                            "paper",
                            "seal",
                            "store",
                            "ui")),
            Map.entry("calendar", Set.of("municipality")),
            Map.entry(
                    "roster",
                    Set.of(
                            "role",
                            "calendar",
                            "municipality",
                            "staff",
                            "paper",
                            "seal",
                            "sync",
                            "store",
                            "audit",
                            "ui")),
            Map.entry("board", Set.of("queue", "ui")),
            Map.entry("kiosk", Set.of("municipality", "ticket", "device", "ui")),
            Map.entry("visitor", Set.of("role", "names", "device", "ui")),
            Map.entry("voice", Set.of("municipality", "device")),
            Map.entry("photo", STEP),
            Map.entry("express", Set.of("paper", "municipality", "device", "ui")),
            Map.entry("paper", Set.of("municipality", "device", "ui", "seal")),
            Map.entry("paperwork", Set.of("paper", "municipality", "device", "seal", "daybook", "store", "ui")),
            Map.entry("seal", Set.of()),
            Map.entry("daybook", Set.of("seal", "store", "audit")),
            Map.entry("outbox", Set.of("seal", "store")),
            Map.entry("carryout", Set.of("outbox", "sync", "seal", "store", "device", "paper", "ui")),
            Map.entry(
                    "ending",
                    Set.of(
                            "visit",
                            "daybook",
                            "paperwork",
                            "closing",
                            "outbox",
                            "seal",
                            "store",
                            "paper",
                            "municipality",
                            "staff",
                            "role",
                            "device",
                            "ui")),
            Map.entry("sync", Set.of("outbox", "seal")),
            Map.entry(
                    "closing",
                    Set.of(
                            "carryout",
                            "device",
                            "daybook",
                            "outbox",
                            "sync",
                            "report",
                            "paper",
                            "audit",
                            "staff",
                            "ui",
                            "municipality",
                            "seal",
                            "store")),
            Map.entry("report", Set.of("municipality", "store", "ui", "calendar")),
            Map.entry("agenda", Set.of("calendar", "report", "municipality", "ui")),
            Map.entry("layout", Set.of("report", "municipality", "paper")),
            Map.entry("audit", Set.of("store", "seal")),
            Map.entry("device", Set.of("yaml")),
            Map.entry("store", Set.of("seal")),
            Map.entry("ui", Set.of("device")),
            Map.entry("support", Set.of("ui")),
            Map.entry("update", Set.of("publishing", "seal", "sync")),
            Map.entry("trial", Set.of("device", "paper", "voice", "ui")),
            Map.entry(
                    "city",
                    Set.of(
                            "municipality",
                            "queue",
                            "seal",
                            "store",
                            "ui",
                            "freetext",
                            "paper",
                            "publishing",
                            "manual",
                            "roster",
                            "calendar")));

    /** Makers whose classes appear in one package only, so that a device can be changed in one place. */
    private static final Map<String, String> HOME_OF_VENDOR = Map.ofEntries(
            Map.entry("org.bytedeco.javacv", "device.camera"),
            Map.entry("org.bytedeco.ffmpeg", "device.camera"),
            Map.entry("org.bytedeco.opencv", "photo"),
            Map.entry("com.fazecast.jSerialComm", "device.serial"),
            Map.entry("javax.smartcardio", "device.card"),
            Map.entry("com.google.zxing", "form"),
            Map.entry("com.github.jaiimageio", "identity.residence"),
            Map.entry("io.helidon", "city.api"),
            Map.entry("com.google.crypto.tink", "seal"),
            Map.entry("org.commonmark", "manual"),
            Map.entry("org.snakeyaml", "yaml"),
            Map.entry("ch.qos.logback", "support"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.madoguchi");

    @Test
    void usesOnlyWhatTheTableAllows() {
        Set<String> arrows = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            String home = room(from);
            uses(from)
                    .filter(to -> !to.equals(home))
                    .filter(to -> !home.equals("app"))
                    .filter(to -> !MAY_USE.getOrDefault(home, Set.of()).contains(to))
                    .forEach(to -> arrows.add(home + " -> " + to + " (" + from.getName() + ")"));
        }

        assertEquals(Set.of(), arrows);
    }

    /** What nobody uses any more is struck from the table, so that the next use is a decision again. */
    @Test
    void allowsNothingThatNobodyUses() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass from : CLASSES) {
            used.computeIfAbsent(room(from), home -> new TreeSet<>())
                    .addAll(uses(from).collect(toSet()));
        }

        Set<String> spare = new TreeSet<>();
        MAY_USE.forEach((home, rooms) -> rooms.stream()
                .filter(to -> !used.getOrDefault(home, Set.of()).contains(to))
                .forEach(to -> spare.add(home + " -> " + to)));

        assertEquals(Set.of(), spare);
    }

    @Test
    void hasNoCycles() {
        slices().matching("dev.madoguchi.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsEachVendorInOneRoom() {
        HOME_OF_VENDOR.forEach((vendor, home) -> noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor + "..")
                .allowEmptyShould(true)
                .check(CLASSES));
    }

    @Test
    void leavesTheJavaFxThreadToTheUi() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "ui..", ROOT + "app..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .check(CLASSES);
    }

    @Test
    void writesToTheLogAndNeverToTheConsoleOutsideTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    /** Given a stream, ImageIO keeps what it reads or writes in a temporary file, in the clear. */
    @Test
    void keepsPicturesOutOfTemporaryFiles() {
        noClasses()
                .should()
                .callMethod(ImageIO.class, "read", InputStream.class)
                .orShould()
                .callMethod(ImageIO.class, "write", RenderedImage.class, String.class, OutputStream.class)
                .orShould()
                .callMethod(ImageIO.class, "createImageInputStream", Object.class)
                .orShould()
                .callMethod(ImageIO.class, "createImageOutputStream", Object.class)
                .check(CLASSES);
    }

    private static Stream<String> uses(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(to -> to.getPackageName().startsWith(ROOT))
                .map(ArchitectureTest::room)
                .collect(toSet())
                .stream();
    }

    /** The package right under the root; {@code device.card} and {@code city.api} live in {@code device} and {@code city}. */
    private static String room(JavaClass type) {
        String inside = (type.getPackageName() + ".").substring(ROOT.length());
        return inside.substring(0, inside.indexOf('.'));
    }
}
