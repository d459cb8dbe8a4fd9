package dev.madoguchi.identity;

/** What a card says of a PIN, without an entry or after one. */
sealed interface PinState {
    /** So many wrong entries are left; 0 is blocked. */
    record TriesLeft(int count) implements PinState {}

    /** It is verified in this session; the card tells no number then. */
    record Verified() implements PinState {}

    /** The card holds no such PIN. */
    record NotSet() implements PinState {}
}
