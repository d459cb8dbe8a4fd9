package dev.madoguchi.city.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.desk.DeskStep.Choosing;
import dev.madoguchi.city.desk.DeskStep.Comparing;
import dev.madoguchi.city.desk.DeskStep.Told;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityWord;
import dev.madoguchi.sync.CityWords;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** F35, F86, F87, F94: the city opens what it received, compares, and says what it thinks of it. With a real server over TLS. */
@Timeout(300)
class CityDeskTest {
    private static final LocalDate DAY = TestCity.DAY;
    private static final Clock CLOCK = Clock.fixed(TestCity.NOON, ZoneOffset.UTC);
    private static final StationName DESK = new StationName(TestCity.MUNICIPALITY, CityHome.DESK_SITE, "desk-1");

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    private final Map<UUID, String> delivered = new LinkedHashMap<>();
    private TestCity city;
    private StationIdentity station;
    private StationIdentity desk;
    private CityPrivateKey key;
    private ServerSource server;
    private DeskViewModel model;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(folder);
        station = city.station("mado-1");
        desk = city.station(DESK);
        key = city.folder().openSealingKey(TestCity.PASSPHRASE);
        server = source(desk);
        model = model(server, desk.signing());
    }

    @AfterEach
    void close() {
        server.close();
        key.close();
        desk.close();
        station.close();
        city.close();
    }

    @Test
    void acceptsWhatWasComparedLineByLineAndTheStationHearsIt() throws Exception {
        deliver(visit(2, "国分 花子", false));
        deliver(visit(1, "山田 太郎", false));
        Comparing comparing = opened();
        assertEquals(
                List.of("山田 太郎", "国分 花子"),
                comparing.lines().stream()
                        .map(line -> ((Line.Opened) line).applicant("name"))
                        .toList());

        comparing.lines().forEach(line -> model.tick(line.record().id(), true));
        model.accept();

        assertInstanceOf(Told.Said.class, model.toldProperty().get());
        Choosing choosing =
                assertInstanceOf(Choosing.class, model.stepProperty().get());
        assertTrue(choosing.deliveries().getFirst().isWhatWasSaid());
        assertEquals(
                Optional.of(new CityWord(true, "", "officer-7", CLOCK.instant().truncatedTo(ChronoUnit.MILLIS), true)),
                heard());
    }

    @Test
    void acceptsNothingBeforeEveryLineWasCompared() throws Exception {
        deliver(visit(1, "山田 太郎", false));
        deliver(visit(2, "国分 花子", false));
        Comparing comparing = opened();
        model.tick(comparing.lines().getFirst().record().id(), true);

        model.accept();

        assertInstanceOf(Comparing.class, model.stepProperty().get());
        assertEquals(Optional.empty(), heard());
    }

    @Test
    void listsWhatDoesNotOpenAndOpensTheRest() throws Exception {
        deliver(visit(1, "山田 太郎", false));
        deliver(new byte[] {1, 2, 3});

        Comparing comparing = opened();
        comparing.lines().forEach(line -> model.tick(line.record().id(), true));
        model.accept();

        assertInstanceOf(Line.Opened.class, comparing.lines().get(0));
        assertEquals(
                "city.desk.NOT_OPENED",
                assertInstanceOf(Line.NotOpened.class, comparing.lines().get(1)).messageKey());
        assertEquals(Optional.empty(), heard());
    }

    @Test
    void queriesWithAReasonThatTheSiteReads() throws Exception {
        deliver(visit(1, "山田 太郎", false));
        opened();

        model.query("受付簿は2行、記録は1件です。");

        CityWord word = heard().orElseThrow();
        assertFalse(word.accepted());
        assertEquals("受付簿は2行、記録は1件です。", word.reason());
    }

    @Test
    void letsNoNameOfAVisitorIntoAReasonAndAsksForOne() throws Exception {
        deliver(visit(1, "山田 太郎", false));
        opened();

        model.query("山田太郎さんの行がありません");
        assertEquals(new Told.Failed(DeskFault.PERSONAL), model.toldProperty().get());
        model.query("  ");

        assertEquals(new Told.Failed(DeskFault.NO_REASON), model.toldProperty().get());
        assertEquals(Optional.empty(), heard());
    }

    @Test
    void saysSoWhereSomethingCameAfterTheAcceptance() throws Exception {
        deliver(visit(1, "山田 太郎", false));
        acceptAll();

        deliver(visit(2, "国分 花子", false));
        model.show(DAY);

        Choosing choosing =
                assertInstanceOf(Choosing.class, model.stepProperty().get());
        assertFalse(choosing.deliveries().getFirst().isWhatWasSaid());
        assertFalse(heard().orElseThrow().ofAll());
    }

    @Test
    void keepsEverythingThatWasSaidAndTheLastCounts() throws Exception {
        deliver(visit(1, "山田 太郎", false));
        opened();
        model.query("1行目の日付を確かめてください。");
        model = model(server, desk.signing(), Clock.offset(CLOCK, Duration.ofMinutes(5)));
        acceptAll();

        assertEquals(
                2,
                city.home()
                        .vaults()
                        .acceptances()
                        .of(TestCity.MUNICIPALITY, DAY)
                        .size());
    }

    @Test
    void isOpenToACityDeskAlone() {
        try (ServerSource ofAStation = source(station)) {
            DeskException refused = assertThrows(DeskException.class, () -> ofAStation.day(DAY));

            assertEquals(DeskFault.NOT_A_DESK, refused.fault());
        }
    }

    @Test
    void takesNoAcceptanceThatTheDeskDidNotSign() throws Exception {
        deliver(visit(1, "山田 太郎", false));
        try (SigningKey stranger = SigningKey.generate(new SecureRandom())) {
            model = model(server, stranger);

            acceptAll();
        }

        assertEquals(
                new Told.Failed(DeskFault.SERVER_FAULT), model.toldProperty().get());
        assertEquals(List.of(), city.home().vaults().acceptances().of(TestCity.MUNICIPALITY, DAY));
    }

    @Test
    void saysThatTheServerIsAwayAndGoesOnWhenItIsBack() throws Exception {
        deliver(visit(1, "山田 太郎", false));
        city.stop();
        model.show(DAY);
        assertEquals(
                new Told.Failed(DeskFault.SERVER_AWAY), model.toldProperty().get());
        city.start();

        assertEquals(1, opened().lines().size());
    }

    @Test
    void exportsExpressPhotosWithAListAndOverwritesNothing() throws Exception {
        deliver(visit(1, "山田 太郎", true));
        deliver(visit(2, "国分 花子", false));
        opened();

        model.export(out);
        model.export(out);

        var exported =
                assertInstanceOf(Told.Exported.class, model.toldProperty().get());
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
        deliver(visit(1, "山田 太郎", true));
        opened();

        model.export(out.resolve("not-there"));

        assertEquals(new Told.Failed(DeskFault.EXPORT), model.toldProperty().get());
        assertInstanceOf(Comparing.class, model.stepProperty().get());
        assertEquals(List.of(), files(out));
    }

    @Test
    void looksAtFilesOfAFolderButSignsNothingThere() throws Exception {
        Envelope envelope = city.seal(station, visit(1, "山田 太郎", false));
        Files.write(out.resolve("one.cbor"), envelope.bytes());
        Files.writeString(out.resolve("broken.cbor"), "no record");
        Files.writeString(
                out.resolve("stations.jwk"), city.home().stations().keys().toJwks());
        var source = new FolderSource(out, out.resolve("stations.jwk"));
        model = new DeskViewModel(
                new DeskWork(source, new DeliveryOpener(source, key), Optional.empty(), new PhotoExport(CLOCK), CLOCK),
                new ImmediateBackground(),
                DAY);

        model.show(DAY);

        List<Delivery> deliveries =
                assertInstanceOf(Choosing.class, model.stepProperty().get()).deliveries();
        assertEquals(
                List.of("", "mado-1"),
                deliveries.stream().map(Delivery::station).toList());
        model.open(deliveries.get(0));
        Comparing broken =
                assertInstanceOf(Comparing.class, model.stepProperty().get());
        assertInstanceOf(Line.NotOpened.class, broken.lines().getFirst());
        assertFalse(model.signs());
    }

    @Test
    void leavesNothingOfAnyVisitorOnTheDisk() throws Exception {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = young(temp);
        deliver(visit(1, "山田 太郎", false));
        acceptAll();

        List<Path> after = new ArrayList<>(young(temp));
        after.removeAll(before);
        after.addAll(files(folder));
        assertFalse(after.isEmpty());
        for (Path file : after) {
            String bytes = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            assertFalse(bytes.contains(inBytes("山田")) || bytes.contains("042-000"), file.toString());
        }
    }

    @Test
    void isGoneThroughByKeysAlone() throws Exception {
        for (int number = 1; number <= 6; number++) {
            deliver(visit(number, "山田 太郎" + "一二三四五六".charAt(number - 1), number == 1));
        }
        deliver(new byte[] {1, 2, 3});
        model.show(DAY);
        Files.createDirectories(Path.of("target", "screens"));
        int ticked = FxThread.call(() -> {
            Texts texts = new Texts(Locale.JAPANESE);
            Header header = new Header(texts, CLOCK, () -> {});
            header.place(texts.get("city.desk.place"), "");
            header.person("officer-7", texts.get("city.desk.role"));
            Shell shell = new Shell(texts, header);
            Scene scene = Theme.scene(shell.root());
            shell.show(new DeskView(model, texts, ZoneId.of("Asia/Tokyo"), Optional::empty));
            picture(scene, "city-desk-list.png");
            press(scene.lookup("#desk-deliveries"), KeyCode.ENTER);
            press(scene.lookup("#desk-lines"), KeyCode.SPACE);
            press(scene.lookup("#desk-lines"), KeyCode.SPACE);
            ((ListView<?>) scene.lookup("#desk-lines")).getSelectionModel().selectFirst();
            picture(scene, "city-desk.png");
            return ((Comparing) model.stepProperty().get()).ticked().size();
        });

        assertEquals(2, ticked);
    }

    private static void press(Node on, KeyCode code) {
        on.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        on.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private static void picture(Scene scene, String name) throws Exception {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Screenshot.save(scene, Path.of("target", "screens", name));
    }

    private Optional<CityWord> heard() throws Exception {
        try (CityLink link = new CityLink(city.address(), station.tls())) {
            return new CityWords(station.pins()).last(link, DAY, delivered);
        }
    }

    private Comparing opened() {
        model.show(DAY);
        Choosing choosing =
                assertInstanceOf(Choosing.class, model.stepProperty().get());
        model.open(choosing.deliveries().getFirst());
        return assertInstanceOf(Comparing.class, model.stepProperty().get());
    }

    private void acceptAll() {
        opened().lines().forEach(line -> model.tick(line.record().id(), true));
        model.accept();
    }

    private ServerSource source(StationIdentity who) {
        return new ServerSource(city.address(), who.tls(), who.pins().receipt());
    }

    private DeskViewModel model(ServerSource source, SigningKey signing) {
        return model(source, signing, CLOCK);
    }

    private DeskViewModel model(ServerSource source, SigningKey signing, Clock clock) {
        var acceptor = new Acceptor(source, signing, DESK, "officer-7", clock);
        var work = new DeskWork(
                source, new DeliveryOpener(source, key), Optional.of(acceptor), new PhotoExport(clock), clock);
        return new DeskViewModel(work, new ImmediateBackground(), DAY);
    }

    private void deliver(byte[] plain) {
        Envelope envelope = city.seal(station, plain);
        city.home().vaults().records().store(envelope, TestCity.NOON);
        delivered.put(envelope.header().id(), envelope.sha256());
    }

    private static byte[] visit(int number, String name, boolean express) throws Exception {
        CBORMapper cbor = new CBORMapper();
        ObjectNode root = cbor.createObjectNode().put("v", 2);
        root.putObject("ticket")
                .put("site", "main")
                .put("series", "A")
                .put("number", number)
                .put("at", TestCity.NOON.plusSeconds(60L * number).toString());
        ObjectNode reception = root.putObject("reception").put("procedure", "application");
        if (express) {
            reception.put("express", "SD_CARD");
        }
        root.putObject("applicant")
                .put("name", name)
                .put("address", "東京都国分寺市泉町二丁目2番18号")
                .put("birthDate", "19850402")
                .put("telephone", "042-000-00" + (10 + number));
        root.put("photo", jpeg());
        return cbor.writeValueAsBytes(root);
    }

    private static byte[] jpeg() throws Exception {
        BufferedImage image = new BufferedImage(350, 450, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 350, 450);
        pen.setColor(Color.DARK_GRAY);
        pen.fillOval(100, 100, 150, 200);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
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
