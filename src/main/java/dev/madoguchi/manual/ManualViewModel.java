package dev.madoguchi.manual;

import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The manual beside a screen without its pixels: the articles of the place, those that are looked for, the one that is read. */
public final class ManualViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ManualViewModel.class);
    private static final int MOST = 50;

    private final Shelf shelf;
    private @Nullable ArticleSearch search;
    private final QuestionAsked questions;
    private final Background background;
    private final ReadOnlyObjectWrapper<ManualState> state;

    public ManualViewModel(Shelf shelf, QuestionAsked questions, Background background) {
        this.shelf = shelf;
        this.questions = questions;
        this.background = background;
        this.state = new ReadOnlyObjectWrapper<>(new ManualState(
                Place.HOME, "", shelf.approved().at(Place.HOME), Optional.empty(), new Noting.Nothing()));
    }

    /** Somebody is now at another place of the program; what is being read or looked for stays. */
    public void at(Place place) {
        ManualState now = state.get();
        List<Article> listed = now.typed().isBlank() ? shelf.approved().at(place) : now.listed();
        state.set(new ManualState(place, now.typed(), listed, now.open(), now.noting()));
    }

    /** Lists what fits the words; without words, what belongs to the place. */
    public void look(String typed) {
        ManualState now = state.get();
        if (typed.equals(now.typed())) {
            return;
        }
        List<Article> listed = typed.isBlank() ? shelf.approved().at(now.place()) : search().find(typed, MOST);
        state.set(new ManualState(now.place(), typed, listed, Optional.empty(), new Noting.Nothing()));
    }

    /** Made when something is looked for first: most days nobody does. */
    private ArticleSearch search() {
        ArticleSearch now = search;
        if (now == null) {
            now = new ArticleSearch(shelf.approved().articles());
            search = now;
        }
        return now;
    }

    /** Opens an article. */
    public void read(Article article) {
        show(Optional.of(article));
    }

    /** Opens the article that another one names; one that is not there changes nothing. */
    public void follow(String id) {
        shelf.approved().find(id).ifPresent(this::read);
    }

    /** Back to the list. */
    public void list() {
        show(Optional.empty());
    }

    private void show(Optional<Article> article) {
        ManualState now = state.get();
        state.set(new ManualState(now.place(), now.typed(), now.listed(), article, new Noting.Nothing()));
    }

    /** Writes down that the question of the open article was asked; it is durable when the state says so. */
    public void asked() {
        ManualState now = state.get();
        Optional<Article> open = now.open().filter(article -> article.kind() == Article.Kind.FAQ);
        if (open.isEmpty() || now.noting() instanceof Noting.Working) {
            return;
        }
        UUID id = UUID.randomUUID();
        Article article = open.get();
        tell(new Noting.Working());
        background.run(
                () -> questions.note(id, article),
                times -> tell(new Noting.Done(questions.topicName(article), times)),
                error -> tell(Noting.of(error, LOG)));
    }

    private void tell(Noting noting) {
        ManualState now = state.get();
        state.set(new ManualState(now.place(), now.typed(), now.listed(), now.open(), noting));
    }

    /** What an article is sorted by, in the office's words. */
    String topicName(Article article) {
        return questions.topicName(article);
    }

    /** How many files could not be used. */
    int unreadable() {
        return shelf.complaints().size();
    }

    public ReadOnlyObjectProperty<ManualState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
