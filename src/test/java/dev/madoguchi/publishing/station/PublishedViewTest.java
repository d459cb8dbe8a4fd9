package dev.madoguchi.publishing.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.publishing.station.Proposals.State;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKeys;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZONE);
    private static final StationName STATION = new StationName("kokubunji", "city-hall", "W-01");
    private static final String STORM =
            "id: storm\ntitle: 台風のため早く閉めます\ntext: 本日の受付は15時までです。番号札を持つ方は最後までご案内してください。\nuntil: 2026-11-21\nimportant: true\n";

    @TempDir
    private Path directory;

    private SigningKey city;
    private StationKey key;
    private Database database;
    private Proposals proposals;
    private PublicationFolder folder;
    private PublicationCheck check;

    @BeforeEach
    void open() throws Exception {
        city = SigningKey.generate(new SecureRandom());
        key = MadeStore.key();
        database = MadeStore.open(directory.resolve("store"), key, CLOCK).database();
        proposals = new Proposals(database, city);
        check = new PublicationCheck(() -> VerifyingKeys.only(city.verifyingKey()), "city", STATION);
        folder = new PublicationFolder(directory.resolve("publications"), check);
        folder.keep(1, signed(PublishedKind.ANNOUNCEMENT, "storm", 1, TODAY, STORM));
        folder.keep(2, signed(PublishedKind.MANUAL, "agent", 3, TODAY, "本文"));
        folder.keep(3, signed(PublishedKind.SETTINGS, "", 1, TODAY.plusDays(10), "roster: {}"));
        folder.keep(4, "forged");
    }

    @AfterEach
    void close() {
        database.close();
        key.close();
        city.close();
    }

    @Test
    void showsWhatIsInForceWhatComesAndWhatIsNotUsed() throws Exception {
        FxThread.call(() -> {
            PublishedView view = view();
            Scene scene = scene(view);

            String all = texts(scene.lookup("#published-documents"));
            assertTrue(all.contains("番号4：市の署名が合わないため使いません"), all);
            assertTrue(all.contains("マニュアル・FAQ　agent"), all);
            assertTrue(all.contains("第3版　2026-11-20から　市民課"), all);
            assertTrue(all.contains("2026-11-30から適用"), all);
            picture(scene, "published");
            return true;
        });
    }

    @Test
    void proposesOnlyWhatHoldsNobody() throws Exception {
        FxThread.call(() -> {
            PublishedView view = view();
            Scene scene = scene(view);
            TextArea title = (TextArea) scene.lookup("#proposal-title");
            TextArea text = (TextArea) scene.lookup("#proposal-text");

            title.setText("暗証番号の初期化");
            text.setText("090-1234-5678 に電話する");
            boolean held = view.actions().onward().getFirst().isDisabled();
            picture(scene, "published-personal");
            text.setText("手順の順番を入れ替える");
            view.actions().onward().getFirst().fire();

            assertTrue(held);
            assertEquals(State.WAITING, proposals.all().getFirst().state());
            assertEquals("手順の順番を入れ替える", proposals.all().getFirst().text());
            assertEquals("", text.getText());
            picture(scene, "published-proposed");
            return true;
        });
    }

    @Test
    void showsTheCitysWordAtHomeAndThatSomethingIsNotUsed() throws Exception {
        FxThread.call(() -> {
            NewsPanel panel =
                    new NewsPanel(here(), () -> Optional.of("証明書は2026年12月1日で切れます"), new Texts(Locale.JAPANESE));
            Scene scene = Theme.scene(new VBox(panel.root()), 1100, 200);

            String all = texts(panel.root());
            assertTrue(all.contains("市から：台風のため早く閉めます"), all);
            assertTrue(all.contains("使えないものがあります"), all);
            assertTrue(all.contains("証明書は2026年12月1日で切れます"), all);
            picture(scene, "published-news");
            return true;
        });
    }

    @Test
    void takesNoRoomWhereTheCitySaysNothing() throws Exception {
        FxThread.call(() -> {
            var nothing = new PublishedHere(directory.resolve("none"), check, CLOCK);

            assertFalse(new NewsPanel(nothing, Optional::empty, new Texts(Locale.JAPANESE))
                    .root()
                    .isVisible());
            return true;
        });
    }

    private String signed(PublishedKind kind, String name, int version, LocalDate from, String content) {
        return new Publication(
                        "city",
                        "kokubunji",
                        new Series("", kind, name),
                        version,
                        from,
                        false,
                        "市民課",
                        CLOCK.instant(),
                        "",
                        content)
                .sign(city);
    }

    private PublishedHere here() {
        return new PublishedHere(directory.resolve("publications"), check, CLOCK);
    }

    private PublishedView view() {
        PeopleInSight nobody = new PeopleInSight(List::of);
        var writing = new PublishedViewModel.Writing(nobody, new PersonalDataCheck(nobody::now, CLOCK), () -> {});
        var desk = new ProposalDesk(here(), proposals, STATION, "1001", CLOCK);
        var model = new PublishedViewModel(desk, writing, List.of(), new ImmediateBackground());
        return new PublishedView(model, ZONE, new Texts(Locale.JAPANESE), () -> {});
    }

    private static Scene scene(PublishedView view) {
        HBox bar = new HBox();
        bar.getChildren().addAll(view.actions().aside());
        bar.getChildren().addAll(view.actions().onward());
        bar.getStyleClass().add("actions");
        VBox window = new VBox(view.root(), bar);
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        window.setPrefSize(1366, 640);
        Scene scene = Theme.scene(window, 1366, 640);
        view.shown();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static String texts(Node root) {
        return root.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private static void picture(Scene scene, String name) throws Exception {
        Path target = Path.of("target", "pages");
        Files.createDirectories(target);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Screenshot.save(scene, target.resolve(name + ".png"));
    }
}
