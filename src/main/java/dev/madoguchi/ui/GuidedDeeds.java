package dev.madoguchi.ui;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The deeds of one guided screen: what a person sees before them, what runs, and what came of it. While one runs, no other begins.
 *
 * @param <S> what is looked at anew after each deed
 */
public final class GuidedDeeds<S> {
    private final Callable<S> look;
    private final Function<Exception, Notice> failed;
    private final Texts texts;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<S>> sight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private boolean looking;

    /**
     * @param look reads what the screen shows; away from the JavaFX thread
     * @param failed writes an error to the log and gives the sentences for the clerk
     */
    public GuidedDeeds(Callable<S> look, Function<Exception, Notice> failed, Texts texts, Background background) {
        this.look = look;
        this.failed = failed;
        this.texts = texts;
        this.background = background;
    }

    /** A deed of which nothing is to be told but that it is done. */
    @FunctionalInterface
    public interface Plain {
        void run() throws Exception;
    }

    /** Looks again; not while a deed or another look runs. */
    public void look() {
        if (!looking && !working.get()) {
            looking = true;
            background.run(look, this::looked, error -> {
                looking = false;
                tell(failed.apply(error));
            });
        }
    }

    private void looked(S now) {
        looking = false;
        sight.set(Optional.of(now));
    }

    /**
     * Does a deed, unless another runs, and looks again.
     *
     * @param doing the key of what is told while it runs
     * @param told what came of it, in words
     */
    public <T> void run(String doing, Callable<T> deed, Function<T, Notice> told) {
        hand(doing, deed, came -> ended(told.apply(came)));
    }

    /**
     * Does a deed, unless another runs, and looks again.
     *
     * @param doing the key of what is told while it runs
     * @param done the key of what is told then
     */
    public void run(String doing, String done, Plain deed) {
        Callable<Notice> work = () -> {
            deed.run();
            return Notice.of(texts, Tone.READY, done);
        };
        run(doing, work, Function.identity());
    }

    /** Does a deed after which this screen is not seen any more: it stays at work unless the deed fails. */
    public <T> void hand(String doing, Callable<T> deed, Consumer<? super T> onwards) {
        if (working.get()) {
            return;
        }
        working.set(true);
        tell(Notice.of(texts, Tone.WORKING, doing));
        background.run(deed, onwards, error -> ended(failed.apply(error)));
    }

    private void ended(Notice came) {
        working.set(false);
        tell(came);
        look();
    }

    public void tell(Notice now) {
        notice.set(Optional.of(now));
    }

    /** Forgets what was told. */
    public void forget() {
        notice.set(Optional.empty());
    }

    /** Empty before the first look. */
    public ReadOnlyObjectProperty<Optional<S>> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
