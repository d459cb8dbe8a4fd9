package dev.madoguchi.express;

import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.ui.Trouble;

/** Where handing the photo over stands: always exactly one of these. */
public sealed interface ExpressStep {
    /** Nothing was handed over yet. */
    record Ready() implements ExpressStep {}

    /** The photo is being written and read back. */
    record Writing() implements ExpressStep {}

    /** It was not handed over: the medium or the folder is to blame. */
    record Refused(MediaFault fault) implements ExpressStep {}

    /** It was not handed over, and nobody foresaw why. */
    record Failed(Trouble trouble) implements ExpressStep {}

    /**
     * It lies where the city wants it.
     *
     * @param slip how the hand-over slip stands
     * @param medium how the medium stands
     */
    record Delivered(Delivery delivery, Slip slip, Medium medium) implements ExpressStep {

        /** Whether the machine is at work just now. */
        boolean busy() {
            return slip == Slip.PRINTING || medium == Medium.LEAVING;
        }

        /** Whether the medium is no matter any more. */
        boolean released() {
            return medium == Medium.NONE || medium == Medium.SAFE || medium == Medium.BY_HAND;
        }
    }

    /** How the slip stands that the receiver signs. */
    enum Slip {
        /** Nothing was handed over that could be signed for. */
        NONE,
        PRINTING,
        PRINTED,
        NOT_PRINTED
    }

    /** How the medium stands. */
    enum Medium {
        /** There is nothing to pull out. */
        NONE,
        /** It is in use: do not pull it out. */
        IN,
        /** It is being let go. */
        LEAVING,
        /** It may be pulled out. */
        SAFE,
        /** The system did not let it go: a person ejects it. */
        BY_HAND
    }
}
