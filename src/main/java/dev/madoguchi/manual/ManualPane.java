package dev.madoguchi.manual;

import dev.madoguchi.ui.Beside;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the manual beside a screen: a field to look for words, under it the articles or the one that is read. */
public final class ManualPane implements Beside {
    /** The list's own bar and edges, in pixels. */
    private static final double BAR = 20;
    /** Left and right of an article in the list together, in em; the style sheet has the same. */
    private static final double SIDES = 1.5;

    private final ManualViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final TextField words = new TextField();
    private final Label heading = Lettering.note("");
    private final ListView<Article> list = new ListView<>();
    private final ArticlePage page;
    private Optional<Article> reading = Optional.empty();

    public ManualPane(ManualViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        page = new ArticlePage(model, texts);
        words.setId("manual-words");
        words.setPromptText(texts.get("manual.words"));
        words.setAccessibleText(texts.get("manual.words"));
        words.textProperty().subscribe(model::look);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInWords);
        heading.setId("manual-heading");
        list.setId("manual-list");
        list.setAccessibleText(texts.get("manual.title"));
        list.setPlaceholder(Lettering.body(""));
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> readChosen());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInList);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(page.root(), Priority.ALWAYS);
        root.setId("manual");
        root.getStyleClass().add("manual");
        model.stateProperty().subscribe(this::show);
    }

    private void keyInWords(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            model.stateProperty().get().listed().stream().findFirst().ifPresent(model::read);
            event.consume();
        }
        if (event.getCode() == KeyCode.DOWN) {
            model.list();
            list.getSelectionModel().selectFirst();
            list.requestFocus();
            event.consume();
        }
    }

    private void keyInList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            readChosen();
            event.consume();
        }
        if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0) {
            words.requestFocus();
            event.consume();
        }
    }

    private void readChosen() {
        Article chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.read(chosen);
        }
    }

    private void show(ManualState now) {
        if (!list.getItems().equals(now.listed())) {
            list.getItems().setAll(now.listed());
        }
        heading.setText(heading(now));
        page.show(now);
        Node below = now.open().isPresent() ? page.root() : list;
        if (!root.getChildren().contains(below)) {
            root.getChildren().setAll(Lettering.heading(texts.get("manual.title")), words, heading, below);
            if (model.unreadable() > 0) {
                root.getChildren()
                        .add(Lettering.state(Tone.WARNING, texts.get("manual.unreadable", model.unreadable())));
            }
        }
        boolean other = !now.open().equals(reading);
        reading = now.open();
        if (other && reading.isPresent()) {
            page.first().requestFocus();
        }
    }

    private String heading(ManualState now) {
        if (now.open().isPresent()) {
            return texts.get("manual.reading");
        }
        if (now.typed().isBlank()) {
            return texts.get(now.listed().isEmpty() ? "manual.noneHere" : "manual.here");
        }
        return now.listed().isEmpty()
                ? texts.get("manual.notFound")
                : texts.get("manual.found", now.listed().size());
    }

    /** One article in the list. */
    private final class Cell extends ListCell<Article> {
        @Override
        protected void updateItem(Article article, boolean empty) {
            super.updateItem(article, empty);
            setText(null);
            setGraphic(empty || article == null ? null : face(article));
        }

        private Node face(Article article) {
            Label title = Lettering.body(article.title());
            HBox state = ArticlePage.answers(article, texts);
            VBox face = new VBox(title, state);
            face.getStyleClass().add("manual-face");
            face.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> list.getWidth() - BAR - SIDES * getFont().getSize(),
                            list.widthProperty(),
                            fontProperty()));
            face.setMaxWidth(VBox.USE_PREF_SIZE);
            return face;
        }
    }

    static DateTimeFormatter dates(Texts texts) {
        return DateTimeFormatter.ofPattern(texts.get("manual.date"), texts.locale());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return words;
    }

    /** What was looked for last time is not what is looked for now. */
    @Override
    public void shown() {
        words.clear();
        model.list();
    }
}
