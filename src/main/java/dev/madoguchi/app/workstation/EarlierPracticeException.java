package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.store.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A practice counter's store is of another version of the program. Nobody in it is real: the counter is begun anew at the next start.
 *
 * <p>Not at once: the city of this practice still knows what the old store had sent.
 */
final class EarlierPracticeException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final String NOTE = "begin-anew";
    private static final Set<StoreFault> FAULTS = Set.of(StoreFault.NEWER, StoreFault.NOT_MIGRATED);

    private EarlierPracticeException(StoreException cause) {
        super("another version of the program made the practice counter", cause);
    }

    /** Whether that is what speaks against opening the store. */
    static boolean is(StoreException error) {
        return FAULTS.contains(error.fault());
    }

    /** Notes that the counter is to be begun anew. */
    static EarlierPracticeException noted(StationHome home, StoreException cause) throws IOException {
        Path note = home.root().resolveSibling(NOTE);
        if (!Files.exists(note)) {
            Files.createFile(note);
        }
        return new EarlierPracticeException(cause);
    }

    /** What lies in a practice counter's folder where it is to be begun anew. */
    static Path noteIn(Path folder) {
        return folder.resolve(NOTE);
    }
}
