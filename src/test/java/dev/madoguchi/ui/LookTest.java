package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void growsAndShrinksByStepsAndStopsAtBothEnds() {
        Look largest = new Look(175, false).larger().larger();

        Look smallest = new Look(110, false).smaller().smaller();

        assertEquals(new Look(200, false), largest);
        assertEquals(Look.USUAL, smallest);
    }

    @Test
    void takesTheNearestSizeForANumberThatIsNone() {
        assertEquals(125, new Look(149, false).percent());
        assertEquals(100, new Look(-7, false).percent());
        assertEquals(200, new Look(9000, false).percent());
    }

    @Test
    void replacesTheLookThatAWindowWore() {
        List<String> styles = new ArrayList<>(List.of("root", "size-200", "high-contrast", "face-noto"));

        new Look(125, false).dress(styles);

        assertEquals(List.of("root", "face-noto", "size-125"), styles);
        assertEquals(new Look(125, false), Look.worn(styles));
    }
}
