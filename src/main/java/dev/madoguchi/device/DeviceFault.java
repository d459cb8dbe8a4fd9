package dev.madoguchi.device;

/** What can be wrong with a device, in the words that decide what a person has to do about it. */
public enum DeviceFault {
    /** Not plugged in, not switched on, or not found. */
    ABSENT,
    /** Another program holds it. */
    BUSY,
    /** It did not answer in time. */
    TIMEOUT,
    /** A printer without paper. */
    OUT_OF_PAPER,
    /** A printer whose cover is open. */
    COVER_OPEN,
    /** A printer whose cutter is stuck. */
    CUTTER,
    /** A printer that is stopped by a button, waits to be let go on, or cools down. */
    PAUSED,
    /** A printer that reports an error of its mechanics or its electronics. */
    DEFECT,
    /** A card reader without a card, or the card was pulled while it was read. */
    NO_CARD,
    /** Cards on more than one reader: nobody can tell which is the visitor's. */
    SEVERAL_CARDS,
    /** The device is there and refuses: permission, allow-list, wrong kind. */
    REFUSED,
    /** It answers, but not what its protocol allows. */
    BROKEN;

    /** The fault behind any failure: a {@link DeviceException}'s own, or {@link #BROKEN} for what nobody foresaw. */
    public static DeviceFault of(Throwable error) {
        return error instanceof DeviceException device ? device.fault() : BROKEN;
    }
}
