package dev.madoguchi.form;

import dev.madoguchi.ui.Trouble;
import java.util.Optional;

/** Where the form step stands: always exactly one of these. */
public sealed interface FormStep {
    /** The camera looks for a code; {@code last} is what the last one was that is not an application id. */
    record Searching(Optional<FormCode.Reason> last) implements FormStep {}

    /** What was typed, or read by a hand scanner, is no application id; the camera goes on looking. */
    record Mistyped(FormCode.Reason reason) implements FormStep {}

    /** An application id was read or typed. */
    record Found(ApplicationId id) implements FormStep {}

    /** The camera failed; it is tried again by itself. */
    record Failed(Trouble trouble) implements FormStep {}
}
