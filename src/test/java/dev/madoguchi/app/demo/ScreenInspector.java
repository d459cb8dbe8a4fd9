package dev.madoguchi.app.demo;

import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.Shell;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Examines a screen as WCAG 2.2 would: names, keyboard, text that is cut, contrast. Gathers sentences. */
final class ScreenInspector implements Onlooker {
    private final List<Fitting> fittings;
    private final Set<String> findings = new LinkedHashSet<>();
    private final Set<String> views = new TreeSet<>();

    ScreenInspector(List<Fitting> fittings) {
        this.fittings = fittings;
    }

    Set<String> findings() {
        return findings;
    }

    /** The classes of the views that were looked at. */
    Set<String> views() {
        return views;
    }

    @Override
    public void look(String name, Scene scene) {
        Node frame = scene.lookup("#shell"); // a fault covers it
        if (frame != null && frame.getUserData() instanceof Shell shell) {
            shell.shown().ifPresent(view -> views.add(view.getClass().getSimpleName()));
        }
        KeyboardFindings.names(scene, what -> found(name, what));
        KeyboardFindings.keys(scene, what -> found(name, what));
        KeyboardFindings.tabThrough(scene, what -> found(name, what));
        for (Fitting fitting : fittings) {
            fitting.examine(scene, () -> examine(name + " " + fitting, scene, fitting));
        }
    }

    private void examine(String where, Scene scene, Fitting fitting) {
        WordFindings.look(scene, fitting, what -> found(where, what));
        ContrastFindings.look(scene, fitting, what -> found(where, what));
        KeyboardFindings.ring(scene, what -> found(where, what));
    }

    private void found(String where, String what) {
        findings.add(where + " " + what);
    }
}
