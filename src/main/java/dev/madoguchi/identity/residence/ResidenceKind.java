package dev.madoguchi.identity.residence;

import java.util.Arrays;
import java.util.Optional;

/** What a card of the Immigration Services Agency says it is (domain-facts 3, C1). */
public enum ResidenceKind {
    /** 在留カード. */
    RESIDENCE("1", Generation.FIRST),
    /** 特別永住者証明書. */
    SPECIAL("2", Generation.FIRST),
    /** 在留カード of the second generation. */
    RESIDENCE_2("05", Generation.SECOND),
    /** 特別永住者証明書 of the second generation. */
    SPECIAL_2("06", Generation.SECOND),
    /** 特定在留カード, one with the My Number Card. */
    SPECIFIED("07", Generation.SPECIFIED),
    /** 特定特別永住者証明書, one with the My Number Card. */
    SPECIFIED_SPECIAL("08", Generation.SPECIFIED);

    private final String code;
    private final Generation generation;

    ResidenceKind(String code, Generation generation) {
        this.code = code;
        this.generation = generation;
    }

    static Optional<ResidenceKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Whether it is a My Number Card too, and read as one. */
    public boolean specified() {
        return generation == Generation.SPECIFIED;
    }

    Generation generation() {
        return generation;
    }

    /** How the card is to be spoken with. */
    enum Generation {
        /** Triple DES; what is printed is one picture. */
        FIRST,
        /** AES; what is printed is text, except name and address. */
        SECOND,
        /** A session key of its own (RSA-OAEP), which this counter does not speak: such a card is read as a My Number Card. */
        SPECIFIED
    }
}
