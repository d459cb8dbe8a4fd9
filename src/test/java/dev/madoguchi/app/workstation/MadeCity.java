package dev.madoguchi.app.workstation;

import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.seal.PasswordCost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Practice cities that were made before, for tests which are not about making one: its keys, its certificates and its vault take
 * seconds. Each test gets a copy. What its passphrase costs otherwise is shown by the tests of {@code seal}.
 */
public final class MadeCity {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final Map<String, Path> MADE = new HashMap<>();

    private MadeCity() {}

    /** A city of its own in a folder that is not there yet, with its server. */
    public static PracticeCity open(Path folder, String name) throws Exception {
        copy(folder, name);
        return PracticeCity.open(folder, name, Clock.systemUTC(), new SecureRandom());
    }

    /** The same, which whoever opens it there does not make any more. */
    static void copy(Path folder, String name) throws Exception {
        Files.createDirectories(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
        FolderCopy.make(made(name), folder);
    }

    private static synchronized Path made(String name) throws Exception {
        Path before = MADE.get(name);
        if (before != null) {
            return before;
        }
        Path folder = temporary().resolve("city");
        char[] passphrase = PracticeCity.PASSPHRASE.toCharArray();
        SecureRandom random = new SecureRandom();
        CityFolder city = new CityFolder(folder);
        city.create(name, passphrase.clone(), CHEAP, Clock.systemUTC(), random);
        CityHome.open(city, passphrase, Clock.systemUTC(), random).close();
        MADE.put(name, folder);
        return folder;
    }

    /** A folder that goes with the program, outside the one where what programs left is looked for. */
    public static Path temporary() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "made");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "made-remover"));
        return folder;
    }

    private static void remove(Path folder) {
        try {
            FolderCopy.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
