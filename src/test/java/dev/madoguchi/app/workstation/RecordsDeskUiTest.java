package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.dayrecord.RecordSummary;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** F18, F19: between two visitors, without the mouse: a question is written down, and it is there for whoever signs in next. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class RecordsDeskUiTest {
    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void writesAQuestionFromHomeByKeysAlone() throws Exception {
        desk.signInByKeys(hands);
        hands.shown("#home-next");
        desk.picture("records", "home");
        hands.keys(KeyCode.CONTROL, KeyCode.M);
        hands.shown("#record-topic-receive");
        hands.shown("#record-save");
        hands.keys(KeyCode.ALT, KeyCode.DIGIT3);
        hands.next();
        hands.reads("#record-notice-what", TEXTS.get("dayrecord.done.WRITTEN"));
        desk.picture("records", "records");
        hands.type(KeyCode.ESCAPE);
        hands.shown("#home-next");
        desk.signOutByKey(hands);

        desk.signInByKeys(hands);
        DayRecords records = desk.workstation().books().dayRecords();
        RecordSummary summary = records.summary(records.today(), records.today());
        assertEquals(Map.of("receive", 1), summary.questions());
        assertEquals(
                List.of(Practice.ID),
                records.of(records.today()).stream().map(DayRecord::by).toList());
    }
}
