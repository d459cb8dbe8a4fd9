package dev.madoguchi.app.setup;

import dev.madoguchi.seal.EnrolmentCodeException;
import dev.madoguchi.staff.PasswordFault;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.FaultCode;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.io.IOException;

/** Why setting up does not go on. */
sealed interface SetUpTrouble {
    /** The code is mistyped, or none. */
    record OfCode(EnrolmentCodeException.Reason reason, int group) implements SetUpTrouble {}

    /** The city does not enrol the station. */
    record OfCity(String messageKey) implements SetUpTrouble {}

    /** The password is not taken. */
    record OfPassword(PasswordFault fault, int length) implements SetUpTrouble {}

    /** Id and name are needed. */
    record NoName() implements SetUpTrouble {}

    /** The disk does not take it. */
    record OfDisk() implements SetUpTrouble {}

    record Unforeseen(String code) implements SetUpTrouble {}

    /** The kind of an error that came from setting up. */
    static SetUpTrouble of(Exception error) {
        return switch (error) {
            case EnrolmentException city -> new OfCity(city.fault().messageKey());
            case IOException disk -> new OfDisk();
            default -> new Unforeseen(FaultCode.of(error).text());
        };
    }

    /** The sentences for whoever sets up. */
    default Notice notice(Texts texts) {
        return switch (this) {
            case OfCode code -> Notice.of(Tone.STOPPED, texts.get(code.reason().messageKey(), code.group()), "");
            case OfCity city -> Notice.of(texts, Tone.STOPPED, city.messageKey());
            case OfPassword password ->
                Notice.of(Tone.STOPPED, texts.get(password.fault().messageKey(), password.length()), "");
            case NoName none -> Notice.of(texts, Tone.STOPPED, "setup.noName");
            case OfDisk disk -> Notice.of(texts, Tone.STOPPED, "setup.disk");
            case Unforeseen error -> Notice.of(texts, Tone.STOPPED, "setup.unforeseen", error.code());
        };
    }
}
