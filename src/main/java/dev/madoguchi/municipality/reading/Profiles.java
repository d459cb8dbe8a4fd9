package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.PhotoTable;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.yaml.Node;
import dev.madoguchi.yaml.Place;
import dev.madoguchi.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a municipality's profile from a YAML file.
 *
 * <p>Strict: an unknown key, a missing or doubled one, a wrong type, an id that nothing has and an hour that no clock shows are
 * refused, with the file, the line and the field. A block at the top level that the file leaves out is taken whole from {@code
 * defaults.yaml} beside this class; nothing inside a block is ever filled in.
 */
public final class Profiles {
    private static final String DEFAULTS = "defaults.yaml";

    private Profiles() {}

    /**
     * The profile in a file.
     *
     * @throws ProfileException where the file cannot be read, or says something that cannot be
     */
    public static Profile read(Path file) throws ProfileException {
        Path name = file.getFileName();
        return parse(name == null ? file.toString() : name.toString(), bytes(file));
    }

    /**
     * The profile in the bytes of a file.
     *
     * @param name what a complaint calls the file
     */
    public static Profile parse(String name, byte[] yaml) throws ProfileException {
        return new ProfileReader(completed(ProfileTree.read(name, yaml))).profile();
    }

    /**
     * The same with blocks that were given apart, each in place of the profile's own; the last of two counts.
     *
     * @throws ProfileException naming whichever of the files is wrong, or does not fit the others
     */
    public static Profile amended(String name, byte[] yaml, List<Amendment> amendments) throws ProfileException {
        Node.Mapping whole = completed(ProfileTree.read(name, yaml));
        for (Amendment amendment : amendments) {
            whole = over(amendment.tree(), whole);
        }
        return new ProfileReader(whole).profile();
    }

    /** How a photo is cut and judged where a profile does not say it: the block of {@code defaults.yaml}. */
    public static PhotoTable usualPhoto() {
        try {
            Node photo = Usual.TREE.nodes().get("photo");
            if (photo == null) {
                throw new IllegalStateException(DEFAULTS + " says nothing of the photo");
            }
            return PhotoReader.table(new Field(photo, "photo"));
        } catch (ProfileException e) {
            throw new IllegalStateException(DEFAULTS + " is wrong", e);
        }
    }

    private static byte[] bytes(Path file) throws ProfileException {
        Place start = new Place(String.valueOf(file.getFileName()), 1, 1);
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new ProfileException(ProfileFault.UNREADABLE, start, ProfileTree.WHOLE, file.toString());
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(YamlReader.MAX_BYTES + 1);
            }
        } catch (NoSuchFileException e) {
            throw unreadable(start, file.toString(), e);
        } catch (IOException e) {
            throw unreadable(start, String.valueOf(e.getMessage()), e);
        }
    }

    private static ProfileException unreadable(Place start, String detail, IOException cause) {
        ProfileException fault = new ProfileException(ProfileFault.UNREADABLE, start, ProfileTree.WHOLE, detail);
        fault.initCause(cause);
        return fault;
    }

    private static Node.Mapping completed(Node.Mapping own) throws ProfileException {
        Node.Mapping whole = over(own, Usual.TREE);
        return new Node.Mapping(own.place(), whole.nodes(), whole.keys());
    }

    /** Each block of the one, and what only the other has. */
    private static Node.Mapping over(Node.Mapping one, Node.Mapping other) {
        Map<String, Node> nodes = new LinkedHashMap<>(other.nodes());
        Map<String, Place> keys = new LinkedHashMap<>(other.keys());
        nodes.putAll(one.nodes());
        keys.putAll(one.keys());
        return new Node.Mapping(other.place(), nodes, keys);
    }

    /** What every profile is completed with, read once. */
    private static final class Usual {
        static final Node.Mapping TREE = tree();

        private static Node.Mapping tree() {
            try {
                return ProfileTree.read(DEFAULTS, defaults());
            } catch (ProfileException e) {
                throw new IllegalStateException(DEFAULTS + " is wrong", e);
            }
        }
    }

    private static byte[] defaults() {
        try (InputStream in = Profiles.class.getResourceAsStream(DEFAULTS)) {
            if (in == null) {
                throw new IllegalStateException(DEFAULTS + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
