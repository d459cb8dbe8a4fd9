package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class KnownHeightsTest {
    private static final String WORDS = "本人確認のため、暗証番号を入力してください。";
    private static final double[] WIDTHS = {60, 90, 120, 60, 200, 400, 60, -1};

    private final List<Double> measured = new ArrayList<>();
    private final KnownHeights heights = new KnownHeights();

    @Test
    void measuresOnceForEachWidth() {
        DoubleStream.of(100, 200, 100, -1, 200, -1).forEach(this::height);

        assertEquals(List.of(100.0, 200.0, -1.0), measured);
    }

    @Test
    void givesTheHeightThatBelongsToTheWidth() {
        assertEquals(
                List.of(200.0, 400.0, 200.0),
                Stream.of(100, 200, 100).map(this::height).toList());
    }

    @Test
    void measuresAnewOnceItWasToldToForget() {
        height(100);
        heights.forget();
        height(100);

        assertEquals(List.of(100.0, 100.0), measured);
    }

    @Test
    void keepsTheWidthsThatWereAskedForLast() {
        DoubleStream.of(1, 2, 3, 4, 5, 5, 4, 3, 2, 1).forEach(this::height);

        assertEquals(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 1.0), measured);
    }

    @Test
    void leavesEveryControlAsTallAsJavaFxMakesIt() throws Exception {
        FxThread.call(() -> {
            Label label = new Label(WORDS);
            CheckBox box = new CheckBox(WORDS);
            Button button = new Button(WORDS);
            List<Labeled> plain = List.of(label, box, button);
            List<Labeled> worded = List.of(new WordedLabel(WORDS), new WordedBox(WORDS), new WordedButton(WORDS));
            inAWindow(plain);
            inAWindow(worded);

            assertEquals(heights(plain), heights(worded));

            plain.forEach(each -> each.setText("短い"));
            worded.forEach(each -> each.setText("短い"));
            assertEquals(heights(plain), heights(worded));

            plain.forEach(each -> each.setStyle("-fx-font-size: 30px; -fx-padding: 9px"));
            worded.forEach(each -> each.setStyle("-fx-font-size: 30px; -fx-padding: 9px"));
            List<Double> before = heights(worded);
            styled(plain);
            styled(worded);
            assertEquals(heights(plain), heights(worded));
            assertNotEquals(before, heights(worded));
            return true;
        });
    }

    @Test
    void leavesEveryControlItsStyles() throws Exception {
        FxThread.call(() -> {
            assertEquals("Label", new WordedLabel("").getTypeSelector());
            assertEquals("Button", new WordedButton("").getTypeSelector());
            assertEquals("CheckBox", new WordedBox("").getTypeSelector());
            return true;
        });
    }

    private double height(double width) {
        return heights.at(width, asked -> {
            measured.add(asked);
            return 2 * asked;
        });
    }

    private static void inAWindow(List<Labeled> controls) {
        controls.forEach(each -> each.setWrapText(true));
        VBox root = new VBox();
        root.getChildren().setAll(controls);
        Theme.scene(root);
        styled(controls);
    }

    private static void styled(List<Labeled> controls) {
        Scene scene = controls.getFirst().getScene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static List<Double> heights(List<Labeled> controls) {
        return controls.stream()
                .flatMap(each -> DoubleStream.of(WIDTHS).mapToObj(each::prefHeight))
                .toList();
    }
}
