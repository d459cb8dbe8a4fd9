package dev.madoguchi.identity;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.KeyOrder;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.PinPad;
import dev.madoguchi.ui.VisitorScreen;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The PIN pad that the visitor uses, laid over their screen. It waits as long as the visitor needs, shows dots only, and forgets the
 * digits however it ends.
 */
public final class PinWindow {
    private static final int DIGITS = 4;

    private final KeyOrder order;
    private final VisitorScreen screen;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /** @param order where the keys stand each time it is shown */
    public PinWindow(KeyOrder order, VisitorScreen screen) {
        this.order = order;
        this.screen = screen;
    }

    /** Which PIN is asked for. */
    public enum Which {
        CARD,
        LICENCE
    }

    /**
     * Shows the pad; nothing where it is shown already.
     *
     * @param tries how often it can still be entered, where the card tells
     * @param entered gets the digits once, and wipes them; never called where the pad is closed without them
     */
    public void ask(Which which, Optional<Integer> tries, Consumer<char[]> entered) {
        if (open.get()) {
            return;
        }
        PinPad pad = new PinPad("visitor-pin", DIGITS, order, screen.textsProperty());
        Button enter = Deed.main("visitor-pin-enter", screen.word("visitor.pin.enter"), () -> {
            char[] digits = pad.take();
            close();
            entered.accept(digits);
        });
        enter.disableProperty().bind(pad.completeProperty().not());
        Button cancel = Deed.other("visitor-pin-cancel", screen.word("visitor.pin.cancel"), this::close);
        cancel.setCancelButton(true);
        HBox deeds = new HBox(cancel, enter);
        deeds.getStyleClass().add("visitor-deeds");
        Region space = new Region();
        space.getStyleClass().add("visitor-gap");
        VBox words = new VBox(
                said(Lettering.title(""), screen.word("visitor.pin.title")),
                said(Lettering.value(""), screen.word("visitor.pin." + which)),
                said(Lettering.body(""), tries.map(left -> screen.word("visitor.pin.tries", left))),
                said(Lettering.note(""), screen.word("visitor.pin.note")),
                space,
                deeds);
        words.getStyleClass().add("visitor-pin-words");
        HBox content = new HBox(words, pad.root());
        content.setId("visitor");
        content.setFillHeight(false);
        content.getStyleClass().add("visitor-pin");
        for (Button button : new Button[] {cancel, enter}) {
            button.minHeightProperty().bind(screen.touchProperty());
        }
        pad.keysHigh(screen.touchProperty());
        open.set(true);
        screen.lay(content, pad.root(), () -> {
            pad.clear();
            open.set(false);
        });
    }

    private static Label said(Label label, ObservableValue<String> words) {
        label.setWrapText(true);
        return Lettering.following(label, words);
    }

    private static Label said(Label label, Optional<ObservableValue<String>> words) {
        label.setManaged(words.isPresent());
        words.ifPresent(now -> said(label, now));
        return label;
    }

    /** Takes the pad away with what was entered. */
    void close() {
        if (open.get()) {
            screen.lift();
        }
    }

    /** Whether the visitor is at the pad. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
