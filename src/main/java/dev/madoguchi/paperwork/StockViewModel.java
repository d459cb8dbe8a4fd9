package dev.madoguchi.paperwork;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.TypedNumber;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The stock of forms without its pixels: how many of each kind, the last movements of one, and a new movement. */
public final class StockViewModel {
    private static final int SHOWN = 20;

    private final Stock stock;
    private final String who;
    private final PaperworkPart<Listed> part;
    private volatile Optional<String> chosen = Optional.empty();

    /**
     * What is listed.
     *
     * @param movements of the chosen kind, the newest first
     */
    public record Listed(List<StockLevel> levels, List<Movement> movements) {
        public Listed {
            levels = List.copyOf(levels);
            movements = List.copyOf(movements);
        }
    }

    StockViewModel(Stock stock, String who, Background background) {
        this.stock = stock;
        this.who = who;
        this.part = new PaperworkPart<>(new Listed(List.of(), List.of()), this::listed, background);
    }

    private Listed listed() {
        return new Listed(
                stock.levels(), chosen.map(kind -> stock.movements(kind, SHOWN)).orElse(List.of()));
    }

    /** Shows the movements of a kind. */
    public void choose(String kind) {
        if (!chosen.equals(Optional.of(kind))) {
            chosen = Optional.of(kind);
            part.look();
        }
    }

    /**
     * Notes a movement of the chosen kind.
     *
     * @param typed how many
     */
    public void note(StockDeed deed, String typed) {
        OptionalInt pieces = TypedNumber.of(typed);
        if (chosen.isEmpty() || pieces.isEmpty()) {
            part.refuse(chosen.isEmpty() ? Refusal.NOT_NOW : Refusal.NO_NUMBER);
            return;
        }
        String kind = chosen.get();
        UUID id = UUID.randomUUID();
        part.run(Told.Deed.NOTED, () -> stock.note(id, kind, deed, pieces.getAsInt(), who));
    }

    /** Looks again. */
    public void look() {
        part.look();
    }

    public ReadOnlyObjectProperty<Shown<Listed>> shownProperty() {
        return part.shownProperty();
    }
}
