package dev.madoguchi.app.demo;

import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.Look;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/** Types what hardly anybody types into every field of a screen as it stands, and puts back what was there. Gathers sentences. */
final class StrangeInput implements Onlooker {
    /** Right to left, a picture of several code points, a variation selector with a character beyond 16 bits, halves of surrogates. */
    private static final List<String> SHORT = List.of(
            "\u202E\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627\u202C",
            "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "葛\uDB40\uDD00城\uD842\uDFB7",
            "壊\uD800れ\uDC00た");

    private static final String LONG = "長".repeat(2_000);
    private static final Fitting SMALLEST = new Fitting(1024, 600, Look.USUAL);

    private final Set<String> findings = new LinkedHashSet<>();
    private int fields;

    Set<String> findings() {
        return findings;
    }

    /** How many fields were typed into. */
    int fields() {
        return fields;
    }

    @Override
    public void look(String name, Scene scene) {
        List<TextInputControl> all = new ArrayList<>();
        gather(scene.getRoot(), all);
        if (all.isEmpty()) {
            return;
        }
        fields += all.size();
        List<String> before =
                all.stream().map(TextInputControl::getText).map(String::valueOf).toList();
        Thread here = Thread.currentThread();
        var usual = here.getUncaughtExceptionHandler();
        here.setUncaughtExceptionHandler((thread, error) -> findings.add(name + " fails with " + error));
        try {
            for (String text : SHORT) {
                all.forEach(field -> type(name, field, text));
            }
            all.forEach(field -> type(name, field, LONG));
            SMALLEST.examine(scene, () -> deedsAreInside(name, scene));
        } finally {
            for (int at = 0; at < all.size(); at++) {
                all.get(at).setText(before.get(at));
            }
            here.setUncaughtExceptionHandler(usual);
        }
    }

    /** A field keeps what was typed as it is, or the beginning that it has room for, or refuses it: it never changes it. */
    private void type(String name, TextInputControl field, String text) {
        String before = String.valueOf(field.getText());
        field.setText(text);
        String kept = String.valueOf(field.getText());
        if (!text.startsWith(kept) && !kept.equals(before)) {
            findings.add(name + " changes what is typed into " + field.getId());
        }
    }

    private void deedsAreInside(String name, Scene scene) {
        for (Node bar : scene.getRoot().lookupAll(".actions")) {
            Bounds place = bar.localToScene(bar.getLayoutBounds());
            if (place.getMinX() < -1
                    || place.getMinY() < -1
                    || place.getMaxX() > SMALLEST.width() + 1
                    || place.getMaxY() > SMALLEST.height() + 1) {
                findings.add(name + " pushes its deeds out of the window");
            }
        }
    }

    private static void gather(Node node, List<TextInputControl> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TextInputControl field && field.isEditable() && !field.isDisabled()) {
            into.add(field);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, into));
        }
    }
}
