package dev.madoguchi.photo;

import dev.madoguchi.device.media.CameraPicture;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.photo.still.StillFault;
import dev.madoguchi.ui.Trouble;
import java.util.List;

/** Where taking a photo from a digital camera's card stands: always exactly one of these. */
public sealed interface ImportStep {
    /** Nobody asked yet. */
    record Closed() implements ImportStep {}

    /** The card is being looked through, or a picture is being read. */
    record Reading() implements ImportStep {}

    /** The newest pictures, of which a person picks one; the newest first. */
    record Choosing(List<CameraPicture> pictures) implements ImportStep {
        public Choosing {
            pictures = List.copyOf(pictures);
        }
    }

    /** A picture was read; whether its original goes is asked. */
    record Imported(ImportedPhoto photo, Original original) implements ImportStep {
        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Imported[" + original + "]";
        }
    }

    /** The card is to blame. */
    record Refused(MediaFault fault) implements ImportStep {}

    /** The picture is to blame. */
    record NotAPhoto(StillFault fault) implements ImportStep {}

    /** Nobody foresaw why. */
    record Failed(Trouble trouble) implements ImportStep {}

    /** What became of the picture on the card. */
    enum Original {
        /** It lies there as before. */
        KEPT,
        /** It is being removed. */
        LEAVING,
        /** It was removed, and looked for in vain. */
        REMOVED
    }
}
