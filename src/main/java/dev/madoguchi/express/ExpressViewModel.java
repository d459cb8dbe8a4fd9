package dev.madoguchi.express;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.express.ExpressStep.Delivered;
import dev.madoguchi.express.ExpressStep.Medium;
import dev.madoguchi.express.ExpressStep.Slip;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The express step without its pixels: hands the photo over, prints the slip, lets the medium go. What is shown as handed over
 * is durable and was read back.
 */
public final class ExpressViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ExpressViewModel.class);

    private final Delivering delivering;
    private final Supplier<Subject> subject;
    private final SlipPrinting slips;
    private final Background background;
    private final Consumer<Delivery> next;
    private final ReadOnlyObjectWrapper<ExpressStep> step = new ReadOnlyObjectWrapper<>(new ExpressStep.Ready());
    private int visitor;

    /** Prints the slip that the receiver signs. */
    public interface SlipPrinting {
        void print(Delivery delivery, DeliveredFile file) throws DeviceException;
    }

    /**
     * The step of one window.
     *
     * @param subject the photo of the visitor who is here
     * @param next is told when the photo was handed over and the clerk goes on
     */
    public ExpressViewModel(
            Delivering delivering,
            Supplier<Subject> subject,
            SlipPrinting slips,
            Background background,
            Consumer<Delivery> next) {
        this.delivering = delivering;
        this.subject = subject;
        this.slips = slips;
        this.background = background;
        this.next = next;
    }

    /** Ready for the next visitor. */
    public void begin() {
        visitor++;
        step.set(new ExpressStep.Ready());
    }

    /** Hands the photo over, again if it must be, and prints its slip. */
    public void deliver() {
        if (step.get() instanceof ExpressStep.Writing || step.get() instanceof Delivered) {
            return;
        }
        Subject now = subject.get();
        int asked = visitor;
        step.set(new ExpressStep.Writing());
        background.run(() -> delivering.deliver(now), done -> delivered(asked, done), error -> failed(asked, error));
    }

    /** Prints the slip once more. */
    public void printSlip() {
        if (step.get() instanceof Delivered now && !now.busy()) {
            now.delivery().file().ifPresent(file -> print(now, file));
        }
    }

    /** Lets the medium go, so that it may be pulled out. */
    public void release() {
        if (step.get() instanceof Delivered now && !now.busy() && !now.released()) {
            now.delivery().file().ifPresent(file -> release(now, file));
        }
    }

    /** The next deed in its order: hand over, let the medium go, go on. */
    public void proceed() {
        if (!mayProceed()) {
            return;
        }
        if (step.get() instanceof Delivered now) {
            if (now.released()) {
                goOn();
            } else {
                release();
            }
        } else {
            deliver();
        }
    }

    /** Goes on: the receiver has the photo, and the slip or the clerk's word for it. */
    public void goOn() {
        if (step.get() instanceof Delivered now && !now.busy() && now.released()) {
            next.accept(now.delivery());
        }
    }

    public ReadOnlyObjectProperty<ExpressStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether there is a next deed that needs no other word of a person. */
    boolean mayProceed() {
        return switch (step.get()) {
            case ExpressStep.Writing writing -> false;
            case Delivered now -> !now.busy() && !(now.released() && now.slip() == Slip.NOT_PRINTED);
            case ExpressStep.Ready ready -> true;
            case ExpressStep.Refused refused -> true;
            case ExpressStep.Failed failed -> true;
        };
    }

    /** How the city wants the photo. */
    Way way() {
        return delivering.way();
    }

    private void delivered(int asked, Delivery delivery) {
        if (asked != visitor) {
            return;
        }
        Medium medium = delivery.to() == Way.SD_CARD ? Medium.IN : Medium.NONE;
        step.set(new Delivered(delivery, Slip.NONE, medium));
        printSlip();
    }

    private void print(Delivered now, DeliveredFile file) {
        int asked = visitor;
        step.set(new Delivered(now.delivery(), Slip.PRINTING, now.medium()));
        Callable<Slip> work = () -> {
            slips.print(now.delivery(), file);
            return Slip.PRINTED;
        };
        background.run(work, slip -> slip(asked, now, slip), error -> {
            LOG.warn("A hand-over slip was not printed", error);
            slip(asked, now, Slip.NOT_PRINTED);
        });
    }

    private void slip(int asked, Delivered now, Slip slip) {
        if (asked == visitor) {
            step.set(new Delivered(now.delivery(), slip, now.medium()));
        }
    }

    private void release(Delivered now, DeliveredFile file) {
        int asked = visitor;
        step.set(new Delivered(now.delivery(), now.slip(), Medium.LEAVING));
        Callable<Medium> work = () -> {
            delivering.release(file);
            return Medium.SAFE;
        };
        background.run(work, medium -> medium(asked, now, medium), error -> {
            LOG.warn("A medium was not let go", error);
            medium(asked, now, Medium.BY_HAND);
        });
    }

    private void medium(int asked, Delivered now, Medium medium) {
        if (asked == visitor) {
            step.set(new Delivered(now.delivery(), now.slip(), medium));
        }
    }

    private void failed(int asked, Exception error) {
        if (asked != visitor) {
            return;
        }
        if (error instanceof MediaException media) {
            LOG.warn("{}: {}", media.fault(), media.getMessage());
            step.set(new ExpressStep.Refused(media.fault()));
        } else {
            step.set(new ExpressStep.Failed(Trouble.of(error, LOG)));
        }
    }
}
