package dev.madoguchi.program;

import dev.madoguchi.app.workstation.FolderCopy;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The jars and the cache that programs of the tests start from, in {@code target/programs}: made once for a build, by whichever virtual
 * machine of the tests asks first. The others do without until it is there. Those of builds that nobody runs any more are removed.
 */
final class SharedPrograms {
    private static final Path ROOT = Path.of("target", "programs").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Held, or the lock is lost with it. */
    private static final List<FileChannel> IN_USE = new ArrayList<>();

    private static Optional<QuickProgram> quick = Optional.empty();

    private SharedPrograms() {}

    /** How programs start here. */
    static synchronized QuickProgram quick() throws IOException {
        if (quick.isEmpty()) {
            quick = made();
        }
        return quick.orElseGet(() -> new QuickProgram(ROOT, JavaProgram.classes()));
    }

    /** Empty while another virtual machine makes it. */
    private static Optional<QuickProgram> made() throws IOException {
        Path folder = ROOT.resolve(fingerprint(JavaProgram.classes()));
        Files.createDirectories(ROOT);
        try (FileChannel making = open(ROOT.resolve("making"))) {
            if (making.tryLock() == null) { // held until it is closed
                return Optional.empty();
            }
            use(Files.createDirectories(folder));
            removeUnused(folder);
            QuickProgram quick = QuickProgram.in(folder);
            if (!quick.isThere()) {
                rehearse(quick);
            }
            return Optional.of(quick);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Says that it is used, until this virtual machine ends. */
    private static void use(Path folder) throws IOException {
        FileChannel used = open(folder.resolve("used"));
        used.lock(0, Long.MAX_VALUE, true);
        IN_USE.add(used);
    }

    private static void removeUnused(Path except) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(ROOT)) {
            others = all.filter(each -> Files.isDirectory(each) && !each.equals(except))
                    .toList();
        }
        for (Path other : others) {
            try (FileChannel used = open(other.resolve("used"))) {
                if (used.tryLock() != null) {
                    FolderCopy.remove(other);
                }
            }
        }
    }

    /** Without a cache programs start too, four times as slowly: then what the rehearsal said is shown. */
    private static void rehearse(QuickProgram quick) throws IOException {
        Path stage = quick.folder().resolve("rehearsal");
        Path said = quick.folder().resolve("rehearsal.log");
        Path cache = quick.folder().resolve("begun.aot");
        removeIfThere(stage); // of one that was cut off
        Process rehearsal = quick.rehearsal(cache, Rehearsal.class, stage.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (endsWell(rehearsal) && Files.exists(cache)) {
            Files.move(cache, quick.cache());
        } else {
            System.out.println("programs of the tests start without a cache: " + Files.readString(said));
        }
        removeIfThere(stage);
    }

    private static void removeIfThere(Path folder) throws IOException {
        if (Files.exists(folder)) {
            FolderCopy.remove(folder);
        }
    }

    private static boolean endsWell(Process program) throws IOException {
        try {
            return program.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) && program.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a program rehearsed");
        } finally {
            program.destroyForcibly();
        }
    }

    /** Other classes are other programs. */
    private static String fingerprint(String classPath) throws IOException {
        StringBuilder all = new StringBuilder(System.getProperty("java.home"));
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!Files.exists(Path.of(entry))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(Path.of(entry))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    all.append('\n').append(file).append(' ').append(Files.size(file));
                    all.append(' ').append(Files.getLastModifiedTime(file).toMillis());
                }
            }
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
