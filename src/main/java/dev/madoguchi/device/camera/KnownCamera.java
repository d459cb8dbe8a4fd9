package dev.madoguchi.device.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A camera that can be chosen.
 *
 * @param name the name a person knows it by
 * @param address what {@link JavaCvCamera} opens; empty for one that is not there
 * @param ids what it answers to in a list of allowed cameras, the most exact first, which is also what is remembered of it:
 *     {@code vendor:product:serial} and {@code vendor:product} as USB has them, then the name; a network camera's address
 *     without user and password
 */
public record KnownCamera(String name, String address, List<String> ids) {
    public KnownCamera {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a camera without an id");
        }
        ids = List.copyOf(ids);
    }

    /** A camera that is known by its address alone: on the network, a device file, or a DirectShow name. */
    public static KnownCamera at(String address) {
        String open = address.replaceFirst("^(https?://)[^/@]*@", "$1");
        return new KnownCamera(open, address, List.of(open));
    }

    /** The most exact of its ids. */
    public String id() {
        return ids.getFirst();
    }

    /** Whether this id, as a list of allowed cameras has it, means this camera; capitals and small letters are the same. */
    public boolean answersTo(String id) {
        return ids.stream().anyMatch(own -> own.equalsIgnoreCase(id));
    }

    /** Whether both are the same thing under two addresses, such as {@code /dev/video0} and a link to it, or a DirectShow name. */
    boolean isSameAs(KnownCamera other) {
        return address.equals(other.address)
                || other.ids.contains(address)
                || (isDeviceFile() && other.isDeviceFile() && isSameFile(Path.of(address), Path.of(other.address)));
    }

    /** Whether it is known not to be there: a device file that does not exist. Of others nothing is known before they are asked. */
    boolean isMissing() {
        return address.isEmpty() || (isDeviceFile() && !Files.exists(Path.of(address)));
    }

    /** The way to its pictures. */
    Camera camera() {
        return new JavaCvCamera(name, address);
    }

    /** Says nothing of the address, which may hold a password. */
    @Override
    public String toString() {
        return "KnownCamera[" + id() + "]";
    }

    private boolean isDeviceFile() {
        return address.startsWith("/");
    }

    private static boolean isSameFile(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }
}
