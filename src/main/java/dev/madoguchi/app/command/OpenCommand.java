package dev.madoguchi.app.command;

import dev.madoguchi.city.desk.EnvelopeOpener;
import dev.madoguchi.city.desk.OpenedRecord;
import dev.madoguchi.city.desk.Picture;
import dev.madoguchi.seal.CityKeyFile;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens sealed records with the city's key. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Opens sealed records with the city's private key and prints each as JSON.",
            "A record that was altered by one bit, or that no known station signed, is refused."
        })
final class OpenCommand implements Runnable {
    @Option(
            names = "--key",
            required = true,
            description = "The city's private sealing key (sealing.jwk or sealing.key).")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Option(names = "--stations", description = "The stations' public keys; otherwise stations.jwk beside the key.")
    private @Nullable Path stations;

    @Option(names = "--out", description = "A folder for the pictures; otherwise only their names are printed.")
    private @Nullable Path out;

    @Parameters(arity = "1..*", paramLabel = "ENVELOPE", description = "Sealed records (*.cbor).")
    private List<Path> envelopes = new ArrayList<>();

    @Override
    public void run() {
        StationKeys known = readStations();
        try (CityPrivateKey opening = new CityKeyFile(key).read(OpenCommand::passphrase)) {
            EnvelopeOpener opener = new EnvelopeOpener(opening, known);
            List<Map<String, Object>> opened = new ArrayList<>();
            for (Path envelope : envelopes) {
                opened.add(open(opener, envelope));
            }
            Json.print(opened.size() == 1 ? opened.getFirst() : opened);
        } catch (SecretException e) {
            throw new CommandFault("The key " + key + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private Map<String, Object> open(EnvelopeOpener opener, Path envelope) {
        try {
            OpenedRecord record = opener.open(Files.readAllBytes(envelope));
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("file", envelope.toString());
            told.put("id", record.header().id().toString());
            told.put("kind", record.header().kind());
            told.put("station", record.header().station());
            told.put("site", record.header().site());
            told.put("municipality", record.header().municipality());
            told.put("day", record.header().day().toString());
            told.put("sealedAt", record.header().sealedAt().toString());
            told.put("sha256", record.sha256());
            told.put("record", record.content());
            told.put("pictures", pictures(record));
            return told;
        } catch (EnvelopeException e) {
            Texts texts = new Texts(Locale.ENGLISH);
            String message = EnvelopeOpener.messageKey(e.reason());
            throw new CommandFault(envelope + ": " + texts.get(message) + " " + texts.get(message + ".todo"), e);
        } catch (IOException e) {
            throw new CommandFault("The file " + envelope + " cannot be read.", e);
        }
    }

    private List<String> pictures(OpenedRecord record) throws IOException {
        List<String> names = new ArrayList<>();
        for (Picture picture : record.pictures()) {
            String name = record.header().id() + "-" + picture.name();
            if (out != null) {
                Files.createDirectories(out);
                Files.write(out.resolve(name), picture.bytes());
            }
            names.add(name);
        }
        return names;
    }

    private StationKeys readStations() {
        Path file = stations == null ? key.toAbsolutePath().resolveSibling("stations.jwk") : stations;
        try {
            return StationKeys.fromJwks(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFault("The stations' keys " + file + " cannot be read; name them with --stations.", e);
        } catch (SecretException e) {
            throw new CommandFault(file + " holds no stations' keys: " + e.getMessage() + ".", e);
        }
    }

    private static char[] passphrase() {
        return Passphrase.ask("Passphrase of the city's key: ");
    }
}
