package dev.madoguchi.city.desk;

import static dev.madoguchi.city.desk.DeskAtTheCity.CLOCK;
import static dev.madoguchi.city.desk.DeskAtTheCity.DAY;
import static dev.madoguchi.city.desk.DeskAtTheCity.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.city.desk.DeskStep.Comparing;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** F86: the desk of the city, gone through by its keys. With a real server over TLS. */
@Timeout(300)
class CityDeskUiTest {
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
    void isGoneThroughByKeysAlone() throws Exception {
        for (int number = 1; number <= 6; number++) {
            at.deliver(visit(number, "山田 太郎" + "一二三四五六".charAt(number - 1), number == 1));
        }
        at.deliver(new byte[] {1, 2, 3});
        at.model.show(DAY);
        Files.createDirectories(Path.of("target", "screens"));
        int ticked = FxThread.call(() -> {
            Texts texts = new Texts(Locale.JAPANESE);
            Header header = new Header(texts, CLOCK, () -> {});
            header.place(texts.get("city.desk.place"), "");
            header.person("officer-7", texts.get("city.desk.role"));
            Shell shell = new Shell(texts, header);
            Scene scene = Theme.scene(shell.root());
            shell.show(new DeskView(at.model, texts, ZoneId.of("Asia/Tokyo"), Optional::empty));
            picture(scene, "city-desk-list.png");
            press(scene.lookup("#desk-deliveries"), KeyCode.ENTER);
            press(scene.lookup("#desk-lines"), KeyCode.SPACE);
            press(scene.lookup("#desk-lines"), KeyCode.SPACE);
            ((ListView<?>) scene.lookup("#desk-lines")).getSelectionModel().selectFirst();
            picture(scene, "city-desk.png");
            return ((Comparing) at.model.stepProperty().get()).ticked().size();
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
}
