package dev.madoguchi.identity;

/** How reading a driver's licence ended. Only {@link Read} and {@link WrongPin} had the card look at the PIN. */
public sealed interface LicenceOutcome {
    /** The licence gave what stands on its face, and what it tells everybody, both in the same session: of one licence. */
    record Read(LicenceItems items, LicenceFacts facts) implements LicenceOutcome {}

    /** The PIN was wrong; so many tries are left, at least one. */
    record WrongPin(int triesLeft) implements LicenceOutcome {}

    /** One try is left and nobody confirmed that it may be used. */
    record LastTryNotConfirmed() implements LicenceOutcome {}

    /** The PIN is blocked, now or since earlier; only a police station or licence centre helps (domain-facts 2.1). */
    record Blocked() implements LicenceOutcome {}

    /** Another card. */
    record NoLicence() implements LicenceOutcome {}
}
