package dev.madoguchi.photo;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The photo step without its pixels: live checks, the shot, and a named person's yes that it is the same person. */
public final class PhotoViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoViewModel.class);
    private static final Duration SHOT = Duration.ofSeconds(2);

    private final PhotoBooth booth;
    private final Background background;
    private final SessionCount session;
    private final Consumer<CardPhoto> next;
    private final BooleanProperty samePerson = new SimpleBooleanProperty();
    private final BooleanProperty exception = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<PhotoStep> step = new ReadOnlyObjectWrapper<>(framing());
    private volatile Sight newest = new Sight.Waiting();
    private @Nullable Preview preview;
    private int visitor;

    /**
     * @param session counts shots and seconds for the statistics
     * @param next is told the photo that a person accepted
     */
    public PhotoViewModel(PhotoBooth booth, Background background, SessionCount session, Consumer<CardPhoto> next) {
        this.booth = booth;
        this.background = background;
        this.session = session;
        this.next = next;
    }

    /** Begins with the next visitor, or takes the photo again. */
    public void begin() {
        session.begin(step.get());
        visitor++;
        samePerson.set(false);
        exception.set(false);
        step.set(framing());
        if (preview == null) {
            int asked = visitor;
            background.run(
                    () -> booth.preview(sight -> newest = sight), opened -> previewing(asked, opened), this::failed);
        }
    }

    /** Switches the camera off and forgets the photo. */
    public void end() {
        session.end();
        visitor++;
        step.set(framing());
        samePerson.set(false);
        exception.set(false);
        close(preview);
        preview = null;
        newest = new Sight.Waiting();
    }

    /** Shows what the camera sees now. Called several times a second while the step is seen. */
    public void tick() {
        PhotoStep now = step.get();
        if (now instanceof PhotoStep.Taken || now instanceof PhotoStep.Shooting) {
            return;
        }
        PhotoStep seen = switch (newest) {
            case Sight.Waiting waiting -> framing();
            case Sight.Live live ->
                new PhotoStep.Framing(live.checked().problem(), live.checked().measures());
            case Sight.Lost lost -> new PhotoStep.Failed(new Trouble.OfDevice(lost.fault()));
        };
        if (!seen.equals(now)) {
            step.set(seen);
        }
    }

    /** Takes the photo. */
    public void shoot() {
        if (step.get() instanceof PhotoStep.Framing && newest instanceof Sight.Live) {
            int asked = visitor;
            step.set(new PhotoStep.Shooting());
            background.run(() -> booth.shoot(SHOT), shot -> shot(asked, shot), this::failed);
        }
    }

    /** Goes on with the photo; a person has said that it is the visitor. */
    public void accept() {
        if (step.get() instanceof PhotoStep.Taken taken && mayAccept()) {
            session.accepted(taken);
            next.accept(taken.photo());
        }
    }

    public ReadOnlyObjectProperty<PhotoStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether the person at the desk has compared the photo with the visitor (003 §7-1(1)カ). */
    public BooleanProperty samePersonProperty() {
        return samePerson;
    }

    /** Whether there is a compelling reason to use a photo that does not meet the rules. */
    public BooleanProperty exceptionProperty() {
        return exception;
    }

    /** Whether a person has said all that {@link #accept()} needs. */
    boolean mayAccept() {
        return step.get() instanceof PhotoStep.Taken taken && samePerson.get() && (exception.get() || !taken.fails());
    }

    private static PhotoStep framing() {
        return new PhotoStep.Framing(Optional.empty(), List.of());
    }

    private void previewing(int asked, Preview opened) {
        if (asked == visitor) {
            preview = opened;
        } else {
            close(opened);
        }
    }

    /** Closing waits for the camera's last frame, which is not for the JavaFX thread to do. */
    private void close(@Nullable Preview open) {
        if (open != null) {
            Callable<Boolean> work = () -> {
                open.close();
                return true;
            };
            background.run(work, done -> {}, this::failed);
        }
    }

    private void shot(int asked, PhotoShot shot) {
        if (asked == visitor) {
            session.shot(shot);
            step.set(
                    switch (shot) {
                        case PhotoShot.Taken taken -> new PhotoStep.Taken(taken.photo(), taken.measures());
                        case PhotoShot.NotUsable not -> new PhotoStep.Framing(Optional.of(not.why()), not.measures());
                    });
        }
    }

    private void failed(Exception error) {
        step.set(new PhotoStep.Failed(Trouble.of(error, LOG)));
    }
}
