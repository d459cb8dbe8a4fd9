package dev.madoguchi.app.workstation;

import dev.madoguchi.app.home.RoleNames;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.LookPanel;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows what else can be done at a desk: each way with its number, and why it is closed where it is. */
final class MenuView implements StepView {
    private static final int COLUMNS = 2;

    private final Texts texts;
    private final GridPane root = new GridPane();
    private final Button home;

    /** @param ways at most ten, one for each number key */
    MenuView(List<Way> ways, Texts texts, Runnable goHome) {
        this.texts = texts;
        root.getStyleClass().addAll("step", "menu");
        for (int at = 0; at < ways.size(); at++) {
            VBox way = way(ways.get(at), at + 1);
            GridPane.setHgrow(way, Priority.ALWAYS);
            root.add(way, at % COLUMNS, at / COLUMNS);
        }
        VBox look = new VBox(new LookPanel(texts).root());
        look.getStyleClass().add("panel");
        root.add(look, 0, ways.size() / COLUMNS + 1, COLUMNS, 1);
        home = Deed.other("menu-home", texts.get("menu.home"), Shortcut.BACK, goHome);
    }

    private VBox way(Way way, int number) {
        String key = "menu." + way.id();
        Button button = Deed.numbered("menu-" + way.id(), texts.get(key), number, way.go());
        button.setDisable(way.others().isPresent());
        button.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(button, Lettering.body(what(way)));
        box.getStyleClass().add("panel");
        return box;
    }

    private String what(Way way) {
        return way.others()
                .map(holders -> texts.get("menu.notYours", new RoleNames(texts).of(holders)))
                .orElseGet(() -> texts.get("menu." + way.id() + ".what"));
    }

    @Override
    public String titleKey() {
        return "menu.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of());
    }

    @Override
    public Node first() {
        return home;
    }
}
