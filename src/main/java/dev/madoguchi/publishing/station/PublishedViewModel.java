package dev.madoguchi.publishing.station;

import dev.madoguchi.freetext.Finding;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.manual.Article;
import dev.madoguchi.publishing.station.PublishedState.Telling;
import dev.madoguchi.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screen of publications and proposals without its pixels. */
public final class PublishedViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedViewModel.class);

    private final ProposalDesk desk;
    private final Writing writing;
    private final List<Article> articles;
    private final Background background;
    private final ReadOnlyObjectWrapper<PublishedState> state = new ReadOnlyObjectWrapper<>(PublishedState.empty());
    private UUID next = UUID.randomUUID();

    /**
     * How a proposal is written.
     *
     * @param sight who of today is compared with what is typed
     * @param check looks through it
     * @param written is told that one is to be sent
     */
    public record Writing(PeopleInSight sight, PersonalDataCheck check, Runnable written) {}

    /** @param articles that may be proposed to be changed */
    public PublishedViewModel(ProposalDesk desk, Writing writing, List<Article> articles, Background background) {
        this.desk = desk;
        this.writing = writing;
        this.articles = List.copyOf(articles);
        this.background = background;
    }

    /** The screen appears. */
    void look() {
        run(() -> {
            writing.sight().look();
            return read(Telling.NOTHING);
        });
    }

    /** The screen goes. */
    void leave() {
        writing.sight().forget();
    }

    /** What looks like personal data in what is typed; quick. */
    List<Finding> check(String text) {
        return writing.check().find(text);
    }

    List<Article> articles() {
        return articles;
    }

    /** Proposes; what is written is durable when the state says so. */
    void propose(Optional<Article> about, String title, String text) {
        PublishedState now = state.get();
        boolean personal = !check(title).isEmpty() || !check(text).isEmpty();
        if (now.telling() == Telling.WORKING || personal || title.isBlank() || text.isBlank()) {
            return;
        }
        UUID id = next;
        state.set(new PublishedState(now.latest(), now.doubts(), now.proposals(), Telling.WORKING));
        run(() -> {
            desk.propose(id, about, title, text);
            writing.written().run();
            return read(Telling.PROPOSED);
        });
    }

    private PublishedState read(Telling telling) {
        InForce today = desk.today();
        return new PublishedState(today.latest(), today.doubts(), desk.all(), telling);
    }

    private void run(Callable<PublishedState> deed) {
        background.run(deed, this::done, this::failed);
    }

    private void done(PublishedState now) {
        if (now.telling() == Telling.PROPOSED) {
            next = UUID.randomUUID();
        }
        state.set(now);
    }

    private void failed(Exception error) {
        LOG.error("Publications could not be read, or a proposal not be kept", error);
        PublishedState now = state.get();
        state.set(new PublishedState(now.latest(), now.doubts(), now.proposals(), Telling.FAILED));
    }

    ReadOnlyObjectProperty<PublishedState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
