package dev.madoguchi.visitor;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.ui.VisitorLanguage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a visitor sees: always exactly one of these. Each that shows something of a visitor names the number it is of. */
public sealed interface VisitorSight {
    /** Nobody works here. */
    record Closed() implements VisitorSight {}

    /**
     * Nobody is being served.
     *
     * @param called the number that may come now
     */
    record Welcome(Optional<String> called) implements VisitorSight {}

    /** Something goes on that shows nothing of the visitor. */
    record Going(String number, Doing doing) implements VisitorSight {}

    /**
     * The words to agree to.
     *
     * @param words in each language that the municipality has them in; Japanese is among them
     * @param again whether the visitor agreed before, to words that have changed since
     */
    record Consent(String number, String version, Map<VisitorLanguage, String> words, boolean again)
            implements VisitorSight {
        public Consent {
            words = Map.copyOf(words);
        }

        /** The text of record. */
        String japanese() {
            return Objects.requireNonNull(words.get(VisitorLanguage.JAPANESE), "no text of record");
        }
    }

    /** What was read or typed of the visitor, to be confirmed. */
    record Entries(String number, List<Entry> entries) implements VisitorSight {
        public Entries {
            entries = List.copyOf(entries);
        }

        /** Tells nothing of the person. */
        @Override
        public String toString() {
            return "Entries[" + number + "]";
        }
    }

    /** The visitor sits before the camera and sees themselves. */
    record Posing(String number, Pose pose) implements VisitorSight {}

    /** The photo that was taken. */
    record Photo(String number, Frame picture) implements VisitorSight {}

    /** What the visitor takes along. */
    record Leaving(String number, Set<Thing> things) implements VisitorSight {
        public Leaving {
            things = Set.copyOf(things);
        }
    }

    /**
     * The visit is over.
     *
     * @param done whether everything was done, and the visitor did not go before
     */
    record Goodbye(String number, boolean done) implements VisitorSight {}

    /**
     * The visit waits until the visitor comes back.
     *
     * @param under the number on their slip, as it is read aloud
     */
    record ComeBack(String number, String under) implements VisitorSight {}

    /** One line of what is to be confirmed, as it was read or typed. */
    record Entry(Item item, String written) {
        /** Tells nothing of the person. */
        @Override
        public String toString() {
            return item.name();
        }
    }

    /** What an entry is. */
    enum Item {
        NAME,
        ADDRESS,
        /** {@code YYYYMMDD}. */
        BIRTH,
        /** The name of a sex as the chip has it. */
        SEX,
        TELEPHONE
    }

    /** What goes on. */
    enum Doing {
        RECEPTION,
        FORM,
        CARD,
        READING,
        TYPING,
        CARD_CHECK,
        PHOTO,
        DELIVERY,
        REVIEW,
        WAIT
    }

    /** What to do for a good photo. */
    enum Pose {
        GOOD,
        COME,
        ALONE,
        BACK,
        NEARER,
        MIDDLE,
        STRAIGHT,
        EYES,
        STILL,
        LIGHT
    }

    /** What a visitor is asked. */
    enum Question {
        CONSENT,
        ENTRIES,
        PHOTO
    }

    /** What a visitor takes along. */
    enum Thing {
        BELONGINGS,
        FORM,
        PHOTO,
        COPY
    }

    /** What the visitor is asked for a yes or a no to; empty where nothing is asked. */
    default Optional<Question> question() {
        return switch (this) {
            case Consent consent -> Optional.of(Question.CONSENT);
            case Entries entries -> Optional.of(Question.ENTRIES);
            case Photo photo -> Optional.of(Question.PHOTO);
            case Closed closed -> Optional.empty();
            case Welcome welcome -> Optional.empty();
            case Going going -> Optional.empty();
            case Posing posing -> Optional.empty();
            case Leaving leaving -> Optional.empty();
            case Goodbye goodbye -> Optional.empty();
            case ComeBack back -> Optional.empty();
        };
    }

    /** Whose it is; empty where it is nobody's. */
    default Optional<String> whose() {
        return switch (this) {
            case Closed closed -> Optional.empty();
            case Welcome welcome -> Optional.empty();
            case Going going -> Optional.of(going.number());
            case Consent consent -> Optional.of(consent.number());
            case Entries entries -> Optional.of(entries.number());
            case Posing posing -> Optional.of(posing.number());
            case Photo photo -> Optional.of(photo.number());
            case Leaving leaving -> Optional.of(leaving.number());
            case Goodbye goodbye -> Optional.of(goodbye.number());
            case ComeBack back -> Optional.of(back.number());
        };
    }
}
