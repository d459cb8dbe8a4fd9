package dev.madoguchi.device.media;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Media on Windows, as Java's file stores tell of them. It cannot eject: a person does. */
public final class StoreMedia implements Media {

    @Override
    public List<Volume> volumes() {
        List<Volume> found = new ArrayList<>();
        for (Path root : FileSystems.getDefault().getRootDirectories()) {
            volume(root).filter(Volume::removable).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public void eject(Volume volume) throws MediaException {
        throw new MediaException(MediaFault.STAYS, "this system's media are ejected by hand");
    }

    /** A drive without a medium, or of a system that does not know removable media, is none. */
    private static Optional<Volume> volume(Path root) {
        try {
            FileStore store = Files.getFileStore(root);
            boolean removable = Boolean.TRUE.equals(store.getAttribute("volume:isRemovable"));
            String id = store.getAttribute("volume:vsn") instanceof Integer serial
                    ? "%04X-%04X".formatted(serial >>> 16, serial & 0xFFFF).toUpperCase(Locale.ROOT)
                    : root.toString();
            return Optional.of(new Volume(id, root, "", removable, store.isReadOnly(), store.getUsableSpace()));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
