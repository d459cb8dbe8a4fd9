package dev.madoguchi.identity;

import dev.madoguchi.identity.residence.CardPicture;
import dev.madoguchi.identity.residence.ResidenceOutcome;
import dev.madoguchi.ui.Trouble;
import java.util.Optional;

/** Where the card step stands: always exactly one of these. */
public sealed interface IdentityStep {
    /** No card lies on the reader yet. */
    record Waiting() implements IdentityStep {}

    /** A card lies there that this step cannot use. */
    record Unusable(CardKind kind) implements IdentityStep {}

    /** A residence card lies there that is read another way. */
    record Refused(ResidenceOutcome outcome) implements IdentityStep {}

    /**
     * What opens the card is asked for.
     *
     * @param tries wrong entries it still takes; empty where the card does not tell, or takes any number
     */
    record Asking(LaidCard card, Entry entry, Optional<Integer> tries, Before before) implements IdentityStep {
        /** The same after an entry that the card did not take. */
        Asking again(Optional<Integer> left, Before became) {
            return new Asking(card, entry, left, became);
        }
    }

    /** The card is looking at what was entered. */
    record Checking(Asking asked) implements IdentityStep {}

    /** What was to be entered is blocked on this card. */
    record Blocked(LaidCard card, Entry entry) implements IdentityStep {}

    /** The card does not know what was to be entered. */
    record NoPin(LaidCard card, Entry entry) implements IdentityStep {}

    /** The four items were read and wait for the visitor's yes and a telephone number. */
    record Confirming(FourItems items, CardFacts facts) implements IdentityStep {

        /** Tells nothing of the person. */
        @Override
        public String toString() {
            return "Confirming";
        }
    }

    /** A card without the four items was read; what it does not say as text is typed. */
    record Completing(CardSays says, LaidCard card) implements IdentityStep {

        /** Tells nothing of the person. */
        @Override
        public String toString() {
            return "Completing";
        }
    }

    /** The visitor has no card that can be read: the clerk types what the visitor's papers say. */
    record ByHand() implements IdentityStep {}

    /** The reader or the card failed; it is tried again by itself. */
    record Failed(Trouble trouble) implements IdentityStep {}

    /** What is entered so that a card opens. */
    enum Entry {
        /** Four digits, by the visitor. */
        PIN,
        /** Nothing: a licence whose holder set no PIN. */
        NOTHING,
        /** 照合番号B, from the face of a My Number Card. */
        FACE_NUMBER,
        /** The number on the face of a residence card. */
        CARD_NUMBER
    }

    /** What became of the last entry. */
    enum Before {
        NOTHING,
        WRONG
    }

    /** What is asked for or being looked at. */
    default Optional<Asking> question() {
        return switch (this) {
            case Asking asking -> Optional.of(asking);
            case Checking checking -> Optional.of(checking.asked());
            case Waiting waiting -> Optional.empty();
            case Unusable unusable -> Optional.empty();
            case Refused refused -> Optional.empty();
            case Blocked blocked -> Optional.empty();
            case NoPin none -> Optional.empty();
            case Confirming confirming -> Optional.empty();
            case Completing completing -> Optional.empty();
            case ByHand typed -> Optional.empty();
            case Failed failed -> Optional.empty();
        };
    }

    /** The card on the reader, as far as it is one that can be read. */
    default Optional<LaidCard> laid() {
        return switch (this) {
            case Asking asking -> Optional.of(asking.card());
            case Checking checking -> Optional.of(checking.asked().card());
            case Blocked blocked -> Optional.of(blocked.card());
            case NoPin none -> Optional.of(none.card());
            case Completing completing -> Optional.of(completing.card());
            case Confirming confirming -> Optional.of(new LaidCard.MyNumber(confirming.facts()));
            case Waiting waiting -> Optional.empty();
            case Unusable unusable -> Optional.empty();
            case Refused refused -> Optional.empty();
            case ByHand typed -> Optional.empty();
            case Failed failed -> Optional.empty();
        };
    }

    /** The front of a card that was read, where the card has it as one picture. */
    default Optional<CardPicture> front() {
        return this instanceof Completing completing
                ? completing.says().beside().front()
                : Optional.empty();
    }

    /** The holder's photo on a card that was read, where it has one. */
    default Optional<CardPicture> photo() {
        return this instanceof Completing completing
                ? completing.says().beside().photo()
                : Optional.empty();
    }

    /** How often what is asked for can still be entered wrongly, where that is known. */
    default Optional<Integer> tries() {
        return question().flatMap(Asking::tries);
    }

    /** Whether only one try is left, which has to be confirmed before it is used. */
    default boolean lastTry() {
        return this instanceof Asking asking && asking.tries().equals(Optional.of(1));
    }

    /** Whether this is entered now, or being looked at. */
    default boolean asksFor(Entry entry) {
        return question().map(Asking::entry).equals(Optional.of(entry));
    }

    /** Whether a My Number Card lies there that 照合番号B may open instead of its PIN. */
    default boolean opensByFace() {
        return switch (this) {
            case Asking asking -> asking.card() instanceof LaidCard.MyNumber && asking.entry() == Entry.PIN;
            case Blocked blocked -> blocked.card() instanceof LaidCard.MyNumber && blocked.entry() == Entry.PIN;
            case NoPin none -> none.card() instanceof LaidCard.MyNumber && none.entry() == Entry.PIN;
            case Waiting waiting -> false;
            case Unusable unusable -> false;
            case Refused refused -> false;
            case Checking checking -> false;
            case Confirming confirming -> false;
            case Completing completing -> false;
            case ByHand typed -> false;
            case Failed failed -> false;
        };
    }

    /** Whether it is looked for a card by itself; where not, a person has begun something that a look would end. */
    default boolean looks() {
        return switch (this) {
            case Waiting waiting -> true;
            case Unusable unusable -> true;
            case Refused refused -> true;
            case Failed failed -> true;
            // A look finds the PIN again, and would hide that the other way is closed too.
            case Blocked blocked -> blocked.entry() == Entry.PIN;
            case NoPin none -> false;
            case Asking asking -> false;
            case Checking checking -> false;
            case Confirming confirming -> false;
            case Completing completing -> false;
            case ByHand typed -> false;
        };
    }
}
