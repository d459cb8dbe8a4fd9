package dev.madoguchi.app.command;

import dev.madoguchi.city.console.AuthorityCertificate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the certificate of the city's authority, which the officers' computers have to trust. */
@Command(
        name = "authority",
        mixinStandardHelpOptions = true,
        subcommands = {ServerRenewAuthorityCommand.class, ServerEndAuthoritiesCommand.class},
        description = {
            "Writes the certificate of the city's own authority, for the computers that look at the console: whoever trusts it",
            "believes the console's address. It is no secret; what it must be is the right one, so compare the fingerprint."
        })
final class ServerAuthorityCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Where to, such as authority.crt. Nothing is written over.")
    private @Nullable Path file;

    @Override
    public void run() {
        if (file == null) {
            throw new CommandFault("Name the file to write, such as authority.crt.");
        }
        write(file);
    }

    private void write(Path file) {
        AuthorityCertificate authority = AuthorityCertificate.of(city.doesWithKeys(
                (deeds, folder, passphrase) -> folder.authority(passphrase, Clock.systemUTC(), new SecureRandom())));
        try {
            Files.writeString(file, authority.pem(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFault(file + " is there already; name another file.", e);
        } catch (IOException e) {
            throw new CommandFault(file + " cannot be written: " + e.getMessage(), e);
        }
        System.out.println(file + " is written. SHA-256 fingerprint:");
        System.out.println(authority.fingerprint());
    }
}
