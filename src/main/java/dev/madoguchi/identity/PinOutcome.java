package dev.madoguchi.identity;

/**
 * How reading the four items ended, by the PIN or by 照合番号B. Only {@link Read} and {@link WrongPin} had the card look at what
 * was entered.
 */
public sealed interface PinOutcome {
    /** The card gave them. */
    record Read(FourItems items, CardFacts facts) implements PinOutcome {}

    /** The PIN was wrong; so many tries are left, at least one. */
    record WrongPin(int triesLeft) implements PinOutcome {}

    /** One try is left and nobody confirmed that it may be used. */
    record LastTryNotConfirmed() implements PinOutcome {}

    /** The PIN is blocked, now or since earlier; only the municipality's 初期化・再設定 helps. */
    record Blocked() implements PinOutcome {}

    /** The card has no PIN for the four items yet, or does not know 照合番号B. */
    record PinNotSet() implements PinOutcome {}

    /** Not a My Number Card, or one without the application for the four items. */
    record UnknownCard() implements PinOutcome {}
}
