package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class WholeWordsTest {
    private static final String JOINED = "\uFEFF";

    @Test
    void endsALineOfJapaneseBetweenWordsOnly() {
        assertEquals(
                List.of("暗証番号", "は", "券面事項", "の", "カード", "で"),
                lines(WholeWords.of("暗証番号は券面事項のカードで", VisitorLanguage.JAPANESE)));
    }

    @Test
    void endsALineOfEasyJapaneseBetweenPhrasesAndLeavesReadingsWithWhatIsRead() {
        assertEquals(
                List.of("生（う）まれた ", "日（ひ）を、", "おしてください"),
                lines(WholeWords.of("生（う）まれた 日（ひ）を、おしてください", VisitorLanguage.EASY)));
    }

    @Test
    void leavesOtherLanguagesAsTheyAre() {
        for (VisitorLanguage language : VisitorLanguage.values()) {
            if (language != VisitorLanguage.JAPANESE && language != VisitorLanguage.EASY) {
                assertEquals("请输入密码 PIN", WholeWords.of("请输入密码 PIN", language));
            }
        }
    }

    @Test
    void joinsNoLetterOfANameThatIsPutIntoASentence() {
        String name = "長".repeat(200);

        String sentence = Texts.of(VisitorLanguage.JAPANESE).get("visitor.attendant", name, "受付");

        assertTrue(sentence.contains(name), "a name goes on in the next line wherever it must");
    }

    /** As JavaFX lays it out, not only as Java's rules say. */
    @Test
    void takesNoRoomAndHoldsOnTheScreen() throws Exception {
        String plain = "カードの暗証番号（券面事項入力補助用）";
        FxThread.call(() -> {
            Text joined = new Text(WholeWords.of(plain, VisitorLanguage.JAPANESE));
            double whole = new Text(plain).getLayoutBounds().getWidth();
            assertEquals(whole, joined.getLayoutBounds().getWidth(), 0.5);

            joined.setWrappingWidth(whole * 0.7);

            assertEquals(line(joined, '券'), line(joined, '用'));
            assertTrue(line(joined, 'カ') < line(joined, '用'));
            return true;
        });
    }

    private static double line(Text text, char letter) {
        int at = text.getText().indexOf(letter);
        return ((MoveTo) text.rangeShape(at, at + 1)[0]).getY();
    }

    private static List<String> lines(String text) {
        BreakIterator ends = BreakIterator.getLineInstance(Locale.JAPANESE);
        ends.setText(text);
        List<String> lines = new ArrayList<>();
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            lines.add(text.substring(from, to).replace(JOINED, ""));
            from = to;
        }
        return lines;
    }
}
