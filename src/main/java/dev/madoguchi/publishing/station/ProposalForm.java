package dev.madoguchi.publishing.station;

import dev.madoguchi.dayrecord.WrittenField;
import dev.madoguchi.manual.Article;
import dev.madoguchi.publishing.Proposal;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What is to be changed, and how: an article or a new one, a title, a text. */
final class ProposalForm {
    private final PublishedViewModel model;
    private final ComboBox<Optional<Article>> about = new ComboBox<>();
    private final WrittenField title;
    private final WrittenField text;
    private final VBox root = new VBox();

    ProposalForm(PublishedViewModel model, Texts texts) {
        this.model = model;
        title = new WrittenField("proposal-title", texts.get("publishing.about"), 1, texts, model::check);
        text = new WrittenField("proposal-text", texts.get("publishing.text"), 4, texts, model::check);
        limit(title, Proposal.LONGEST_TITLE);
        limit(text, Proposal.LONGEST_TEXT);
        about.setConverter(new Titles(texts));
        about.getItems().setAll(choices(model.articles()));
        about.getSelectionModel().selectFirst();
        about.setMaxWidth(Double.MAX_VALUE);
        about.valueProperty().subscribe(now -> now.ifPresent(article -> title.text(article.title())));
        root.getChildren()
                .setAll(Field.of("proposal-about", texts.get("publishing.article"), about), title.root(), text.root());
        root.getStyleClass().add("field-group");
    }

    private static List<Optional<Article>> choices(List<Article> articles) {
        return Stream.concat(
                        Stream.of(Optional.<Article>empty()), articles.stream().map(Optional::of))
                .toList();
    }

    private static void limit(WrittenField field, int longest) {
        field.area()
                .setTextFormatter(
                        new TextFormatter<>(change -> change.getControlNewText().length() > longest ? null : change));
    }

    /** Whether it cannot be sent as it stands. */
    ObservableValue<Boolean> blocked() {
        return Bindings.createBooleanBinding(
                () -> title.text().isBlank()
                        || text.text().isBlank()
                        || title.personalProperty().get()
                        || text.personalProperty().get(),
                title.area().textProperty(),
                text.area().textProperty(),
                title.personalProperty(),
                text.personalProperty());
    }

    void send() {
        model.propose(about.getValue(), title.text(), text.text());
    }

    void clear() {
        about.getSelectionModel().selectFirst();
        title.text("");
        text.text("");
    }

    Node root() {
        return root;
    }

    Node first() {
        return about;
    }

    /** The articles by their titles. */
    private static final class Titles extends StringConverter<Optional<Article>> {
        private final Texts texts;

        Titles(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(Optional<Article> article) {
            return article == null
                    ? ""
                    : article.map(Article::title).orElseGet(() -> texts.get("publishing.newArticle"));
        }

        @Override
        public Optional<Article> fromString(String title) {
            return Optional.empty();
        }
    }
}
