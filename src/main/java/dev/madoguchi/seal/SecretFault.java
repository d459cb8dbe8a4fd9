package dev.madoguchi.seal;

/** Why something kept secret could not be had. */
public enum SecretFault {
    /** The password or passphrase does not open it (or the bytes under it were changed, which looks the same). */
    WRONG_PASSWORD,
    /** It does not open under this key: another key's, or changed since it was written. */
    WRONG_KEY,
    /** Its outer form is broken. */
    DAMAGED,
    /** There is no such thing here. */
    ABSENT,
    /** It was destroyed on purpose and does not come back. */
    DESTROYED,
    /** The city's half of the key is needed, and the city's server cannot be asked now. */
    SHARE_AWAY,
    /** The disk did not read or write it. */
    UNREADABLE
}
