package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.Bulletin;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the city wants known today, on the home screen; it takes no room where the city says nothing. */
public final class NewsPanel {
    private static final int MOST = 3;

    private final PublishedHere published;
    private final Supplier<Optional<String>> warning;
    private final Texts texts;
    private final VBox root = new VBox();
    private List<Bulletin> shown = List.of();
    private boolean doubted;
    private Optional<String> told = Optional.empty();

    /**
     * Looks again every second while it is seen.
     *
     * @param warning what may soon keep this station from the city, in one sentence; quick
     */
    public NewsPanel(PublishedHere published, Supplier<Optional<String>> warning, Texts texts) {
        this.published = published;
        this.warning = warning;
        this.texts = texts;
        root.setId("home-news");
        root.getStyleClass().addAll("panel", "news");
        root.managedProperty().bind(root.visibleProperty());
        show();
        Pulse.everySecond(root, this::look);
    }

    public Node root() {
        return root;
    }

    private void look() {
        InForce today = published.today();
        if (!today.bulletins().equals(shown)
                || doubted == today.doubts().isEmpty()
                || !warning.get().equals(told)) {
            show();
        }
    }

    private void show() {
        InForce today = published.today();
        shown = today.bulletins();
        doubted = !today.doubts().isEmpty();
        told = warning.get();
        List<Node> lines = new ArrayList<>();
        told.ifPresent(sentence -> lines.add(Lettering.state(Tone.WARNING, sentence)));
        shown.stream().limit(MOST).map(this::line).forEach(lines::add);
        if (shown.size() > MOST) {
            lines.add(Lettering.note(texts.get("publishing.more", shown.size() - MOST)));
        }
        if (doubted) {
            lines.add(Lettering.state(Tone.WARNING, texts.get("publishing.doubtedHome")));
        }
        root.setVisible(!lines.isEmpty());
        root.getChildren().setAll(lines);
    }

    private Node line(Bulletin bulletin) {
        HBox title = Lettering.state(
                bulletin.important() ? Tone.WARNING : Tone.PERSON, texts.get("publishing.news", bulletin.title()));
        Label text = Lettering.body(bulletin.text());
        VBox line = new VBox(title, text);
        bulletin.until().ifPresent(last -> line.getChildren().add(Lettering.note(texts.get("publishing.until", last))));
        line.setId("news-" + bulletin.id());
        return line;
    }
}
