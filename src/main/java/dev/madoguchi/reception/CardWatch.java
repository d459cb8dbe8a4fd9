package dev.madoguchi.reception;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the reader for the reception, one look at a time, so that a card that was pulled or a reader that was unplugged goes on
 * when it is back. What a look that was begun for somebody before brings is forgotten.
 */
public final class CardWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CardWatch.class);

    private final CardLook look;
    private final Background background;
    private final ReadOnlyObjectWrapper<CardOnReader> seen = new ReadOnlyObjectWrapper<>(new CardOnReader.Nothing());
    private boolean looking;
    private int visitor;

    public CardWatch(CardLook look, Background background) {
        this.look = look;
        this.background = background;
    }

    /** Looks once, unless a look is under way. */
    void look(Consumer<HeldCard> found) {
        if (looking) {
            return;
        }
        looking = true;
        int asked = visitor;
        background.run(look::look, card -> looked(asked, card, found), error -> failed(asked, error));
    }

    /** Forgets what was seen, and what is being looked at. */
    void forget() {
        visitor++;
        seen.set(new CardOnReader.Nothing());
    }

    ReadOnlyObjectProperty<CardOnReader> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    private void looked(int asked, Optional<HeldCard> card, Consumer<HeldCard> found) {
        looking = false;
        if (asked == visitor) {
            seen.set(card.isPresent() ? new CardOnReader.Nothing() : new CardOnReader.Another());
            card.ifPresent(found);
        }
    }

    private void failed(int asked, Exception error) {
        looking = false;
        if (asked == visitor) {
            seen.set(
                    DeviceFault.of(error) == DeviceFault.NO_CARD
                            ? new CardOnReader.Nothing()
                            : new CardOnReader.Failed(Trouble.of(error, LOG)));
        }
    }
}
