package dev.madoguchi.app.command;

import dev.madoguchi.seal.CityKeyFiles;
import dev.madoguchi.seal.CityPrivateKeys;
import dev.madoguchi.seal.SecretException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files with the city's private keys, as a command names them. */
final class CityKeyChoice {
    @Option(
            names = "--key",
            required = true,
            description = {
                "The city's private sealing key: sealing.key with every sealing-....key beside it, a folder of such files,",
                "sealing.jwk, or a PKCS #12 file. May be given several times."
            })
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    static CityKeyChoice of(List<Path> files) {
        var choice = new CityKeyChoice();
        choice.files = files;
        return choice;
    }

    /** Opens them all; the passphrase is asked for once, and again for a file that it does not open. */
    CityPrivateKeys read() {
        try {
            return new CityKeyFiles(files).read(() -> Passphrase.ask("Passphrase of the city's key: "));
        } catch (SecretException e) {
            throw new CommandFault("The city's key cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** The file of the stations' public keys, which is beside the keys where none is named. */
    Path stations(@Nullable Path named) {
        Path first = files.getFirst().toAbsolutePath();
        if (named != null) {
            return named;
        }
        return Files.isDirectory(first) ? first.resolve("stations.jwk") : first.resolveSibling("stations.jwk");
    }
}
