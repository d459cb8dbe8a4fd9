package dev.madoguchi.visitor;

import dev.madoguchi.device.camera.Frame;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The visitor's screen without its pixels. */
public final class VisitorViewModel {
    private final ReadOnlyObjectWrapper<VisitorSight> sight = new ReadOnlyObjectWrapper<>(new VisitorSight.Closed());
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
    private final ReadOnlyObjectWrapper<Optional<Attendant>> attendant = new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile Consumer<Frame> eye = frame -> {};

    /** Shows this; what the visitor said to something else does not count for it. */
    public void show(VisitorSight now) {
        if (!now.equals(sight.get())) {
            answer.set(Answer.NONE);
            sight.set(now);
        }
    }

    /** Who attends from now on. */
    public void attendedBy(Optional<Attendant> who) {
        attendant.set(who);
    }

    /** The visitor says this, or the clerk for them; nothing where nothing is asked. */
    public void answer(Answer said) {
        if (sight.get().question().isPresent()) {
            answer.set(said);
        }
    }

    /** A frame of the camera before which the visitor sits. On any thread. */
    public void frame(Frame frame) {
        eye.accept(frame);
    }

    /** Who sees the frames from now on. The last one asked for is the only one. */
    void showTo(Consumer<Frame> other) {
        eye = other;
    }

    public ReadOnlyObjectProperty<VisitorSight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Attendant>> attendantProperty() {
        return attendant.getReadOnlyProperty();
    }
}
