package dev.madoguchi.app.demo;

import dev.madoguchi.ui.Fitting;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Whether every text stands out from what is behind it: 4.5 : 1, and 7 : 1 in high contrast (WCAG 2.2, 1.4.3 and 1.4.6). */
final class ContrastFindings {
    private ContrastFindings() {}

    /** Looks at the usual size alone: other sizes have its colours. */
    static void look(Scene scene, Fitting fitting, Consumer<String> found) {
        if (fitting.look().percent() > 100) {
            return;
        }
        BufferedImage picture = fitting.picture(scene);
        double least = fitting.look().highContrast() ? 7 : 4.5;
        double large = fitting.look().highContrast() ? 4.5 : 3;
        for (Text text : SeenNodes.texts(scene.getRoot())) {
            double contrast = contrast(text, picture);
            if (contrast < (large(text) ? large : least)) {
                found.accept("has contrast %.1f in: %s".formatted(contrast, SeenNodes.shown(text)));
            }
        }
    }

    /** Text of 24 px, or of 18.66 px in bold, counts as large (WCAG 2.2, 1.4.3). */
    private static boolean large(Text text) {
        double size = text.getFont().getSize();
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return size >= 24 || (bold && size >= 18.66);
    }

    /** Between the text's own ink and the commonest colour of the pixels behind it; what is disabled or out of sight is exempt. */
    private static double contrast(Text text, BufferedImage picture) {
        if (text.isDisabled() || !(text.getFill() instanceof Color ink)) {
            return 21;
        }
        Bounds place = text.localToScene(text.getBoundsInLocal());
        if (scrolledAway(text, place)) {
            return 21;
        }
        Map<Integer, Integer> colours = new TreeMap<>();
        for (int y = Math.max(0, (int) place.getMinY()); y < Math.min(picture.getHeight(), place.getMaxY()); y++) {
            for (int x = Math.max(0, (int) place.getMinX()); x < Math.min(picture.getWidth(), place.getMaxX()); x++) {
                colours.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        int rgb = ink.hashCode() >>> 8;
        // A text that is scrolled away has left no pixel of its ink where it would be.
        boolean drawn = colours.containsKey(rgb);
        return colours.entrySet().stream()
                .filter(colour -> drawn)
                .filter(colour -> colour.getKey() != rgb)
                .max(Map.Entry.comparingByValue())
                .map(colour -> ratio(luminance(rgb), luminance(colour.getKey())))
                .orElse(21.0);
    }

    /** Wholly or in part, so that other things are drawn where it would be. */
    private static boolean scrolledAway(Node text, Bounds place) {
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("viewport")
                    && !at.localToScene(at.getBoundsInLocal()).contains(place)) {
                return true;
            }
        }
        return false;
    }

    private static double ratio(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
