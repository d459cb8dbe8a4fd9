package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the keys of days lie, and the notes of those that were destroyed, as {@link DayKeys} names them. */
record DayKeyFiles(Path directory) {
    private static final String KEY = ".key";
    private static final String BESIDE = ".beside";
    private static final String SHARED = ".shared";
    private static final String DESTROYED = ".destroyed";
    private static final String DAY = "day-";

    /** The name of a day, which its keys are bound to. */
    static String name(LocalDate day) {
        return DAY + day;
    }

    Path local(LocalDate day) {
        return directory.resolve(DAY + day + KEY);
    }

    /** Another key of this computer, made where the first one does not open any more. */
    Path beside(LocalDate day) {
        return directory.resolve(DAY + day + BESIDE);
    }

    Path shared(LocalDate day) {
        return directory.resolve(DAY + day + SHARED);
    }

    Path destroyed(LocalDate day) {
        return directory.resolve(DAY + day + DESTROYED);
    }

    /** Whether something lies there, or the disk does not tell: no key is made in the place of one that cannot be looked at. */
    static boolean mayLie(Path file) {
        return !Files.notExists(file);
    }

    /** Which half belongs to the day's shared key; empty where there is no such key, and where its file is damaged. */
    Optional<String> half(LocalDate day) throws SecretException {
        if (!mayLie(shared(day))) {
            return Optional.empty();
        }
        try {
            return SharedKeyFile.shareSha256(Files.readAllBytes(shared(day)));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot read " + shared(day), e);
        }
    }

    /** What lies here now, before it is destroyed. */
    KeyEnd ending(LocalDate day) throws SecretException {
        if (Files.notExists(shared(day))) {
            return KeyEnd.local();
        }
        KeyForm form = mayLie(local(day)) || mayLie(beside(day)) ? KeyForm.BOTH : KeyForm.SHARED;
        return new KeyEnd(form, half(day), Optional.empty(), Optional.empty());
    }

    void write(LocalDate day, KeyEnd end) throws IOException {
        DurableFile.write(destroyed(day), end.note().getBytes(StandardCharsets.US_ASCII));
    }

    /** The days whose keys lie here, oldest first. */
    List<LocalDate> lying() throws SecretException {
        return days(List.of(KEY, BESIDE, SHARED));
    }

    /** The days whose keys were destroyed, oldest first. */
    List<LocalDate> ended() throws SecretException {
        return days(List.of(DESTROYED));
    }

    private List<LocalDate> days(List<String> endings) throws SecretException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> dayOf(file, endings))
                    .flatMap(Optional::stream)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot list " + directory, e);
        }
    }

    private static Optional<LocalDate> dayOf(Path file, List<String> endings) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (!name.startsWith(DAY) || dot < 0 || !endings.contains(name.substring(dot))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.substring(DAY.length(), dot)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
