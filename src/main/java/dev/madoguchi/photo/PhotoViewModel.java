package dev.madoguchi.photo;

import dev.madoguchi.photo.check.Guides;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The photo step without its pixels: live checks, the shot, and a named person's yes that it is the same person. */
public final class PhotoViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoViewModel.class);
    private static final Duration SHOT = Duration.ofMillis(1500);
    private static final PhotoStep NOBODY = new PhotoStep.Framing(Optional.empty(), List.of(), Optional.empty());

    private final PhotoBooth booth;
    private final Background background;
    private final SessionCount session;
    private final Reviewer reviewer;
    private final Consumer<ReviewedPhoto> next;
    private final ObjectProperty<Set<PersonCheck>> confirmed = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyBooleanWrapper cutting = new ReadOnlyBooleanWrapper();
    private final BooleanProperty exception = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<PhotoStep> step = new ReadOnlyObjectWrapper<>(NOBODY);
    private volatile Sight newest = new Sight.Waiting();
    private Optional<PhotoProblem> spoiled = Optional.empty();
    private @Nullable Preview preview;
    private int visitor;
    private int moves;

    /**
     * The photo step of one person who works here.
     *
     * @param session counts shots and seconds for the statistics
     * @param reviewer who works here
     * @param next is told the photo that this person accepted
     */
    public PhotoViewModel(
            PhotoBooth booth,
            Background background,
            SessionCount session,
            Reviewer reviewer,
            Consumer<ReviewedPhoto> next) {
        this.booth = booth;
        this.background = background;
        this.session = session;
        this.reviewer = reviewer;
        this.next = next;
    }

    /** Begins with the next visitor, or takes the photo again; why the last shot was spoiled was read. */
    public void begin() {
        session.begin(step.get());
        visitor++;
        clear();
        if (preview == null) {
            int asked = visitor;
            background.run(
                    () -> booth.preview(sight -> newest = sight),
                    opened -> previewing(asked, opened),
                    error -> failed(asked, error));
        }
    }

    /** Switches the camera off and forgets the photo. */
    public void end() {
        session.end();
        visitor++;
        clear();
        close(preview);
        preview = null;
        newest = new Sight.Waiting();
    }

    /** Another camera was chosen: looks through it at once. */
    public void cameraChanged() {
        newest = new Sight.Waiting();
        if (preview != null) {
            preview.hurry();
        }
    }

    /** Shows what the camera sees now. Called several times a second while the step is seen. */
    public void tick() {
        PhotoStep now = step.get();
        if (!(now instanceof PhotoStep.Framing) && !(now instanceof PhotoStep.Failed)) {
            return;
        }
        PhotoStep seen = switch (newest) {
            case Sight.Waiting waiting -> new PhotoStep.Framing(Optional.empty(), List.of(), spoiled);
            case Sight.Live live ->
                new PhotoStep.Framing(live.checked().problem(), live.checked().measures(), spoiled);
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
            spoiled = Optional.empty();
            step.set(new PhotoStep.Shooting());
            background.run(
                    () -> booth.shoot(SHOT),
                    shot -> shot(asked, shot, PhotoStep.Origin.CAMERA),
                    error -> failed(asked, error));
        }
    }

    /** Uses a picture from a digital camera's card instead of the live view. */
    public void brought(PhotoShot shot) {
        visitor++;
        clear();
        shot(visitor, shot, PhotoStep.Origin.CARD);
    }

    /** Cuts the photo anew, where a person has moved a line; only the last of several moves counts. */
    public void move(Guides guides) {
        if (step.get() instanceof PhotoStep.Taken taken) {
            int asked = visitor;
            int move = ++moves;
            cutting.set(true);
            background.run(
                    () -> booth.recut(taken.shot(), guides),
                    shot -> recut(asked, move, taken, shot),
                    error -> failed(asked, error));
        }
    }

    /** Goes on with the photo; a person has looked at it and says that it is right. */
    public void accept() {
        if (step.get() instanceof PhotoStep.Taken taken && mayAccept()) {
            session.accepted(taken);
            next.accept(new ReviewedPhoto(taken.photo(), reviewer.review(taken, confirmed.get(), exception.get())));
        }
    }

    public ReadOnlyObjectProperty<PhotoStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What the person at the desk has confirmed of the photo. */
    public ObjectProperty<Set<PersonCheck>> confirmedProperty() {
        return confirmed;
    }

    /** Whether there is a compelling reason to use a photo that does not meet the rules. */
    public BooleanProperty exceptionProperty() {
        return exception;
    }

    /** Whether the photo is being cut anew, and is not the one to accept. */
    public ReadOnlyBooleanProperty cuttingProperty() {
        return cutting.getReadOnlyProperty();
    }

    /** Who works here. */
    public String staff() {
        return reviewer.name().get();
    }

    /**
     * Whether a person has said all that {@link #accept()} needs. That it is the applicant has no exception; for everything
     * else there may be a compelling reason.
     */
    public boolean mayAccept() {
        return step.get() instanceof PhotoStep.Taken taken
                && !cutting.get()
                && confirmed.get().contains(PersonCheck.SAME_PERSON)
                && (exception.get() || (!taken.fails() && confirmed.get().containsAll(taken.asked())));
    }

    private void clear() {
        moves++;
        cutting.set(false);
        confirmed.set(Set.of());
        exception.set(false);
        spoiled = Optional.empty();
        step.set(NOBODY);
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
            background.run(work, done -> closed(), error -> Trouble.of(error, LOG));
        }
    }

    /** The last visitor may have been seen until now. */
    private void closed() {
        if (preview == null) {
            newest = new Sight.Waiting();
        }
    }

    private void shot(int asked, PhotoShot shot, PhotoStep.Origin origin) {
        if (asked == visitor) {
            session.shot(shot);
            step.set(
                    switch (shot) {
                        case PhotoShot.Taken taken -> new PhotoStep.Taken(taken, origin);
                        case PhotoShot.NotUsable not -> notUsable(not, origin);
                    });
        }
    }

    /** The live view goes on by itself, under what was wrong; a picture that was brought does not become another one. */
    private PhotoStep notUsable(PhotoShot.NotUsable not, PhotoStep.Origin origin) {
        if (origin == PhotoStep.Origin.CARD) {
            return new PhotoStep.Refused(not.why(), not.measures());
        }
        spoiled = Optional.of(not.why());
        return new PhotoStep.Framing(spoiled, not.measures(), spoiled);
    }

    /** What was confirmed stays confirmed: the picture is the same, only its edges are others. */
    private void recut(int asked, int move, PhotoStep.Taken before, PhotoShot.Taken shot) {
        if (asked == visitor && move == moves) {
            cutting.set(false);
            step.set(new PhotoStep.Taken(shot, before.origin()));
        }
    }

    /** What failed for the visitor before, or for a shot that another picture has taken the place of, is only logged. */
    private void failed(int asked, Exception error) {
        Trouble trouble = Trouble.of(error, LOG);
        if (asked == visitor) {
            step.set(new PhotoStep.Failed(trouble));
        }
    }
}
