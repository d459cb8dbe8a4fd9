package dev.madoguchi.device.camera;

/**
 * One line of the list of cameras to choose from.
 *
 * @param used whether it is the one that is used
 */
public record CameraOffer(KnownCamera camera, boolean used, State state) {
    /** Whether it can be chosen. */
    public enum State {
        /** It can be chosen. */
        USABLE,
        /** It was chosen before, and is not plugged in now. */
        ABSENT,
        /** It is there, and the municipality's list of allowed cameras does not have it. */
        NOT_ALLOWED
    }

    public boolean mayBeChosen() {
        return state == State.USABLE;
    }
}
