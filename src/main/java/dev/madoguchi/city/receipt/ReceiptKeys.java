package dev.madoguchi.city.receipt;

import dev.madoguchi.seal.SigningKey;
import java.time.Instant;

/** Which of the city's receipt keys was in force when. */
@FunctionalInterface
public interface ReceiptKeys {

    /** The key of a moment: what happened then is signed with it whenever it is asked for, so that the statement stays the same. */
    SigningKey at(Instant moment);
}
