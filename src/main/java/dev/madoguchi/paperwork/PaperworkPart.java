package dev.madoguchi.paperwork;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.ui.Background;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One part of the paperwork screen without its pixels: what it lists, and what became of the last deed. After each deed it looks
 * again, so that it never shows more than what is on the disk.
 *
 * @param <L> what it lists
 */
final class PaperworkPart<L> {
    private static final Logger LOG = LoggerFactory.getLogger(PaperworkPart.class);

    private final Callable<L> look;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown<L>> shown;
    private int turn;

    /** A deed that may be refused. */
    @FunctionalInterface
    interface Work {
        void run() throws PaperworkException, DeviceException, SecretException;
    }

    /** @param empty what is listed before anybody has looked */
    PaperworkPart(L empty, Callable<L> look, Background background) {
        this.look = look;
        this.background = background;
        this.shown = new ReadOnlyObjectWrapper<>(new Shown<>(empty, new Told.Nothing()));
    }

    ReadOnlyObjectProperty<Shown<L>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    L list() {
        return shown.get().list();
    }

    /** Looks again, and forgets what was told; nothing while a deed is being done, which looks again itself. */
    void look() {
        if (!shown.get().isWorking()) {
            listed(new Told.Nothing());
        }
    }

    /** Does a deed away from the screen, and looks again whatever becomes of it; nothing while another is being done. */
    void run(Told.Deed deed, Work work) {
        if (shown.get().isWorking()) {
            return;
        }
        turn++;
        shown.set(new Shown<>(list(), new Told.Working()));
        background.run(
                () -> {
                    work.run();
                    return new Told.Done(deed);
                },
                this::listed,
                error -> listed(Told.of(error, LOG)));
    }

    /** Tells at once that a deed is refused. */
    void refuse(Refusal why) {
        if (!shown.get().isWorking()) {
            turn++;
            shown.set(new Shown<>(list(), new Told.Refused(why)));
        }
    }

    private void listed(Told told) {
        int mine = ++turn;
        background.run(
                look,
                list -> show(mine, new Shown<>(list, told)),
                error -> show(mine, new Shown<>(list(), Told.of(error, LOG))));
    }

    /** A look that was overtaken by a later one, or by a deed, shows nothing. */
    private void show(int looked, Shown<L> now) {
        if (looked == turn) {
            shown.set(now);
        }
    }
}
