package dev.madoguchi.consent;

import dev.madoguchi.ui.VisitorLanguage;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The consent step without its pixels: in which language the words are shown, and the visitor's yes or no. */
public final class ConsentViewModel {
    private final ConsentWording wording;
    private final Consumer<Consent> next;
    private final Runnable refuse;
    private final ReadOnlyObjectWrapper<VisitorLanguage> language =
            new ReadOnlyObjectWrapper<>(VisitorLanguage.JAPANESE);
    private final BooleanProperty yes = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper again = new ReadOnlyBooleanWrapper();

    /**
     * @param next is told that the visitor agreed, to which words and when
     * @param refuse the visitor does not agree; the visit ends
     */
    public ConsentViewModel(ConsentWording wording, Consumer<Consent> next, Runnable refuse) {
        this.wording = wording;
        this.next = next;
        this.refuse = refuse;
    }

    /** Begins with the next visitor, in the text of record. */
    public void begin() {
        choose(VisitorLanguage.JAPANESE);
        yes.set(false);
    }

    /**
     * A visit comes to this step.
     *
     * @param agreedBefore whether its visitor agreed already, to words that have changed since
     */
    public void ask(boolean agreedBefore) {
        again.set(agreedBefore);
    }

    /** Whether the visitor agreed before, to words that have changed since. */
    public ReadOnlyBooleanProperty againProperty() {
        return again.getReadOnlyProperty();
    }

    /** Shows the words in another language; a yes was to other words. */
    public void choose(VisitorLanguage wanted) {
        if (wanted != language.get()) {
            yes.set(false);
            language.set(wanted);
        }
    }

    /** Whether the visitor has said yes to the words that are shown, here or on their own screen. */
    public BooleanProperty yesProperty() {
        return yes;
    }

    /** The visitor agrees to exactly the words that are shown. */
    public void agree() {
        next.accept(wording.agreed(language.get()));
    }

    /** The visitor does not agree. */
    public void refuse() {
        refuse.run();
    }

    public ReadOnlyObjectProperty<VisitorLanguage> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** The words, and in which languages they are. */
    public ConsentWording wording() {
        return wording;
    }
}
