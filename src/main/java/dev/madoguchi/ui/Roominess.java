package dev.madoguchi.ui;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * Tells the style sheet how much fits beside each other in a window: {@code narrow} under {@value #NARROW} em of its width,
 * {@code tight} under {@value #TIGHT}. So large text and a small display are the same to it.
 */
final class Roominess {
    private static final double NARROW = 76;
    private static final double TIGHT = 58;

    private final Region root;

    private Roominess(Region root) {
        this.root = root;
    }

    /** Follows the width of this root from now on. */
    static void follow(Parent root) {
        if (root instanceof Region region) {
            region.widthProperty().subscribe(width -> tell(region));
        }
    }

    /**
     * Tells it anew, after a root was dressed in another look. It cannot listen to the style classes for that: a list may not lose
     * something while it tells of a change.
     */
    static void tell(Parent root) {
        if (root instanceof Region region) {
            new Roominess(region).tell();
        }
    }

    private void tell() {
        double ems = root.getWidth() / Look.worn(root.getStyleClass()).em();
        put("narrow", ems < NARROW);
        put("tight", ems < TIGHT);
    }

    private void put(String style, boolean on) {
        List<String> styles = root.getStyleClass();
        if (on && !styles.contains(style)) {
            styles.add(style);
        } else if (!on) {
            styles.remove(style);
        }
    }
}
