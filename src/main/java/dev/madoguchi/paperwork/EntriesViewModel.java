package dev.madoguchi.paperwork;

import dev.madoguchi.ui.Background;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The entries into other systems without their pixels: what is open, what was entered today, and the tick. */
public final class EntriesViewModel {
    private final OutsideEntries entries;
    private final String who;
    private final PaperworkPart<List<OutsideEntry>> part;

    EntriesViewModel(OutsideEntries entries, String who, Background background) {
        this.entries = entries;
        this.who = who;
        this.part = new PaperworkPart<>(List.of(), entries::today, background);
    }

    /** Ticks what is open as entered, and makes due again what was ticked by mistake. */
    public void turn(OutsideEntry entry) {
        if (entry.entered().isEmpty()) {
            part.run(Told.Deed.ENTERED, () -> entries.entered(entry, who));
        } else {
            part.run(Told.Deed.REOPENED, () -> entries.reopen(entry));
        }
    }

    /** Looks again. */
    public void look() {
        part.look();
    }

    /** The name of an entry's system. */
    String system(OutsideEntry entry) {
        return entries.system(entry);
    }

    public ReadOnlyObjectProperty<Shown<List<OutsideEntry>>> shownProperty() {
        return part.shownProperty();
    }
}
