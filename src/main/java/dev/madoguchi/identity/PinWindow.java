package dev.madoguchi.identity;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.KeyOrder;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.PinPad;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.VisitorWindow;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * The PIN pad that the visitor uses, in a window of its own. It waits as long as the visitor needs, shows dots only, and
 * forgets the digits however it ends.
 */
final class PinWindow {
    private static final int DIGITS = 4;

    private final KeyOrder order;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<VisitorWindow> window = Optional.empty();

    PinWindow(KeyOrder order, Texts texts) {
        this.order = order;
        this.texts = texts;
    }

    /**
     * Shows the pad; nothing where it is shown already.
     *
     * @param prompt which PIN is asked for
     * @param tries how often it can still be entered, in words; may be empty
     * @param entered gets the digits once, and wipes them; never called where the pad is closed without them
     */
    void ask(Window clerk, String prompt, String tries, Consumer<char[]> entered) {
        if (open.get()) {
            return;
        }
        PinPad pad = new PinPad("visitor-pin", DIGITS, order, texts);
        pad.root().getStyleClass().add("pin-large");
        Button enter = Deed.main("visitor-pin-enter", texts.get("identity.visitor.enter"), () -> {
            char[] digits = pad.take();
            close();
            entered.accept(digits);
        });
        enter.disableProperty().bind(pad.completeProperty().not());
        Button cancel = Deed.other("visitor-pin-cancel", texts.get("identity.visitor.cancel"), this::close);
        cancel.setCancelButton(true);
        HBox deeds = new HBox(cancel, enter);
        deeds.getStyleClass().add("visitor-deeds");
        VBox content = new VBox(
                Lettering.title(texts.get("identity.visitor.pin")),
                Lettering.value(prompt),
                Lettering.body(tries),
                pad.root(),
                deeds,
                Lettering.note(texts.get("identity.visitor.note")));
        content.setId("visitor");
        content.getStyleClass().add("visitor");
        open.set(true);
        window = Optional.of(VisitorWindow.open(texts.get("identity.visitor.pin"), content, clerk, () -> {
            pad.clear();
            open.set(false);
        }));
        pad.root().requestFocus();
    }

    /** Takes the pad away with what was entered. */
    void close() {
        window.ifPresent(VisitorWindow::close);
        window = Optional.empty();
    }

    /** Whether the visitor is at the pad. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
