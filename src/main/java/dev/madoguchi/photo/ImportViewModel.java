package dev.madoguchi.photo;

import dev.madoguchi.device.media.CameraPicture;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.photo.ImportStep.Imported;
import dev.madoguchi.photo.ImportStep.Original;
import dev.madoguchi.photo.still.StillException;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Taking a photo from a digital camera's card, without pixels: list, pick, read; remove the original when asked and not before. */
public final class ImportViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ImportViewModel.class);

    private final CardImport card;
    private final Background background;
    private final Consumer<PhotoShot> next;
    private final ReadOnlyObjectWrapper<ImportStep> step = new ReadOnlyObjectWrapper<>(new ImportStep.Closed());
    private int visitor;

    /** @param next is told the shot, as if the camera before the visitor had taken it */
    public ImportViewModel(CardImport card, Background background, Consumer<PhotoShot> next) {
        this.card = card;
        this.background = background;
        this.next = next;
    }

    /** Forgets what was read; the card stays as it is. */
    public void close() {
        visitor++;
        step.set(new ImportStep.Closed());
    }

    /** Lists the newest pictures. */
    public void look() {
        if (busy()) {
            return;
        }
        int asked = visitor;
        step.set(new ImportStep.Reading());
        background.run(
                card::newest,
                pictures -> show(asked, new ImportStep.Choosing(pictures)),
                error -> show(asked, failed(error)));
    }

    /** Reads the picture that was picked and hands its photo on. */
    public void pick(CameraPicture picture) {
        if (step.get() instanceof ImportStep.Choosing) {
            int asked = visitor;
            step.set(new ImportStep.Reading());
            background.run(() -> card.take(picture), photo -> taken(asked, photo), error -> show(asked, failed(error)));
        }
    }

    /** Removes the original of the photo that was read. */
    public void removeOriginal() {
        if (step.get() instanceof Imported imported && imported.original() == Original.KEPT) {
            int asked = visitor;
            step.set(new Imported(imported.photo(), Original.LEAVING));
            Callable<Boolean> work = () -> {
                card.removeOriginal(imported.photo());
                return true;
            };
            background.run(
                    work,
                    gone -> show(asked, new Imported(imported.photo(), Original.REMOVED)),
                    error -> show(asked, failed(error)));
        }
    }

    public ReadOnlyObjectProperty<ImportStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    private boolean busy() {
        return switch (step.get()) {
            case ImportStep.Reading reading -> true;
            case Imported imported -> imported.original() == Original.LEAVING;
            case ImportStep.Closed closed -> false;
            case ImportStep.Choosing choosing -> false;
            case ImportStep.Refused refused -> false;
            case ImportStep.NotAPhoto not -> false;
            case ImportStep.Failed failed -> false;
        };
    }

    private void taken(int asked, ImportedPhoto photo) {
        if (asked == visitor) {
            step.set(new Imported(photo, Original.KEPT));
            next.accept(photo.shot());
        }
    }

    private void show(int asked, ImportStep now) {
        if (asked == visitor) {
            step.set(now);
        }
    }

    private static ImportStep failed(Exception error) {
        if (error instanceof MediaException media) {
            LOG.warn("{}: {}", media.fault(), media.getMessage());
            return new ImportStep.Refused(media.fault());
        }
        if (error instanceof StillException still) {
            LOG.warn("{}: {}", still.fault(), still.getMessage());
            return new ImportStep.NotAPhoto(still.fault());
        }
        return new ImportStep.Failed(Trouble.of(error, LOG));
    }
}
