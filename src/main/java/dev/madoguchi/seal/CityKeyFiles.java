package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files with the city's private keys of now and of before.
 *
 * <p>A folder stands for every {@code sealing*.key} in it, and so does one file of such a name for those beside it: whoever
 * opens with {@code sealing.key} finds {@code sealing-….key} of a later rotation there. Several files stand for themselves.
 */
public final class CityKeyFiles {
    private static final String PATTERN = "sealing*.key";

    private final List<Path> named;

    /** @param named files of {@link CityKeyFile}, or folders; not empty */
    public CityKeyFiles(List<Path> named) {
        this.named = List.copyOf(named);
    }

    /**
     * Reads all keys.
     *
     * @param passphrase asked for the first file that is locked, and again for each that no passphrase given before opens; the
     *     characters are wiped here
     * @throws SecretException names the file that was not opened; then no key stays open
     */
    public CityPrivateKeys read(Supplier<char[]> passphrase) throws SecretException {
        List<char[]> given = new ArrayList<>();
        List<CityPrivateKey> opened = new ArrayList<>();
        try {
            for (Path file : files()) {
                opened.add(open(file, given, passphrase));
            }
            return new CityPrivateKeys(opened);
        } catch (SecretException e) {
            opened.forEach(CityPrivateKey::close);
            throw e;
        } finally {
            given.forEach(each -> Arrays.fill(each, '\0'));
        }
    }

    private static CityPrivateKey open(Path file, List<char[]> given, Supplier<char[]> passphrase)
            throws SecretException {
        var key = new CityKeyFile(file);
        for (char[] earlier : given) {
            try {
                return key.read(earlier::clone);
            } catch (SecretException e) {
                if (e.fault() != SecretFault.WRONG_PASSWORD) {
                    throw named(file, e);
                }
            }
        }
        try {
            return key.read(() -> asked(given, passphrase));
        } catch (SecretException e) {
            throw named(file, e);
        }
    }

    private static char[] asked(List<char[]> given, Supplier<char[]> passphrase) {
        char[] typed = passphrase.get();
        given.add(typed);
        return typed.clone();
    }

    private static SecretException named(Path file, SecretException e) {
        return new SecretException(e.fault(), file + ": " + e.getMessage(), e);
    }

    /** The files that are read. */
    public List<Path> files() throws SecretException {
        if (named.size() == 1) {
            Path one = named.getFirst();
            if (!Files.isDirectory(one) && !isOfRotation(one)) {
                return named;
            }
        }
        List<Path> files = new ArrayList<>();
        for (Path each : named) {
            files.addAll(Files.isDirectory(each) || named.size() == 1 ? beside(each) : List.of(each));
        }
        return files.stream().distinct().toList();
    }

    private static boolean isOfRotation(Path file) {
        Path name = file.getFileName();
        return name != null
                && file.getFileSystem().getPathMatcher("glob:" + PATTERN).matches(name);
    }

    private static List<Path> beside(Path each) throws SecretException {
        Path folder = Files.isDirectory(each) ? each : each.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new SecretException(SecretFault.ABSENT, "there is no " + each);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(CityKeyFiles::isOfRotation).sorted().toList();
            boolean isThere = Files.isDirectory(each) ? !found.isEmpty() : Files.exists(each);
            if (!isThere) {
                throw new SecretException(SecretFault.ABSENT, "there is no " + PATTERN + " at " + each);
            }
            return found;
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot look into " + folder, e);
        }
    }
}
