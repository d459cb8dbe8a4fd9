package dev.madoguchi.ui;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;

/**
 * How a window is drawn for whoever reads it: how large, and in which contrast.
 *
 * @param percent the size of every text, in percent of the usual; one of {@link #SIZES}
 * @param highContrast black on white with strong edges, every text at least 7 : 1 (WCAG 2.2, 1.4.6)
 */
public record Look(int percent, boolean highContrast) {
    /** The sizes there are, the smallest first: up to twice the usual, as WCAG 2.2, 1.4.4 asks. */
    public static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);

    /** As it is where nobody chose. */
    public static final Look USUAL = new Look(100, false);

    private static final double USUAL_EM = 16;
    private static final String SIZE = "size-";
    private static final String CONTRAST = "high-contrast";

    private static final double LOW = 700;
    private static final double HIGH = 1000;

    /** As a visitor reads it at arm's length on a display of this height, in pixels. */
    public static Look atArmsLength(double height, boolean highContrast) {
        int percent = height < LOW ? 125 : height < HIGH ? 150 : 200;
        return new Look(percent, highContrast);
    }

    /** Any other percentage becomes the nearest size that is not larger. */
    public Look {
        int asked = percent;
        percent = SIZES.stream().filter(size -> size <= asked).reduce(SIZES.getFirst(), Math::max);
    }

    /** The next larger size; the largest stays. */
    public Look larger() {
        return sized(SIZES.stream().filter(size -> size > percent).findFirst().orElse(percent));
    }

    /** The next smaller size; the smallest stays. */
    public Look smaller() {
        return sized(SIZES.stream().filter(size -> size < percent).reduce(SIZES.getFirst(), Math::max));
    }

    /** The same in this size. */
    public Look sized(int size) {
        return new Look(size, highContrast);
    }

    /** The same in the other contrast. */
    public Look otherContrast() {
        return new Look(percent, !highContrast);
    }

    /** The size of usual text, in pixels. */
    double em() {
        return USUAL_EM * percent / 100;
    }

    /** Puts this look on a window's root in place of the one it wears. */
    void dress(Parent root) {
        dress(root.getStyleClass());
        Roominess.tell(root);
    }

    /** Puts this look among style classes in place of the one that is there. */
    void dress(Collection<String> styleClasses) {
        styleClasses.removeIf(style -> style.startsWith(SIZE) || style.equals(CONTRAST));
        styleClasses.addAll(styleClasses().toList());
    }

    /** The look that a window's root wears. */
    static Look worn(Collection<String> styleClasses) {
        int size = SIZES.stream()
                .filter(each -> styleClasses.contains(SIZE + each))
                .findFirst()
                .orElse(USUAL.percent());
        return new Look(size, styleClasses.contains(CONTRAST));
    }

    private Stream<String> styleClasses() {
        Stream<String> size = Stream.of(SIZE + percent);
        return highContrast ? Stream.concat(size, Stream.of(CONTRAST)) : size;
    }
}
