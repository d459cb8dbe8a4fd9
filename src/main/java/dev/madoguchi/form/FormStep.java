package dev.madoguchi.form;

import dev.madoguchi.ui.Trouble;
import java.util.Optional;

/** Where the form step stands: always exactly one of these. */
public sealed interface FormStep {
    /** The camera looks for a code; {@code last} is what the last one was that is not an application id. */
    record Searching(Optional<FormCode.Reason> last) implements FormStep {}

    /** What was typed, or read by a hand scanner, is no application id; the camera goes on looking. */
    record Mistyped(FormCode.Reason reason) implements FormStep {}

    /** An application id was read or typed, and it is looked up whether it was used today. */
    record LookingUp(ApplicationId id) implements FormStep {}

    /** The form was used today already; a person has to say that it is right. */
    record UsedBefore(ApplicationId id, EarlierUse earlier) implements FormStep {}

    /** Whether the form was used today cannot be told; it goes on all the same. */
    record NotLookedUp(ApplicationId id, Trouble trouble) implements FormStep {}

    /** An application id was read or typed, and it can go on with it. */
    record Found(ApplicationId id) implements FormStep {}

    /** The camera failed; it is tried again by itself. */
    record Failed(Trouble trouble) implements FormStep {}

    /** The id that was read or typed, in every state that has one. */
    default Optional<ApplicationId> read() {
        return switch (this) {
            case Searching searching -> Optional.empty();
            case Mistyped mistyped -> Optional.empty();
            case LookingUp looking -> Optional.of(looking.id());
            case UsedBefore used -> Optional.of(used.id());
            case NotLookedUp unknown -> Optional.of(unknown.id());
            case Found found -> Optional.of(found.id());
            case Failed failed -> Optional.empty();
        };
    }

    /** The id with which it can go on. */
    default Optional<ApplicationId> usable() {
        return this instanceof Found || this instanceof NotLookedUp ? read() : Optional.empty();
    }
}
