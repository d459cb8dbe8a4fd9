package dev.madoguchi.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The place on a screen where a {@link Notice} appears. Takes no room when there is none. */
public final class NoticeBox {
    private final HBox root = new HBox();
    private final String id;
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    /** @param id of the box; its sentences are {@code id-what} and {@code id-todo}, its button {@code id-retry} */
    public NoticeBox(String id) {
        this.id = id;
        root.setId(id);
        root.setUserData(this); // or the notice would be collected while its box is on the screen
        root.setAccessibleRole(AccessibleRole.TEXT);
        root.managedProperty().bind(root.visibleProperty());
        notice.subscribe(this::show);
    }

    /** What is shown; empty hides the box. */
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    public HBox root() {
        return root;
    }

    private void show(Optional<Notice> now) {
        root.setVisible(now.isPresent());
        root.getChildren().setAll(now.map(this::parts).orElse(List.of()));
        root.getStyleClass().setAll("notice");
        now.ifPresent(told -> {
            root.getStyleClass().add(told.tone().styleClass());
            root.setAccessibleText(told.what() + " " + told.todo());
        });
    }

    private List<Node> parts(Notice told) {
        VBox sentences = new VBox(sentence("-what", told.what(), "notice-what"));
        if (!told.todo().isEmpty()) {
            sentences.getChildren().add(sentence("-todo", told.todo(), "notice-todo"));
        }
        HBox.setHgrow(sentences, Priority.ALWAYS);
        Region icon = told.tone().icon().node();
        return told.remedy()
                .<List<Node>>map(remedy -> List.of(icon, sentences, button(remedy)))
                .orElseGet(() -> List.of(icon, sentences));
    }

    private Button button(Notice.Remedy remedy) {
        Button button = Deed.other(id + "-retry", remedy.word(), Shortcut.RETRY, remedy.act());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    private Label sentence(String part, String text, String style) {
        Label sentence = Lettering.body(text);
        sentence.setId(id + part);
        sentence.getStyleClass().add(style);
        return sentence;
    }
}
