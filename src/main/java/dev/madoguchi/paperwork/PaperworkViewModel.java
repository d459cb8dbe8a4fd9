package dev.madoguchi.paperwork;

import dev.madoguchi.ui.Background;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The paperwork screen without its pixels: three parts, of which one is seen. */
public final class PaperworkViewModel {
    private final StockViewModel stock;
    private final BundlesViewModel bundles;
    private final EntriesViewModel entries;
    private final ReadOnlyObjectWrapper<Optional<Part>> part = new ReadOnlyObjectWrapper<>(Optional.of(Part.ENTRIES));

    /** The parts, in the order of the screen. */
    public enum Part {
        ENTRIES,
        BUNDLES,
        STOCK
    }

    /** @param who works here, as papers and lists name them */
    public PaperworkViewModel(Paperwork paperwork, HandOverPrinting printing, String who, Background background) {
        this.stock = new StockViewModel(paperwork.stock(), who, background);
        this.bundles = new BundlesViewModel(paperwork.bundles(), printing, who, background);
        this.entries = new EntriesViewModel(paperwork.entries(), who, background);
    }

    /** Shows a part, as it is now. */
    public void show(Part now) {
        part.set(Optional.of(now));
        look();
    }

    /** Looks again at the part that is seen. */
    public void look() {
        part.get().ifPresent(now -> {
            switch (now) {
                case ENTRIES -> entries.look();
                case BUNDLES -> bundles.look();
                case STOCK -> stock.look();
            }
        });
    }

    public ReadOnlyObjectProperty<Optional<Part>> partProperty() {
        return part.getReadOnlyProperty();
    }

    public StockViewModel stock() {
        return stock;
    }

    public BundlesViewModel bundles() {
        return bundles;
    }

    public EntriesViewModel entries() {
        return entries;
    }
}
