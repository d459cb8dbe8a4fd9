package dev.madoguchi.app.command;

import dev.madoguchi.carryout.Carried;
import dev.madoguchi.carryout.Container;
import dev.madoguchi.carryout.ContainerException;
import dev.madoguchi.carryout.Receipts;
import dev.madoguchi.city.CarriedAnswer;
import dev.madoguchi.city.CityException;
import dev.madoguchi.city.api.RunningCity;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a container that a counter carried here, and answers with receipts. */
@Command(
        name = "take",
        mixinStandardHelpOptions = true,
        description = {
            "Gives the records of a container to the running server, as if their station had sent them, and leaves the server's",
            "receipts in receipts-ID.json beside it (or at --out): carry that file back to the counter.",
            "Compare the SHA-256 that is printed with the one on the slip. May be done again: the receipts are the same."
        })
final class ServerTakeCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Option(names = "--out", description = "The folder for the receipts; the container's own where none is named.")
    private @Nullable Path out;

    @Parameters(paramLabel = "CONTAINER", description = "The file, madoguchi-DATE-ID.zip.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public void run() {
        System.out.println("SHA-256 " + sha256(file));
        try (Container container = Container.open(file)) {
            Receipts receipts = city.asks(running -> taken(running, container, file));
            Path folder = out == null ? file.toAbsolutePath().resolveSibling("") : out;
            Path answer = folder.resolve("receipts-" + container.list().id() + ".json");
            Files.createDirectories(folder);
            DurableFile.write(answer, receipts.write());
            receipts.refusals().forEach((id, reason) -> System.out.println("REFUSED " + id + " " + reason));
            System.out.println(receipts.receipts().size() + " of "
                    + container.list().records().size() + " records are receipted: " + answer);
            if (!receipts.refusals().isEmpty()) {
                throw new CommandFault(receipts.refusals().size()
                        + " records were refused, for the reasons above. They stay at the counter.");
            }
        } catch (ContainerException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new CommandFault(
                    "The container cannot be read, or the receipts not be written: " + e.getMessage(), e);
        }
    }

    static CommandFault damaged(Path file, ContainerException e) {
        return new CommandFault(
                file + " is no whole container: " + e.getMessage() + ". Have it written again at the counter.", e);
    }

    private static Receipts taken(RunningCity running, Container container, Path file) throws CityException {
        Map<UUID, String> receipts = new LinkedHashMap<>();
        Map<UUID, String> refusals = new LinkedHashMap<>();
        for (Carried each : container.list().records()) {
            switch (running.take(each.id(), record(container, each, file))) {
                case CarriedAnswer.Taken taken -> receipts.put(each.id(), taken.receipt());
                case CarriedAnswer.Refused refused -> refusals.put(each.id(), refused.reason());
            }
        }
        return new Receipts(container.list().id(), receipts, refusals);
    }

    private static byte[] record(Container container, Carried each, Path file) {
        try {
            return container.record(each);
        } catch (ContainerException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new CommandFault(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new CommandFault(file + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }
}
