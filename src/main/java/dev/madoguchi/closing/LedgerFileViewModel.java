package dev.madoguchi.closing;

import dev.madoguchi.closing.LedgerFile.Kept;
import dev.madoguchi.closing.LedgerFile.Written;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.staff.Person;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.GuidedDeeds;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Trouble;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger's file without its pixels: written, its password shown and printed this once, copied onto a medium. */
public final class LedgerFileViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerFileViewModel.class);

    private final CloseDay closeDay;
    private final Person who;
    private final DocumentPrinter printer;
    private final Supplier<Optional<LocalDate>> day;
    private final Texts texts;
    private final GuidedDeeds<Optional<Kept>> deeds;
    private final ReadOnlyObjectWrapper<Optional<Written>> fresh = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param day which is closed; empty before it is known */
    LedgerFileViewModel(
            CloseDay closeDay,
            ClosingViewModel.Closer closer,
            DocumentPrinter printer,
            Supplier<Optional<LocalDate>> day,
            ClosingViewModel.Screen screen) {
        this.closeDay = closeDay;
        who = closer.who();
        this.printer = printer;
        this.day = day;
        texts = screen.texts();
        deeds = new GuidedDeeds<>(closeDay::file, this::failed, texts, screen.background());
    }

    /** Whether the profile asks for a file at all. */
    boolean wanted() {
        return closeDay.fileWanted();
    }

    /** The panel appears, or the day went on. */
    void look() {
        if (wanted()) {
            deeds.look();
        }
    }

    /** Writes the file, in place of the one before, under a new password. */
    public void write() {
        day.get()
                .ifPresent(closed ->
                        deeds.run("closing.file.writing", () -> closeDay.writeFile(closed, who), this::written));
    }

    private Notice written(Written now) {
        fresh.set(Optional.of(now));
        return Notice.of(texts, Tone.READY, "closing.file.written");
    }

    /** Prints the slip with the password; only while the password is known. */
    public void printPassword() {
        Optional<Written> known = fresh.get();
        Optional<LocalDate> closed = day.get();
        if (known.isPresent() && closed.isPresent()) {
            deeds.run(
                    "closing.file.printing",
                    "closing.file.printed",
                    () -> printer.print(
                            texts.get("closing.password.title"), closeDay.passwordSlip(closed.get(), known.get())));
        }
    }

    /** Copies the file onto the medium that is plugged in, or into the folder that the city named. */
    public void copy() {
        day.get()
                .ifPresent(closed -> deeds.run(
                        "closing.file.copying",
                        () -> closeDay.copyFile(closed, who),
                        there -> Notice.of(texts, Tone.READY, "closing.file.copied", there)));
    }

    /** The password is not known any more, and nothing that was told is. */
    void forget() {
        fresh.set(Optional.empty());
        deeds.forget();
    }

    private Notice failed(Exception error) {
        if (error instanceof ClosingException refused) {
            LOG.warn("The ledger's file: {}", refused.getMessage());
            return Notice.of(texts, Tone.WARNING, refused.fault().messageKey());
        }
        if (error instanceof MediaException medium) {
            LOG.warn("The ledger's file was not copied: {}", medium.fault());
            String own = "closing.file.media." + medium.fault();
            return Notice.of(
                    texts, Tone.WARNING, texts.has(own) ? own : medium.fault().messageKey());
        }
        return Trouble.of(error, LOG).notice(texts, DeviceKind.PRINTER);
    }

    /** What lies on this computer; empty before the first look. */
    public ReadOnlyObjectProperty<Optional<Optional<Kept>>> keptProperty() {
        return deeds.sightProperty();
    }

    /** What was just written, while its password is shown. */
    public ReadOnlyObjectProperty<Optional<Written>> freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return deeds.noticeProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return deeds.workingProperty();
    }
}
