package dev.madoguchi.consent;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The consent step without its pixels: in which language the words are shown, and the visitor's yes or no. */
public final class ConsentViewModel {
    private final ConsentWording wording;
    private final Consumer<Consent> next;
    private final Runnable refuse;
    private final ReadOnlyObjectWrapper<ConsentLanguage> language =
            new ReadOnlyObjectWrapper<>(ConsentLanguage.JAPANESE);

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
        language.set(ConsentLanguage.JAPANESE);
    }

    /** Shows the words in another language. */
    public void choose(ConsentLanguage wanted) {
        language.set(wanted);
    }

    /** The visitor agrees to exactly the words that are shown. */
    public void agree() {
        next.accept(wording.agreed(language.get()));
    }

    /** The visitor does not agree. */
    public void refuse() {
        refuse.run();
    }

    public ReadOnlyObjectProperty<ConsentLanguage> languageProperty() {
        return language.getReadOnlyProperty();
    }

    ConsentWording wording() {
        return wording;
    }
}
